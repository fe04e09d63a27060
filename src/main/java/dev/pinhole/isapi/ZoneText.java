package dev.pinhole.isapi;

import dev.pinhole.settings.CameraZone;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time zone as cameras write it: the inverted form of POSIX, in which `CST-8:00:00` is UTC+8,
/// and the letters mean nothing. Summer time follows as how far the clock is put forward, and when
/// it is put forward and back: `DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00`. Source: recordings.
final class ZoneText {
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final int FARTHEST = 14 * HOUR;
  private static final int LONGEST = 96;
  private static final String TIME = "(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?";
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z]{1,8}([+-]?)" + TIME + "(?:[A-Za-z]{1,8}" + TIME + ",([^,]+),([^,]+))?");
  private static final Pattern SHORT_HOUR = Pattern.compile("/(\\d:)");

  private ZoneText() {}

  /// @param text as it stands in a document
  /// @return the zone; empty where the text is none
  static Optional<CameraZone> read(String text) {
    Matcher found = FORM.matcher(text);
    if (text.length() > LONGEST || !found.matches()) {
      return Optional.empty();
    }
    int seconds = seconds(found, 2);
    if (seconds > FARTHEST) {
      return Optional.empty();
    }
    ZoneOffset offset = ZoneOffset.ofTotalSeconds("-".equals(found.group(1)) ? seconds : -seconds);
    // Put forward by nothing, it never is.
    if (found.group(5) == null || seconds(found, 5) == 0) {
      return Optional.of(new CameraZone(offset, Optional.empty()));
    }
    return offset.getTotalSeconds() + seconds(found, 5) > ZoneOffset.MAX.getTotalSeconds()
        ? Optional.empty()
        : summer(found).map(summer -> new CameraZone(offset, Optional.of(summer)));
  }

  private static int seconds(Matcher found, int group) {
    String rest = found.group(group + 2);
    return Integer.parseInt(found.group(group)) * HOUR
        + Integer.parseInt(found.group(group + 1)) * MINUTE
        + (rest == null ? 0 : Integer.parseInt(rest));
  }

  private static Optional<CameraZone.Summer> summer(Matcher found) {
    return change(found.group(8))
        .flatMap(
            start ->
                change(found.group(9))
                    .map(
                        end ->
                            new CameraZone.Summer(
                                Duration.ofSeconds(seconds(found, 5)), start, end)));
  }

  private static Optional<CameraZone.Change> change(String text) {
    return CameraZone.Change.parse(SHORT_HOUR.matcher(text).replaceFirst("/0$1"));
  }

  /// @param zone a zone
  /// @return the text for a document
  static String write(CameraZone zone) {
    int east = zone.offset().getTotalSeconds();
    return "CST"
        + (east > 0 ? "-" : "+")
        + time(Math.abs(east), "%d")
        + zone.summer()
            .map(
                one ->
                    "DST"
                        + time((int) one.ahead().toSeconds(), "%02d")
                        + ","
                        + one.start()
                        + ","
                        + one.end())
            .orElse("");
  }

  private static String time(int seconds, String hours) {
    return (hours + ":%02d:%02d")
        .formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
  }
}
