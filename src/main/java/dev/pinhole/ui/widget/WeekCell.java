package dev.pinhole.ui.widget;

import dev.pinhole.settings.Span;
import java.time.DayOfWeek;

/// A place in the week.
///
/// @param day the day
/// @param second where it begins, in seconds of the day
record WeekCell(DayOfWeek day, int second) {
  /// A quarter of an hour: how far one key goes, and what one brush stroke snaps to.
  static final int STEP = 900;

  /// @param by seconds to go, either way
  /// @return the place there, in the same day
  WeekCell by(int by) {
    int last = Span.DAY - STEP;
    int on = second - Math.floorMod(second, STEP) + by;
    return new WeekCell(day, Math.max(0, Math.min(last, on)));
  }
}
