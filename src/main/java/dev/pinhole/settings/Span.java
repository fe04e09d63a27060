package dev.pinhole.settings;

/// A stretch of a day in which a camera records in one way.
///
/// @param from its beginning, in seconds of the day
/// @param to its end, in seconds of the day, itself not in it; [#DAY] for the end of the day
/// @param mode how it records there
public record Span(int from, int to, Mode mode) {
  /// A whole day, in seconds.
  public static final int DAY = 86_400;

  /// @throws IllegalArgumentException where it is empty or not inside one day
  public Span {
    bounded(from, to);
  }

  static void bounded(int from, int to) {
    if (from < 0 || from >= to || to > DAY) {
      throw new IllegalArgumentException("no stretch of a day: " + from + " to " + to);
    }
  }

  /// @return its length, in seconds
  public int seconds() {
    return to - from;
  }

  /// How a camera records.
  public sealed interface Mode {
    /// Always.
    Mode CONTINUOUS = Usual.CONTINUOUS;

    /// While something moves.
    Mode MOTION = Usual.MOTION;

    /// What a person can choose here.
    enum Usual implements Mode {
      /// Always.
      CONTINUOUS,
      /// While something moves.
      MOTION
    }

    /// Another occasion that the camera knows. It is shown, and kept until something is painted
    /// over it.
    ///
    /// @param name what the camera calls it, for example `EDR`; not empty, at most [#LONGEST]
    ///   characters
    record Foreign(String name) implements Mode {
      /// How long its name may be.
      public static final int LONGEST = 64;

      /// @throws IllegalArgumentException where there is no name, or one out of all measure
      public Foreign {
        if (name.isBlank() || name.length() > LONGEST) {
          throw new IllegalArgumentException("no name of a mode");
        }
      }
    }
  }
}
