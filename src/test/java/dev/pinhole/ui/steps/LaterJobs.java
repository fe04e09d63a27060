package dev.pinhole.ui.steps;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Exit;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.ObservationEvent.Light;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.job.Verdict.Fact;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.job.Verdict.Proof;
import dev.pinhole.job.Verdict.Says;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Jobs on every step from the hold on.
public final class LaterJobs {
  static final Sighting POWER_FIRST =
      SampleJobs.sighting("03", "DS-2CD2347G2-LU", Activation.ACTIVE, "192.168.1.9");
  static final Sighting RESET =
      SampleJobs.sighting("01", "DS-2CD1123G0-I", Activation.INACTIVE, "192.168.1.64");

  private LaterJobs() {}

  /// The reset camera, as it says itself: its clock has lost the time.
  static Sighting justReset() {
    return new Sighting(
        RESET.at(),
        RESET.camera(),
        RESET.address(),
        RESET.prefix(),
        RESET.dhcp(),
        RESET.activation(),
        "1970-01-01 00:00:09",
        RESET.firmware(),
        RESET.httpPort(),
        RESET.source(),
        RESET.methods());
  }

  public static Map<String, JobView> all() {
    Map<String, JobView> all = new LinkedHashMap<>();
    holds(all);
    waits(all);
    results(all);
    ends(all);
    all.putAll(OwnResetJobs.later());
    all.putAll(SetUpJobs.all());
    all.putAll(EndJobs.all());
    return all;
  }

  private static void holds(Map<String, JobView> all) {
    all.put("Hold", atTheHold().view());
    all.put("Hold-running", running().view());
    all.put("Hold-model", powerFirst().view());
    all.put("Hold-model-running", powerFirst().does(new Act.StartHold()).view());
    all.put("Hold-second", secondRound().view());
    all.put("HowLong", away().view());
    all.put("HowLong-interrupted", running().does(new Act.LoseHold()).view());
  }

  private static void waits(Map<String, JobView> all) {
    all.put("LeaveAlone", held().view(SampleJobs.live(SampleJobs.FRONT_DOOR)));
    all.put("LeaveAlone-stopped", held().does(new Act.TellLight(Light.STOPPED)).view());
    all.put("LeaveAlone-by-hand", byHand().view());
    all.put("WhatDoYouSee", byHand().does(new Act.TellLight(Light.STOPPED)).view());
  }

  private static void results(Map<String, JobView> all) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.REPORTED_BY_YOU && !kind.isRestored()) {
        all.put("Result-" + kind, judged(held(), kind).view());
      }
    }
    for (ReportedOutcome outcome : ReportedOutcome.values()) {
      all.put("Result-REPORTED_BY_YOU-" + outcome, reported(outcome));
    }
    all.put("Result-practice", judged(practice(), Kind.RESET_PROVEN).view());
    SampleJobs used =
        secondRound().does(new Act.StartHold()).does(new Act.EndHold(30, HoldEvent.Cause.LET_GO));
    all.put("Result-giving-away", judged(givingAway(), Kind.RESET_PROVEN).view());
    all.put("Result-third", judged(used, Kind.ONLY_RESTARTED).view());
  }

  private static void ends(Map<String, JobView> all) {
    all.put("OutOfReach", outOfReach(held()).view());
    all.put("OutOfReach-practice", outOfReach(practice()).view());
    all.put("NewPassword", choosing().view());
    all.put("NewPassword-refused", refused().view());
    all.put("NewPassword-sending", sending().view());
    all.put("NewPassword-prove", lost().view());
    all.put("SetUpAgain", settingUp().view());
    all.put("SetUpAgain-ticked", settingUp().does(new Act.Tick(Item.NETWORK, true)).view());
    for (Ending ending : Ending.values()) {
      all.put("Finished-" + ending, settingUp().take(new ChoiceEvent.Ended(ending)).view());
    }
    all.put("Finished-practice", choosing().take(new ChoiceEvent.Ended(Ending.DONE)).view());
    all.put("Waiting", settingUp().does(new Act.PutAside("the ladder")).view());
  }

  public static SampleJobs atTheHold() {
    return SampleJobs.ready(SampleJobs.FRONT_DOOR).does(new Act.Done()).does(new Act.Done());
  }

  public static SampleJobs running() {
    return atTheHold().does(new Act.StartHold());
  }

  public static SampleJobs powerFirst() {
    return SampleJobs.ready(POWER_FIRST)
        .does(new Act.Done())
        .does(new Act.Done())
        .does(new Act.Done());
  }

  public static SampleJobs held() {
    return running().does(new Act.EndHold(11, HoldEvent.Cause.LET_GO));
  }

  public static SampleJobs secondRound() {
    return judged(held(), Kind.ONLY_RESTARTED).does(new Act.NextRound()).does(new Act.Done());
  }

  private static SampleJobs away() {
    return atTheHold()
        .does(new Act.Enter(Branch.LEAVING_THE_COMPUTER))
        .does(new Act.Leave(Exit.LEAVE_COMPUTER));
  }

  static SampleJobs byHand() {
    Identified plain =
        Identified.ofShape(SampleJobs.CATALOG, dev.pinhole.catalog.Family.Shape.DOME);
    return SampleJobs.world(Trouble.FACTORY_SETTINGS)
        .does(new Act.ChooseLooking(false))
        .does(new Act.DescribeCamera("Front door", plain, true))
        .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
        .does(new Act.Done())
        .does(new Act.Done())
        .does(new Act.StartHold())
        .does(new Act.EndHold(12, HoldEvent.Cause.LET_GO));
  }

  static JobView reported(ReportedOutcome outcome) {
    SampleJobs jobs = byHand().does(new Act.TellLight(Light.STOPPED));
    jobs.does(new Act.TellOutcome(outcome));
    return jobs.take(
            new ObservationEvent.VerdictReached(
                new Verdict(
                    Kind.REPORTED_BY_YOU,
                    List.of(new Proof(Fact.REPORTED, "", outcome.name(), Says.YOU_SAW_IT)))))
        .view();
  }

  private static SampleJobs practice() {
    return SampleJobs.in(Place.PRACTICE)
        .does(new Act.PickTrouble(Trouble.FACTORY_SETTINGS))
        .does(
            new Act.UseCamera(
                SampleJobs.FRONT_DOOR,
                "Front door",
                SampleJobs.identified(SampleJobs.FRONT_DOOR),
                false))
        .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
        .does(new Act.Done())
        .does(new Act.Done())
        .does(new Act.StartHold())
        .does(new Act.EndHold(11, HoldEvent.Cause.LET_GO));
  }

  private static SampleJobs givingAway() {
    return SampleJobs.chosen(Trouble.GIVING_AWAY, SampleJobs.FRONT_DOOR)
        .does(new Act.ChooseResetWay(ResetWay.BUTTON))
        .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
        .does(new Act.Done())
        .does(new Act.Done())
        .does(new Act.Done())
        .does(new Act.StartHold())
        .does(new Act.EndHold(11, HoldEvent.Cause.LET_GO));
  }

  public static SampleJobs judged(SampleJobs jobs, Kind kind) {
    if (kind.isReset()) {
      jobs.take(new ObservationEvent.Seen(RESET));
    }
    return jobs.take(new ObservationEvent.VerdictReached(new Verdict(kind, proof(kind))));
  }

  private static List<Proof> proof(Kind kind) {
    boolean likely = kind == Kind.RESET_LIKELY;
    boolean silent = kind == Kind.NOT_BACK_YET || kind == Kind.UNREADABLE;
    boolean erased = kind.isReset();
    String mac = SampleJobs.FRONT_DOOR.mac().text();
    List<Proof> rows = new ArrayList<>();
    rows.add(
        new Proof(
            Fact.IDENTITY,
            likely ? "" : mac,
            silent ? "" : mac,
            silent ? Says.SILENT : likely ? Says.NOT_KNOWN_BEFORE : Says.SAME_CAMERA));
    rows.add(
        new Proof(
            Fact.RUNNING,
            likely ? "" : "2026-11-03 06:12:40",
            silent ? "" : "1970-01-01 00:00:09",
            running(kind)));
    rows.add(
        new Proof(
            Fact.PASSWORD,
            likely ? "" : "ACTIVE",
            silent ? "" : erased ? "INACTIVE" : "ACTIVE",
            silent
                ? Says.SILENT
                : likely
                    ? Says.NOT_KNOWN_BEFORE
                    : erased ? Says.SETTINGS_ERASED : Says.SETTINGS_KEPT));
    rows.add(
        new Proof(
            Fact.ADDRESS,
            likely ? "" : "192.168.1.108",
            silent ? "" : erased ? "192.168.1.64" : "192.168.1.108",
            silent
                ? Says.SILENT
                : likely
                    ? Says.NOT_KNOWN_BEFORE
                    : erased ? Says.FACTORY_ADDRESS : Says.ADDRESS_KEPT));
    return rows;
  }

  private static Says running(Kind kind) {
    return switch (kind) {
      case BOOT_LOOP -> Says.COMES_AND_GOES;
      case NOT_BACK_YET -> Says.SILENT;
      case UNREADABLE -> Says.CANNOT_BE_READ;
      case NOTHING_HAPPENED -> Says.NOT_RESTARTED;
      case RESET_LIKELY -> Says.NOT_KNOWN_BEFORE;
      case RESET_PROVEN,
          RESTORED,
          RESTORED_LIKELY,
          ONLY_RESTARTED,
          PARTIAL,
          ADDRESS_COLLISION,
          REPORTED_BY_YOU ->
          Says.RESTARTED;
    };
  }

  public static SampleJobs outOfReach(SampleJobs jobs) {
    return judged(jobs, Kind.RESET_PROVEN)
        .take(
            new ObservationEvent.ReachSeen(
                RESET.address(),
                List.of(Ipv4Range.parse("192.168.178.20/24").orElseThrow()),
                false))
        .does(new Act.Done());
  }

  public static SampleJobs choosing() {
    return judged(practice(), Kind.RESET_PROVEN).does(new Act.Done());
  }

  private static SampleJobs sending() {
    return choosing().take(LaterEffects.intended());
  }

  private static SampleJobs refused() {
    return sending()
        .take(LaterEffects.settled(EffectEvent.Outcome.REFUSED, "setup.refused.password"));
  }

  public static SampleJobs lost() {
    return sending().take(LaterEffects.settled(EffectEvent.Outcome.UNKNOWN, ""));
  }

  /// By hand: without a password Pinhole cannot work on anything.
  public static SampleJobs settingUp() {
    return judged(held(), Kind.RESET_PROVEN)
        .does(new Act.Done())
        .take(new SetUpEvent.PasswordLeft(false));
  }
}
