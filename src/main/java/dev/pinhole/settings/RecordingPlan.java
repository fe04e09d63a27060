package dev.pinhole.settings;

import java.util.OptionalInt;

/// Whether and when a camera records, and how long it keeps what it recorded.
///
/// @param on whether the week is followed at all
/// @param week when it records
/// @param keepDays after how many days a recording is given up, at least 1; empty: it stays until
///   the card is full, and then the oldest goes first
public record RecordingPlan(boolean on, RecordingWeek week, OptionalInt keepDays)
    implements Setting {
  /// For how many days a recording can be kept at most: about a century.
  public static final int LONGEST = 36_500;

  /// @throws IllegalArgumentException where the days are none or more than [#LONGEST]
  public RecordingPlan {
    if (keepDays.isPresent() && (keepDays.getAsInt() < 1 || keepDays.getAsInt() > LONGEST)) {
      throw new IllegalArgumentException("kept for " + keepDays.getAsInt() + " days");
    }
  }

  @Override
  public Kind kind() {
    return Kind.RECORDING;
  }
}
