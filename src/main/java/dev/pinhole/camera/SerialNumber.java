package dev.pinhole.camera;

import java.util.Optional;

/// A device's serial number as it states it: model, date of manufacture, letters and digits.
///
/// @param text 1 to 64 printable ASCII characters without blanks
public record SerialNumber(String text) {
  /// The longest serial that is taken from the wire.
  public static final int MAX_LENGTH = 64;

  private static final int SHORT_LENGTH = 9;

  public SerialNumber {
    if (text.isEmpty()
        || text.length() > MAX_LENGTH
        || !text.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new IllegalArgumentException("not a serial number");
    }
  }

  /// @param text what was received or typed
  /// @return the serial, or empty where the text is none
  public static Optional<SerialNumber> parse(String text) {
    String stripped = text.strip();
    boolean fits =
        !stripped.isEmpty()
            && stripped.length() <= MAX_LENGTH
            && stripped.chars().allMatch(c -> c > ' ' && c < 127);
    return fits ? Optional.of(new SerialNumber(stripped)) : Optional.empty();
  }

  /// @return the last nine characters, which labels and support desks call the short serial
  public String shortForm() {
    return text.substring(Math.max(0, text.length() - SHORT_LENGTH));
  }

  @Override
  public String toString() {
    return text;
  }
}
