package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The calendar file, against RFC 5545.
final class ReminderCalendarTest {
  private static ReminderCalendar reminder(
      LocalDateTime first, ReminderCalendar.Every every, String title, String text) {
    return new ReminderCalendar(
        "1234@pinhole",
        Instant.parse("2026-11-27T08:00:00Z"),
        first,
        every,
        Duration.ofMinutes(30),
        title,
        text);
  }

  private static ReminderCalendar on(int day, ReminderCalendar.Every every) {
    return reminder(LocalDateTime.of(2026, 12, day, 9, 0), every, "Save", "Plug it in");
  }

  @Test
  void aWholeFile() {
    assertThat(on(1, ReminderCalendar.Every.MONTH).ics())
        .isEqualTo(
            String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Pinhole//Backup reminder//EN",
                "BEGIN:VEVENT",
                "UID:1234@pinhole",
                "DTSTAMP:20261127T080000Z",
                "DTSTART:20261201T090000",
                "DURATION:PT15M",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=1",
                "SUMMARY:Save",
                "DESCRIPTION:Plug it in",
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:-PT30M",
                "DESCRIPTION:Save",
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
  }

  @Test
  void aDayThatNotEveryMonthHas() {
    assertThat(on(28, ReminderCalendar.Every.QUARTER).ics())
        .contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28\r\n");
    assertThat(on(31, ReminderCalendar.Every.QUARTER).ics())
        .contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1\r\n");
  }

  @Test
  void textIsEscapedAndKeepsItsLines() {
    String ics =
        reminder(
                LocalDateTime.of(2026, 12, 1, 9, 0),
                ReminderCalendar.Every.MONTH,
                "a,b;c\\d\r\nEND:VEVENT",
                "one\r\ntwo\u0000\rthree")
            .ics();
    assertThat(ics)
        .contains("SUMMARY:a\\,b\\;c\\\\d END:VEVENT\r\n")
        .contains("DESCRIPTION:one\\ntwo\\nthree\r\n");
  }

  @Test
  void noLineIsLongerThan75OctetsAndNoCharacterIsCut() {
    String text = "Kamera für die Haustür 📷 ".repeat(30).strip();
    String ics =
        reminder(LocalDateTime.of(2026, 12, 1, 9, 0), ReminderCalendar.Every.MONTH, text, text)
            .ics();
    assertThat(List.of(ics.split("\r\n", -1)))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(ics.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(ics.replace("\r\n ", "")).contains("SUMMARY:" + text + "\r\n");
    assertThat(new String(ics.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(ics);
  }

  @Test
  void whatIsNoReminderIsRefused() {
    assertThatThrownBy(
            () ->
                new ReminderCalendar(
                    "a\r\nb",
                    Instant.EPOCH,
                    LocalDateTime.of(2026, 1, 1, 0, 0),
                    ReminderCalendar.Every.MONTH,
                    Duration.ZERO,
                    "",
                    ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
