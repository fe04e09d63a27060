package dev.pinhole.report;

import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.OwnResetEvent;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.settings.Values;
import dev.pinhole.text.Message;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says each event in one sentence. Exhaustive: an event that the report forgets does not compile.
final class Timeline {
  /// A camera whose clock is not set counts from here.
  private static final String NO_CLOCK = "1970-";

  private Timeline() {}

  static Message said(JobEvent event) {
    return switch (event) {
      case ChoiceEvent choice -> choice(choice);
      case ObservationEvent observation -> observation(observation);
      case HoldEvent hold -> hold(hold);
      case EffectEvent effect -> effect(effect);
      case ExchangeEvent exchange -> exchange(exchange);
      case BackupEvent backup -> backup(backup);
      case OwnResetEvent ownReset -> ownReset(ownReset);
      case RestoreEvent restore -> restore(restore);
      case SetUpEvent setUp -> setUp(setUp);
    };
  }

  private static Message choice(ChoiceEvent event) {
    return switch (event) {
      case ChoiceEvent.Opened(var place, String version) ->
          says("opened", word("place", place), version);
      case ChoiceEvent.Planned plan -> planned(plan);
      case ChoiceEvent.TroubleChosen(var trouble) -> says("trouble", word("trouble", trouble));
      case ChoiceEvent.LookingChosen(boolean allowed) -> says(allowed ? "look" : "no-look");
      case ChoiceEvent.CameraChosen(var camera, String name, var _, boolean owner) ->
          says(owner ? "camera-owner" : "camera", name, camera.model(), camera.mac().text());
      case ChoiceEvent.CameraDescribed(String name, var identified, boolean owner) ->
          says(owner ? "described-owner" : "described", name, family(identified));
      case ChoiceEvent.CameraRecognised(var camera) ->
          says("recognised", camera.model(), camera.mac().text());
      case ChoiceEvent.StationPassed(var station) -> says("passed", word("station", station));
      case ChoiceEvent.ResetWayChosen(var way) -> says("reset-way", word("reset-way", way));
      case ChoiceEvent.ContractSeen(var contract) ->
          says("contract", word("reset-way", contract.way()));
      case ChoiceEvent.SaveDecided(var decision) -> says("saved", word("saved", decision));
      case ChoiceEvent.BranchEntered(var branch) -> says("branch", entry(branch));
      case ChoiceEvent.BranchLeft(var branch, var exit) ->
          says("branch-left", entry(branch), word("exit", exit));
      case ChoiceEvent.AttemptChosen(var attempt) ->
          says("attempt", attempt.round(), word("method", attempt.procedure().method()));
      case ChoiceEvent.PutAside(String reason) -> says("aside", reason);
      case ChoiceEvent.TakenUp() -> says("taken-up");
      case ChoiceEvent.Ended(var ending) -> says("ended", word("ending", ending));
      case ChoiceEvent.Withdrawn(long from) -> says("withdrawn", Long.toString(from));
    };
  }

  private static Message planned(ChoiceEvent.Planned plan) {
    PlannedCamera camera = plan.camera();
    String which =
        Stream.of(
                camera.name(),
                camera.site(),
                camera.serial(),
                camera.mac().map(Object::toString).orElse(""),
                plan.setUp().address().map(Object::toString).orElse(""),
                plan.setUp().template(),
                camera.note())
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", "));
    if (which.isEmpty()) {
      return says(plan.owner() ? "planned-same-owner" : "planned-same");
    }
    String key = plan.setUp().like().isPresent() ? "planned-like" : "planned";
    return says(plan.owner() ? key + "-owner" : key, which);
  }

  private static Message observation(ObservationEvent event) {
    return switch (event) {
      case ObservationEvent.Baseline(var seen) ->
          says(
              seen.bootTime().startsWith(NO_CLOCK) ? "before-no-clock" : "before",
              seen.address().toString(),
              word("activation", seen.activation()),
              seen.bootTime());
      case ObservationEvent.Seen(var seen) ->
          says(
              seen.bootTime().startsWith(NO_CLOCK) ? "seen-no-clock" : "seen",
              seen.address().toString(),
              word("activation", seen.activation()),
              seen.bootTime());
      case ObservationEvent.Vanished(var mac) -> says("vanished", mac.text());
      case ObservationEvent.CertificateSeen(String fingerprint) -> says("certificate", fingerprint);
      case ObservationEvent.Company(var address, var macs) ->
          says(
              "company",
              address.toString(),
              macs.stream().map(Object::toString).collect(Collectors.joining(", ")));
      case ObservationEvent.Unreadable(String source) -> says("unreadable", source);
      case ObservationEvent.ReachSeen(var address, var own, boolean fits) ->
          says(
              fits ? "reach" : "no-reach",
              address.toString(),
              own.stream().map(Object::toString).collect(Collectors.joining(", ")));
      case ObservationEvent.LimitPassed(var limit) -> says("limit", word("limit", limit));
      case ObservationEvent.LightReported(var light) -> says("light", word("light", light));
      case ObservationEvent.OutcomeReported(var outcome) ->
          says("outcome", word("outcome", outcome));
      case ObservationEvent.VerdictReached(var verdict) ->
          says("verdict", word("verdict", verdict.kind()));
    };
  }

  private static Message hold(HoldEvent event) {
    return switch (event) {
      case HoldEvent.Started(var attempt) ->
          says("hold", attempt.round(), word("method", attempt.procedure().method()));
      case HoldEvent.Released(int seconds, var cause) ->
          says("released", seconds, word("cause", cause));
      case HoldEvent.Abandoned() -> says("abandoned");
      case HoldEvent.Unattended(var attempt) -> says("unattended", attempt.round());
      case HoldEvent.ToldAfterwards(var attempt, int seconds) ->
          says("told", attempt.round(), seconds);
    };
  }

  private static Message effect(EffectEvent event) {
    return switch (event) {
      case EffectEvent.Intended(int effect, var kind, var target, var address, String digest) ->
          says(
              "intended",
              Integer.toString(effect),
              word("effect", kind),
              target.text(),
              address.toString(),
              digest);
      case EffectEvent.Settled(int effect, var result, String reason) ->
          reason.isEmpty()
              ? says("settled", Integer.toString(effect), word("settled", result))
              : settled(effect, result, new Message(reason, java.util.List.of()));
    };
  }

  /// What a reason says of the outcome already is not said twice.
  private static Message settled(int effect, EffectEvent.Outcome outcome, Message why) {
    return switch (outcome) {
      case UNKNOWN -> says("settled-open", why);
      case DIFFERENT -> why;
      case DONE, REFUSED ->
          says("settled-why", Integer.toString(effect), word("settled", outcome), why);
    };
  }

  private static Message exchange(ExchangeEvent event) {
    return switch (event) {
      case ExchangeEvent.WayTaken(var method) -> says("way", word("way", method));
      case ExchangeEvent.WayLeft() -> says("way-left");
      case ExchangeEvent.Begun begun ->
          begun.request().isEmpty()
              ? says("exchange", word("way", begun.method()))
              : says("request", word("way", begun.method()), begun.session());
      case ExchangeEvent.HandedOver(String file) ->
          file.isEmpty() ? says("handed-over") : says("request-saved", file);
      case ExchangeEvent.GivenUp() -> says("given-up");
      case ExchangeEvent.Refused(var why, int _, int _) ->
          says("exchange-refused", word("refusal", why));
      case ExchangeEvent.DeskRefused(var why) -> says("desk-refused", word("desk", why));
      case ExchangeEvent.Resumed() -> says("resumed");
      case ExchangeEvent.Proven(var proof) ->
          says(proof.nothingElseChanged() ? "password-back" : "password-back-changed");
    };
  }

  private static Message backup(BackupEvent event) {
    return switch (event) {
      case BackupEvent.SignedIn(String user, String _, int settings, var days) ->
          says("signed-in", user, settings, days.size());
      case BackupEvent.Compared(var _, var _, int differing) -> says("backup-compared", differing);
      case BackupEvent.KeyGiven() -> says("backup-key");
      case BackupEvent.Chosen(String folder, var days) -> says("backup", folder, days.size());
      case BackupEvent.FileSaved(String path, long bytes) -> says("file-saved", path, bytes);
      case BackupEvent.FileMissing(String what, String reason) ->
          says("file-missing", what, new Message(reason, java.util.List.of()));
      case BackupEvent.Paused(var why) -> says("backup-paused", word("backup-why", why));
      case BackupEvent.Resumed() -> says("backup-resumed");
      case BackupEvent.Finished(int files, long bytes) -> says("backed-up", files, bytes);
      case BackupEvent.GivenUp() -> says("backup-given-up");
    };
  }

  private static Message ownReset(OwnResetEvent event) {
    return switch (event) {
      case OwnResetEvent.SignedIn(String user) -> says("own-reset-signed-in", user);
      case OwnResetEvent.SignedOut() -> says("own-reset-signed-out");
      case OwnResetEvent.Confirmed(var way, String name) ->
          says("own-reset-confirmed", name, word("reset-way", way));
      case OwnResetEvent.SettingsRead(var readings) ->
          readings.isEmpty() ? says("settings-not-read") : says("settings-read", readings.size());
    };
  }

  private static Message restore(RestoreEvent event) {
    return switch (event) {
      case RestoreEvent.Found(String folder, var at) -> says("backup-found", folder, at);
      case RestoreEvent.Compared(String _, var items) ->
          says("compared", items.stream().filter(one -> one.differing() > 0).count());
      case RestoreEvent.Chosen(var resources) -> says("put-back", resources.size());
      case RestoreEvent.Written(String resource, var outcome, String _) ->
          says("written", resource(resource), word("written", outcome));
      case RestoreEvent.SignedOut() -> says("restore-signed-out");
      case RestoreEvent.SignedIn(String user) -> says("restore-signed-in", user);
      case RestoreEvent.Left() -> says("restore-left");
    };
  }

  private static Message set(SetUpEvent.Written end) {
    Message item = word("item", SetUpEvent.Item.of(end.kind()));
    Message outcome = word("set", end.outcome());
    if (!end.reason().isEmpty()) {
      return says("set", item, outcome, new Message(end.reason(), java.util.List.of()));
    }
    return Values.read(end.kind(), end.found())
        .map(found -> says("set-found", item, outcome, SettingWords.said(found)))
        .orElseGet(() -> says("set-only", item, outcome));
  }

  private static Message clock(long ahead) {
    return ahead == 0
        ? says("clock.right")
        : says(ahead > 0 ? "clock.ahead" : "clock.behind", Long.toString(Math.abs(ahead)));
  }

  private static Message setUp(SetUpEvent event) {
    return switch (event) {
      case SetUpEvent.PasswordKept() -> says("kept");
      case SetUpEvent.PasswordProven() -> says("proven");
      case SetUpEvent.PasswordLeft(boolean elsewhere) -> says(elsewhere ? "elsewhere" : "left");
      case SetUpEvent.Ticked(var item, boolean done) ->
          says(done ? "ticked" : "unticked", word("item", item));
      case SetUpEvent.Agreed(String name, var camera, var address) ->
          says("agreed", name, camera.text(), address.toString());
      case SetUpEvent.PageOpened(var item) -> says("page", word("item", item));
      case SetUpEvent.PageClosed(var item) -> says("page-closed", word("item", item));
      case SetUpEvent.SignedOut() -> says("set-signed-out");
      case SetUpEvent.SignedIn(String user) -> says("set-signed-in", user);
      case SetUpEvent.TemplateChosen(String name, var values) ->
          says("template", name, values.size());
      case SetUpEvent.Asked(var kind, var values) ->
          says("asked", word("item", SetUpEvent.Item.of(kind)), SettingWords.said(kind, values));
      case SetUpEvent.Written written -> set(written);
      case SetUpEvent.GivenUp(var kind) ->
          says("set-given-up", word("item", SetUpEvent.Item.of(kind)));
      case SetUpEvent.ClockRead(var ahead) -> clock(ahead.toSeconds());
      case SetUpEvent.MotionTried(boolean seen) -> says(seen ? "motion" : "no-motion");
      case SetUpEvent.RecordingTried(var clip) ->
          clip.map(one -> says("clip", one.length().toSeconds(), one.bytes()))
              .orElseGet(() -> says("no-clip"));
      case SetUpEvent.RescueSet(var rescue, String where) ->
          where.isEmpty()
              ? says("rescue", word("rescue", rescue))
              : says("rescue-kept", word("rescue", rescue), where);
      case SetUpEvent.RescueVoid(var rescue) -> says("rescue-void", word("rescue", rescue));
    };
  }

  private static Message says(String event, Object... args) {
    return Message.of("report.event." + event, args);
  }

  /// @param name of a document of settings, such as `TIME`
  static Message resource(String name) {
    return Message.of("isapi.resource." + name.toLowerCase(Locale.ROOT));
  }

  static Message word(String kind, Enum<?> value) {
    return Message.of("report." + kind + "." + name(value));
  }

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a person presses to get there.
  private static Message entry(Branch branch) {
    return Message.of("branch." + branch + ".entry");
  }

  /// @param identified what the family file said of a camera
  /// @return what its family looks like; that it is not known, where it is in none
  static Message family(Identified identified) {
    return identified.family().equals(Identified.PLAIN)
        ? Message.of("report.unknown")
        : Message.of(
            "report.family-known",
            Message.of("shape." + identified.shape()),
            Message.of("shape." + identified.shape() + ".hint"));
  }
}
