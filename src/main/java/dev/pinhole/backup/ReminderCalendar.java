package dev.pinhole.backup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A reminder for the person's own calendar: one repeating event with an alarm, as an iCalendar
/// file (RFC 5545). It reminds when Pinhole is closed. Pure text; times are those of the wall
/// clock, without a zone.
///
/// @param uid what identifies the event: importing the same one again replaces it; printable ASCII
/// @param madeAt when the file is made (DTSTAMP)
/// @param first the first time, to the minute
/// @param every how often it repeats
/// @param before how long before the event the alarm sounds, in whole minutes; zero for at once
/// @param title one line
/// @param text what to do, may have several lines
public record ReminderCalendar(
    String uid,
    Instant madeAt,
    LocalDateTime first,
    Every every,
    Duration before,
    String title,
    String text) {
  private static final int LONGEST_LINE = 75;
  private static final int LONGEST_TEXT = 2_000;
  private static final int SHORTEST_MONTH = 28;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm'00'", Locale.ROOT);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  public ReminderCalendar {
    if (!uid.matches("[!-~]{1,200}")) {
      throw new IllegalArgumentException("not an identifier");
    }
    if (before.isNegative() || before.toDays() > 365) {
      throw new IllegalArgumentException("an alarm sounds at most a year before");
    }
    if (first.getYear() < 1 || first.getYear() > 9999) {
      throw new IllegalArgumentException("a year has four digits");
    }
    title = cut(title).replaceAll("\\R", " ");
    text = cut(text);
  }

  /// How often a reminder repeats.
  public enum Every {
    /// Every month.
    MONTH(1),
    /// Every three months.
    QUARTER(3),
    /// Every six months.
    HALF_YEAR(6);

    private final int months;

    Every(int months) {
      this.months = months;
    }

    /// @return the span, in months
    public int months() {
      return months;
    }
  }

  private static String cut(String said) {
    String lines = said.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder kept = new StringBuilder();
    lines
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST_TEXT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// @return the file's text, lines ending with CR and LF; to be written in UTF-8
  public String ics() {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Pinhole//Backup reminder//EN");
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + escaped(uid));
    line(out, "DTSTAMP:" + UTC.format(madeAt));
    line(out, "DTSTART:" + LOCAL.format(first));
    line(out, "DURATION:PT15M");
    line(out, "RRULE:" + rule());
    line(out, "SUMMARY:" + escaped(title));
    line(out, "DESCRIPTION:" + escaped(text));
    line(out, "TRANSP:TRANSPARENT");
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, "TRIGGER:-PT" + before.toMinutes() + "M");
    line(out, "DESCRIPTION:" + escaped(title));
    line(out, "END:VALARM");
    line(out, "END:VEVENT");
    line(out, "END:VCALENDAR");
    return out.toString();
  }

  /// A calendar leaves a month out that lacks the day, so the 29th to the 31st mean that day or the
  /// month's last.
  private String rule() {
    String interval = "FREQ=MONTHLY" + (every.months > 1 ? ";INTERVAL=" + every.months : "");
    int day = first.getDayOfMonth();
    if (day <= SHORTEST_MONTH) {
      return interval + ";BYMONTHDAY=" + day;
    }
    String days =
        IntStream.rangeClosed(SHORTEST_MONTH, day)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return interval + ";BYMONTHDAY=" + days + ";BYSETPOS=-1";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /// Folds a line so that none is longer than 75 octets, never inside a character.
  private static void line(StringBuilder out, String line) {
    int octets = 0;
    for (int c : line.codePoints().toArray()) {
      String one = Character.toString(c);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(one);
      octets += length;
    }
    out.append("\r\n");
  }
}
