package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.backup.Reminders.Often;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Effects;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.ui.steps.Seen;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;

/// How one thing for the next rescue stands, in words.
public final class RescueStanding {
  private final Seen seen;
  private final Rescue rescue;

  /// @param seen the job
  /// @param rescue which thing
  public RescueStanding(Seen seen, Rescue rescue) {
    this.seen = seen;
    this.rescue = rescue;
  }

  private Job job() {
    return seen.view().job();
  }

  /// @return where it is kept; empty where it is not set
  Optional<String> where() {
    return Optional.ofNullable(job().setUp().pages().rescue().get(rescue));
  }

  private List<Entry> entries() {
    return job().entries().stream()
        .filter(
            one ->
                one.event() instanceof SetUpEvent.RescueSet(Rescue which, var _) && which == rescue)
        .toList();
  }

  /// @return how often it was set so far
  int times() {
    return entries().size();
  }

  /// @return what is known of it, one or two sentences
  String words() {
    if (latest().filter(one -> one.outcome() == EffectEvent.Outcome.UNKNOWN).isPresent()
        && rescue != Rescue.RECOVERY_FILE) {
      return seen.say("rescue.unknown");
    }
    if (where().isEmpty()) {
      return seen.say("rescue.not-set");
    }
    boolean told = entries().getLast().origin() == Origin.REPORTED && rescue != Rescue.REMINDER;
    String set = seen.say(told ? "rescue.set.told" : "rescue.set");
    String kept = where().get();
    return rescue == Rescue.REMINDER
        ? set + ". " + reminder()
        : kept.isEmpty() ? set : set + ". " + seen.say("rescue.kept", kept);
  }

  private String reminder() {
    Often often = seen.context().desk().reminders().often();
    String every = seen.say("rescue.reminder.every", seen.say("remind." + often));
    if (job().place() == Place.PRACTICE) {
      return every + " " + seen.say("rescue.reminder.practice");
    }
    Optional<Instant> next = often.every().flatMap(span -> lastBackup().map(at -> at.plus(span)));
    return every
        + " "
        + next.map(at -> seen.say("rescue.reminder.next", day(at)))
            .orElseGet(() -> seen.say("rescue.reminder.first"));
  }

  private String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(seen.context().words().locale())
        .format(at.atZone(seen.context().zone()));
  }

  private Optional<Instant> lastBackup() {
    return job().entries().reversed().stream()
        .filter(
            one ->
                one.event() instanceof BackupEvent.Finished
                    || (one.event() instanceof SetUpEvent.RescueSet(Rescue which, var _)
                        && which == Rescue.SETTINGS_BACKUP))
        .map(Entry::at)
        .findFirst();
  }

  /// @return what is being done for it at this moment; empty where nothing is
  Optional<String> doing() {
    if (rescue == Rescue.SETTINGS_BACKUP) {
      return seen.view()
          .live()
          .copy()
          .map(now -> seen.say("rescue.copying", now.filesDone(), now.files()));
    }
    return job()
        .effects()
        .pending()
        .filter(one -> kind().equals(Optional.of(one.kind())))
        .map(_ -> seen.say("rescue.writing"));
  }

  /// @return why the latest attempt came to nothing; empty where it did not
  public Optional<String> trouble() {
    if (rescue == Rescue.RECOVERY_FILE && seen.view().live().recoveryFile()) {
      return Optional.of(seen.say("rescue.file-waits"));
    }
    return latest()
        .filter(one -> one.outcome() != EffectEvent.Outcome.DONE)
        .filter(
            one ->
                one.outcome() == EffectEvent.Outcome.UNKNOWN
                    || job().effects().latest().equals(Optional.of(one)))
        .map(Effects.Settled::reason)
        .map(seen::say);
  }

  private Optional<Effects.Settled> latest() {
    return kind().flatMap(job().effects()::latest);
  }

  private Optional<EffectEvent.Kind> kind() {
    return switch (rescue) {
      case SECURITY_QUESTIONS -> Optional.of(EffectEvent.Kind.SET_QUESTIONS);
      case MAIL_ADDRESS -> Optional.of(EffectEvent.Kind.SET_MAIL);
      case RECOVERY_FILE -> Optional.of(EffectEvent.Kind.EXPORT_RECOVERY_FILE);
      case SETTINGS_BACKUP, REMINDER -> Optional.empty();
    };
  }
}
