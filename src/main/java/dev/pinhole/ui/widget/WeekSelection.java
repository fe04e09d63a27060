package dev.pinhole.ui.widget;

import java.time.DayOfWeek;
import java.util.List;

/// What the brush would paint: the same stretch of one day or of several in a row.
///
/// @param days the days, in the order of the person's week
/// @param from its beginning, in seconds of the day
/// @param to its end, in seconds of the day
record WeekSelection(List<DayOfWeek> days, int from, int to) {
  WeekSelection {
    days = List.copyOf(days);
  }
}
