package dev.pinhole.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time zone as a camera can keep it: an offset, and one pair of rules for summer time that hold
/// in every year. What a computer knows beyond that (history, more than two changes a year) a
/// camera does not.
///
/// @param offset from UTC, outside summer time
/// @param summer when the clock is put forward and back; empty where it never is
public record CameraZone(ZoneOffset offset, Optional<Summer> summer) {
  /// UTC all year.
  public static final CameraZone UTC = new CameraZone(ZoneOffset.UTC, Optional.empty());

  private static final int LAST_WEEK = 5;
  private static final int DAYS = 7;
  private static final Pattern CHANGE =
      Pattern.compile("M([1-9]|1[0-2])\\.([1-5])\\.([0-6])/(\\d{2}:\\d{2}:\\d{2})");

  /// Summer time.
  ///
  /// @param ahead how far the clock is put forward
  /// @param start when it is put forward, on the clock as it is before
  /// @param end when it is put back, on the clock as it is before
  public record Summer(Duration ahead, Change start, Change end) {}

  /// A moment of every year.
  ///
  /// @param month 1 to 12
  /// @param week which of the month's days of that name, 1 to 4; 5 for the last
  /// @param day the day's name
  /// @param at the time on the clock
  public record Change(int month, int week, DayOfWeek day, LocalTime at) {
    /// @param text such as `M3.5.0/02:00:00`: month, week, day (0 is Sunday), time
    /// @return the moment; empty where the text is none
    public static Optional<Change> parse(String text) {
      Matcher found = CHANGE.matcher(text);
      if (!found.matches() || found.group(4).compareTo("23:59:59") > 0) {
        return Optional.empty();
      }
      int day = Integer.parseInt(found.group(3));
      return Optional.of(
          new Change(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              DayOfWeek.of(day == 0 ? DAYS : day),
              LocalTime.parse(found.group(4))));
    }

    /// @param year any year
    /// @return the moment in it, on the clock as it is before
    public LocalDateTime in(int year) {
      LocalDate first = LocalDate.of(year, month, 1);
      LocalDate date =
          week == LAST_WEEK
              ? first.with(TemporalAdjusters.lastInMonth(day))
              : first.with(TemporalAdjusters.dayOfWeekInMonth(week, day));
      return date.atTime(at);
    }

    @Override
    public String toString() {
      return "M%d.%d.%d/%02d:%02d:%02d"
          .formatted(
              month, week, day.getValue() % DAYS, at.getHour(), at.getMinute(), at.getSecond());
    }
  }

  /// @param instant a moment
  /// @return how far the zone is from UTC then
  public ZoneOffset offsetAt(Instant instant) {
    return summer.filter(one -> isSummer(one, instant)).map(one -> ahead(one)).orElse(offset);
  }

  private ZoneOffset ahead(Summer one) {
    return ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() + (int) one.ahead().toSeconds());
  }

  private boolean isSummer(Summer one, Instant instant) {
    int year = instant.atOffset(offset).getYear();
    Instant start = one.start().in(year).toInstant(offset);
    Instant end = one.end().in(year).toInstant(ahead(one));
    boolean north = start.isBefore(end);
    boolean after = !instant.isBefore(start);
    boolean before = instant.isBefore(end);
    return north ? after && before : after || before;
  }

  /// @param rules a zone of this computer
  /// @return the same for a camera: the rules that hold from now on; without summer time where a
  ///   camera cannot say when it is (no rules, more than two a year, or none that names a weekday)
  public static CameraZone of(ZoneRules rules) {
    List<ZoneOffsetTransitionRule> changes = rules.getTransitionRules();
    ZoneOffset standard =
        changes.isEmpty()
            ? rules.getOffset(Instant.ofEpochSecond(Integer.MAX_VALUE))
            : changes.getFirst().getStandardOffset();
    return new CameraZone(standard, changes.size() == 2 ? summer(changes) : Optional.empty());
  }

  private static Optional<Summer> summer(List<ZoneOffsetTransitionRule> changes) {
    ZoneOffsetTransitionRule first = changes.getFirst();
    ZoneOffsetTransitionRule second = changes.getLast();
    boolean inOrder = ahead(first) > 0;
    ZoneOffsetTransitionRule start = inOrder ? first : second;
    ZoneOffsetTransitionRule end = inOrder ? second : first;
    if (ahead(start) <= 0 || ahead(end) >= 0) {
      return Optional.empty();
    }
    return change(start)
        .flatMap(
            from -> change(end).map(to -> new Summer(Duration.ofSeconds(ahead(start)), from, to)));
  }

  private static int ahead(ZoneOffsetTransitionRule rule) {
    return rule.getOffsetAfter().getTotalSeconds() - rule.getOffsetBefore().getTotalSeconds();
  }

  /// A rule that is said in another clock than the wall's is said in the wall's, as long as that is
  /// the same day.
  private static Optional<Change> change(ZoneOffsetTransitionRule rule) {
    int said =
        switch (rule.getTimeDefinition()) {
          case UTC -> 0;
          case STANDARD -> rule.getStandardOffset().getTotalSeconds();
          case WALL -> rule.getOffsetBefore().getTotalSeconds();
        };
    int wall =
        rule.getLocalTime().toSecondOfDay() + rule.getOffsetBefore().getTotalSeconds() - said;
    int week = week(rule);
    DayOfWeek day = rule.getDayOfWeek();
    boolean sameDay = wall >= 0 && wall < 86_400 && !rule.isMidnightEndOfDay();
    return day == null || week == 0 || !sameDay
        ? Optional.empty()
        : Optional.of(
            new Change(rule.getMonth().getValue(), week, day, LocalTime.ofSecondOfDay(wall)));
  }

  /// The first such day from a date on is a week of the month where a week begins at that date.
  private static int week(ZoneOffsetTransitionRule rule) {
    int from = rule.getDayOfMonthIndicator();
    int lastBegins = rule.getMonth().maxLength() - DAYS + 1;
    boolean sameLength = rule.getMonth().minLength() == rule.getMonth().maxLength();
    if (from == -1 || (from == lastBegins && sameLength)) {
      return LAST_WEEK;
    }
    return from > 0 && from % DAYS == 1 && from < lastBegins ? from / DAYS + 1 : 0;
  }
}
