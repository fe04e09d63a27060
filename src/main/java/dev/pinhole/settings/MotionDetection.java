package dev.pinhole.settings;

/// How a camera looks for motion, and whether it records what it finds.
///
/// @param on whether it looks at all
/// @param sensitivity how little motion is enough, from 0 (hardly anything is noticed) to 100
/// @param grid where in the picture it looks
/// @param records whether motion starts a recording
public record MotionDetection(boolean on, int sensitivity, MotionGrid grid, boolean records)
    implements Setting {
  /// The most that a camera can notice.
  public static final int HIGHEST = 100;

  /// @throws IllegalArgumentException where the sensitivity is not 0 to 100
  public MotionDetection {
    if (!isSensitivity(sensitivity)) {
      throw new IllegalArgumentException("sensitivity " + sensitivity);
    }
  }

  /// @param number any number
  /// @return whether a camera can be that sensitive
  public static boolean isSensitivity(int number) {
    return number >= 0 && number <= HIGHEST;
  }

  @Override
  public Kind kind() {
    return Kind.MOTION_DETECTION;
  }
}
