package dev.pinhole.controller.backup;

import dev.pinhole.backup.ReminderCalendar;
import dev.pinhole.backup.ReminderCalendar.Every;
import dev.pinhole.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// The reminder for the person's own calendar. It names no camera: a calendar is often shared.
public final class BackupCalendar {
  /// Importing it again replaces the earlier one.
  private static final String UID = "backup-reminder@pinhole";

  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private BackupCalendar() {}

  /// @param often how often the person wants it; the usual where they want none in Pinhole
  /// @param now the time; the first reminder comes one span later
  /// @param zone where its mornings are
  /// @param words the words
  /// @return the reminder
  public static ReminderCalendar of(Reminders.Often often, Instant now, ZoneId zone, Words words) {
    Every every = every(often);
    LocalDateTime first =
        LocalDateTime.of(now.atZone(zone).toLocalDate().plusMonths(every.months()), MORNING);
    return new ReminderCalendar(
        UID,
        now,
        first,
        every,
        Duration.ZERO,
        words.say("calendar.title"),
        words.say("calendar.text"));
  }

  private static Every every(Reminders.Often often) {
    return switch (often) {
      case MONTHLY -> Every.MONTH;
      case QUARTERLY, ONLY_BEFORE_A_RESET -> Every.QUARTER;
      case HALF_YEARLY -> Every.HALF_YEAR;
    };
  }
}
