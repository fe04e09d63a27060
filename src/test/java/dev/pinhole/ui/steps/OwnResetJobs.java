package dev.pinhole.ui.steps;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.OwnResetEvent;
import dev.pinhole.job.OwnResetEvent.Reading;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Jobs on every screen of the camera's own reset, judged as the controller would.
final class OwnResetJobs {
  private static final Sighting AGAIN =
      again(SampleJobs.sighting("01", "DS-2CD1123G0-I", Activation.ACTIVE, "192.168.1.108"));

  private OwnResetJobs() {}

  private static Sighting again(Sighting one) {
    return new Sighting(
        one.at(),
        one.camera(),
        one.address(),
        one.prefix(),
        one.dhcp(),
        one.activation(),
        "2026-11-23 10:42:31",
        one.firmware(),
        one.httpPort(),
        one.source(),
        one.methods());
  }

  private static List<Reading> readings(String motion) {
    return List.of(
        new Reading("TIME", "1"),
        new Reading("NTP", "2"),
        new Reading("MOTION", motion),
        new Reading("RECORDING", motion));
  }

  static SampleJobs choosing(Trouble trouble) {
    SampleJobs jobs = SampleJobs.chosen(trouble, SampleJobs.FRONT_DOOR);
    return trouble == Trouble.WORKS_BADLY ? jobs.does(new Act.Done()) : jobs;
  }

  static SampleJobs signIn(Trouble trouble, ResetWay way) {
    SampleJobs jobs =
        choosing(trouble)
            .does(new Act.ChooseResetWay(way))
            .does(new Act.Decide(SaveDecision.SAVED));
    return trouble == Trouble.GIVING_AWAY ? jobs.does(new Act.Done()) : jobs;
  }

  static SampleJobs confirming(Trouble trouble, ResetWay way) {
    return signIn(trouble, way).take(new OwnResetEvent.SignedIn("admin"));
  }

  static SampleJobs telling(Trouble trouble, ResetWay way) {
    var camera = SampleJobs.FRONT_DOOR;
    return confirming(trouble, way)
        .take(new OwnResetEvent.Confirmed(way, "Front door"))
        .take(new OwnResetEvent.SettingsRead(readings("own")))
        .take(
            new EffectEvent.Intended(
                1, way.effect().orElseThrow(), camera.mac(), camera.address(), ""));
  }

  static SampleJobs told(Trouble trouble, ResetWay way, Outcome outcome) {
    return telling(trouble, way).take(new EffectEvent.Settled(1, outcome, ""));
  }

  static SampleJobs refused() {
    return telling(Trouble.WORKS_BADLY, ResetWay.DEFAULT)
        .take(new EffectEvent.Settled(1, Outcome.REFUSED, "own-reset.missing"));
  }

  static SampleJobs judged(SampleJobs jobs) {
    return jobs.take(new ObservationEvent.VerdictReached(Verdict.fresh(jobs.job()).orElseThrow()));
  }

  static SampleJobs restored(Trouble trouble, List<Reading> after) {
    return judged(
        told(trouble, ResetWay.RESTORE, Outcome.DONE)
            .take(new ObservationEvent.Vanished(SampleJobs.FRONT_DOOR.mac()))
            .take(new ObservationEvent.Seen(AGAIN))
            .take(new OwnResetEvent.SettingsRead(after)));
  }

  /// Pinhole was closed while the camera restarted.
  static SampleJobs comparing() {
    return told(Trouble.WORKS_BADLY, ResetWay.RESTORE, Outcome.UNKNOWN)
        .take(new OwnResetEvent.SignedOut())
        .take(new ObservationEvent.Vanished(SampleJobs.FRONT_DOOR.mac()))
        .take(new ObservationEvent.Seen(AGAIN));
  }

  static SampleJobs everything(Trouble trouble) {
    return judged(
        told(trouble, ResetWay.DEFAULT, Outcome.UNKNOWN)
            .take(new ObservationEvent.Vanished(SampleJobs.FRONT_DOOR.mac()))
            .take(new ObservationEvent.Seen(LaterJobs.justReset())));
  }

  static SampleJobs nothing(ResetWay way) {
    return judged(
        told(Trouble.WORKS_BADLY, way, Outcome.UNKNOWN)
            .take(new ObservationEvent.LimitPassed(ObservationEvent.Limit.NO_REACTION)));
  }

  /// Before anything is erased.
  static Map<String, JobView> before() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("HowToReset", choosing(Trouble.WORKS_BADLY).view());
    all.put("HowToReset-giving-away", choosing(Trouble.GIVING_AWAY).view());
    for (ResetWay way : List.of(ResetWay.RESTORE, ResetWay.DEFAULT)) {
      all.put(
          "SaveFirst-" + way,
          choosing(Trouble.WORKS_BADLY).does(new Act.ChooseResetWay(way)).view());
      all.put("ConfirmReset-" + way, confirming(Trouble.WORKS_BADLY, way).view());
    }
    all.put("SignIn-reset", signIn(Trouble.WORKS_BADLY, ResetWay.RESTORE).view());
    all.put("ConfirmReset-refused", refused().view());
    return all;
  }

  /// From the moment on when the camera is told.
  static Map<String, JobView> later() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("ConfirmReset-telling", telling(Trouble.WORKS_BADLY, ResetWay.DEFAULT).view());
    for (ResetWay way : List.of(ResetWay.RESTORE, ResetWay.DEFAULT)) {
      all.put("LeaveAlone-" + way, told(Trouble.WORKS_BADLY, way, Outcome.DONE).view());
      all.put("Result-nothing-" + way, nothing(way).view());
    }
    all.put("SignIn-compare", comparing().view());
    all.put("Result-restored", restored(Trouble.WORKS_BADLY, readings("factory")).view());
    all.put("Result-restored-likely", restored(Trouble.WORKS_BADLY, List.of()).view());
    all.put("Result-restored-not", restored(Trouble.WORKS_BADLY, readings("own")).view());
    all.put("Result-restored-away", restored(Trouble.GIVING_AWAY, readings("factory")).view());
    all.put("Result-everything", everything(Trouble.WORKS_BADLY).view());
    all.put("Result-everything-away", everything(Trouble.GIVING_AWAY).view());
    all.put(
        "SetUpAgain-restored",
        restored(Trouble.WORKS_BADLY, readings("factory")).does(new Act.Done()).view());
    return all;
  }
}
