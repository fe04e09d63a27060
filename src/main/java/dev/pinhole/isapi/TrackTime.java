package dev.pinhole.isapi;

import dev.pinhole.settings.Span;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moment of the week as a recording schedule writes it: `DayOfWeek` in English and `TimeOfDay`.
/// Source: recordings.
///
/// @param day the day
/// @param second seconds of the day, up to [Span#DAY] for `24:00:00`, the end of it
record TrackTime(DayOfWeek day, int second) {
  private static final String DAY = "DayOfWeek";
  private static final String TIME = "TimeOfDay";
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  /// @param node `ScheduleActionStartTime` or `ScheduleActionEndTime`
  /// @return the moment; empty where there is no such day or time
  static Optional<TrackTime> of(XmlNode node) {
    Optional<DayOfWeek> day =
        Arrays.stream(DayOfWeek.values())
            .filter(one -> one.name().equalsIgnoreCase(node.value(DAY)))
            .findFirst();
    return day.flatMap(
        known -> second(node.value(TIME)).map(second -> new TrackTime(known, second)));
  }

  private static Optional<Integer> second(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.matches()) {
      return Optional.empty();
    }
    String seconds = clock.group(3);
    int second =
        HOUR * Integer.parseInt(clock.group(1))
            + MINUTE * Integer.parseInt(clock.group(2))
            + (seconds == null ? 0 : Integer.parseInt(seconds));
    return second > Span.DAY ? Optional.empty() : Optional.of(second);
  }

  /// @return seconds since the beginning of Monday
  int ofWeek() {
    return (day.getValue() - 1) * Span.DAY + second;
  }

  /// @param node `ScheduleActionStartTime` or `ScheduleActionEndTime`
  /// @return the same element with this moment in it
  XmlNode in(XmlNode node) {
    String name = day.name();
    String clock =
        "%02d:%02d:%02d".formatted(second / HOUR, second % HOUR / MINUTE, second % MINUTE);
    return node.withValue(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), DAY)
        .withValue(clock, TIME);
  }
}
