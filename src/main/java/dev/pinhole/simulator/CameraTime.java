package dev.pinhole.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A virtual camera's time zone, in its inverted POSIX form: `CST-8:00:00` is UTC+8. Daylight
/// saving is stored and handed back, and does not move the clock (our choice).
///
/// @param offset from UTC
record CameraTime(ZoneOffset offset) {
  private static final int LONGEST_OFFSET = 14 * 3_600;
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z]{1,8}([+-]?)(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:DST.*)?");

  /// @param zone as it stands in a document
  /// @return the zone; UTC where the text is none
  static CameraTime of(String zone) {
    Matcher matcher = FORM.matcher(zone);
    if (!matcher.matches()) {
      return new CameraTime(ZoneOffset.UTC);
    }
    int seconds =
        Integer.parseInt(matcher.group(2)) * 3_600 + Integer.parseInt(matcher.group(3)) * 60;
    int east = "-".equals(matcher.group(1)) ? seconds : -seconds;
    return new CameraTime(
        ZoneOffset.ofTotalSeconds(Math.clamp(east, -LONGEST_OFFSET, LONGEST_OFFSET)));
  }

  /// @return local time as a camera writes it
  String text(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atOffset(offset));
  }

  /// @param text ISO, with an offset or in local time
  Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).toInstant(offset));
      } catch (DateTimeException without) {
        // Neither form: no time.
        return Optional.empty();
      }
    }
  }
}
