package dev.pinhole.simulator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneOffsetTransitionRule.TimeDefinition;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A virtual camera's time zone, in its inverted POSIX form: `CST-8:00:00` is UTC+8. Daylight
/// saving stands behind it, for example `DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00`: by how
/// much, from when, until when; month, week (5 is the last), day (0 is Sunday), time by the clock
/// on the wall. A daylight part in another form is stored, handed back, and moves nothing.
///
/// @param standard offset from UTC outside of daylight saving
/// @param summer daylight saving; empty where there is none
record CameraTime(ZoneOffset standard, Optional<Summer> summer) {
  private static final int LONGEST_OFFSET = 14 * 3_600;
  private static final int LAST_WEEK = 5;
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z]{1,8}([+-]?)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:DST(.*))?");
  private static final String DAY =
      ",M(\\d{1,2})\\.([1-5])\\.([0-6])/(\\d{2}):(\\d{2})(?::\\d{2})?";
  private static final Pattern SAVING =
      Pattern.compile("(\\d{2}):(\\d{2})(?::\\d{2})?(" + DAY + ")(" + DAY + ")");
  private static final Pattern RULE = Pattern.compile(DAY);

  /// Daylight saving.
  ///
  /// @param offset from UTC while it lasts
  /// @param begins every year
  /// @param ends every year
  record Summer(ZoneOffset offset, ZoneOffsetTransitionRule begins, ZoneOffsetTransitionRule ends) {
    boolean isAt(Instant instant, ZoneOffset standard) {
      int year = instant.atOffset(standard).getYear();
      Instant from = begins.createTransition(year).getInstant();
      Instant to = ends.createTransition(year).getInstant();
      boolean begun = !instant.isBefore(from);
      boolean ended = !instant.isBefore(to);
      // South of the equator it lasts over the turn of the year.
      return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
  }

  /// @param zone as it stands in a document
  /// @return the zone; UTC where the text is none
  static CameraTime of(String zone) {
    Matcher matcher = FORM.matcher(zone);
    if (!matcher.matches()) {
      return new CameraTime(ZoneOffset.UTC, Optional.empty());
    }
    int seconds =
        Integer.parseInt(matcher.group(2)) * 3_600 + Integer.parseInt(matcher.group(3)) * 60;
    int east = "-".equals(matcher.group(1)) ? seconds : -seconds;
    ZoneOffset standard =
        ZoneOffset.ofTotalSeconds(Math.clamp(east, -LONGEST_OFFSET, LONGEST_OFFSET));
    return new CameraTime(
        standard, Optional.ofNullable(matcher.group(5)).flatMap(text -> summer(text, standard)));
  }

  private static Optional<Summer> summer(String text, ZoneOffset standard) {
    Matcher saving = SAVING.matcher(text);
    if (!saving.matches()) {
      return Optional.empty();
    }
    Duration by =
        Duration.ofHours(Integer.parseInt(saving.group(1)))
            .plusMinutes(Integer.parseInt(saving.group(2)));
    if (by.compareTo(SHORTEST) < 0 || by.compareTo(LONGEST) > 0) {
      return Optional.empty();
    }
    ZoneOffset offset =
        ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + (int) by.toSeconds());
    try {
      return Optional.of(
          new Summer(
              offset,
              rule(saving.group(3), standard, standard, offset),
              rule(saving.group(9), standard, offset, standard)));
    } catch (DateTimeException | IllegalArgumentException e) {
      // No such month or hour.
      return Optional.empty();
    }
  }

  private static ZoneOffsetTransitionRule rule(
      String text, ZoneOffset standard, ZoneOffset before, ZoneOffset after) {
    Matcher day = RULE.matcher(text);
    if (!day.matches()) {
      throw new IllegalArgumentException("no rule");
    }
    int week = Integer.parseInt(day.group(2));
    int ofWeek = Integer.parseInt(day.group(3));
    int hour = Integer.parseInt(day.group(4));
    int minute = Integer.parseInt(day.group(5));
    boolean endOfDay = hour == 24 && minute == 0;
    return ZoneOffsetTransitionRule.of(
        Month.of(Integer.parseInt(day.group(1))),
        week == LAST_WEEK ? -1 : 1 + 7 * (week - 1),
        DayOfWeek.of(ofWeek == 0 ? 7 : ofWeek),
        endOfDay ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute),
        endOfDay,
        TimeDefinition.WALL,
        standard,
        before,
        after);
  }

  /// @return the offset from UTC at that time
  ZoneOffset offset(Instant instant) {
    return summer.filter(one -> one.isAt(instant, standard)).map(Summer::offset).orElse(standard);
  }

  /// @return local time
  OffsetDateTime at(Instant instant) {
    return instant.atOffset(offset(instant));
  }

  /// @return local time as a camera writes it
  String text(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at(instant.truncatedTo(ChronoUnit.SECONDS)));
  }

  /// The earlier one where the clock on the wall shows a time twice; as much later where it shows
  /// it never.
  Instant instant(LocalDateTime local) {
    return summer
        .map(one -> local.toInstant(one.offset()))
        .filter(one -> !offset(one).equals(standard))
        .orElseGet(() -> local.toInstant(standard));
  }

  /// @param text ISO, with an offset or in local time
  Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withOffset) {
      try {
        return Optional.of(instant(LocalDateTime.parse(text)));
      } catch (DateTimeException without) {
        // Neither form: no time.
        return Optional.empty();
      }
    }
  }
}
