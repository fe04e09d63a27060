package dev.pinhole.job;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Grade;
import dev.pinhole.catalog.PressMethod;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.catalog.ShortHold;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A job that is walked by hand: acts, observations and a clock, with the verdict recorded as the
/// controller would.
final class Walk {
  static final Camera CAMERA =
      new Camera(
          MacAddress.parse("58-50-ed-00-00-01").orElseThrow(),
          "DS-2CD1123G0-I20200414AAWRE00000001",
          "DS-2CD1123G0-I");
  static final Camera OTHER =
      new Camera(
          MacAddress.parse("58-50-ed-00-00-02").orElseThrow(),
          "DS-2CD1123G0-I20200414AAWRE00000002",
          "DS-2CD1123G0-I");
  static final Ipv4Range FACTORY = Ipv4Range.parse("192.168.1.64/24").orElseThrow();
  static final Procedure PLAIN =
      new Procedure(
          "plain",
          1,
          PressMethod.WHILE_RUNNING,
          0,
          10,
          15,
          true,
          120,
          300,
          FACTORY,
          ShortHold.RESTARTS,
          Grade.HIGH,
          List.of("S6"));
  static final Procedure POWER_FIRST =
      new Procedure(
          "power-first",
          1,
          PressMethod.POWER_FIRST,
          0,
          15,
          20,
          false,
          120,
          300,
          FACTORY,
          ShortHold.NOTHING,
          Grade.HIGH,
          List.of("S1"));
  static final Identified IDENTIFIED =
      new Identified(
          "plain",
          Family.Shape.DOME,
          "place.body",
          Family.Button.REACHABLE,
          List.of(PLAIN, POWER_FIRST));
  static final Identified POWER_FIRST_MODEL =
      new Identified(
          "power-first",
          Family.Shape.TURRET,
          "place.hatch",
          Family.Button.REACHABLE,
          List.of(POWER_FIRST, PLAIN));

  private Job job = Job.NEW;
  private Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private Walk() {}

  static Walk in(Place place) {
    Walk walk = new Walk();
    walk.happens(Origin.REPORTED, new ChoiceEvent.Opened(place, "test"));
    return walk;
  }

  /// A practice job on a camera that was seen, up to the hold.
  static Walk atTheHold(Identified identified, Sighting baseline) {
    Walk walk =
        in(Place.PRACTICE)
            .does(new Act.PickTrouble(Trouble.FACTORY_SETTINGS))
            .does(new Act.UseCamera(baseline, "Front door", identified, false))
            .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
            .does(new Act.Done())
            .does(new Act.Done());
    return walk;
  }

  /// A practice job that *works badly*, whose camera is being told to reset itself.
  static Walk telling(ResetWay way, List<OwnResetEvent.Reading> settings) {
    Sighting before = active("2026-02-01 08:00:00");
    Walk walk =
        in(Place.PRACTICE)
            .does(new Act.PickTrouble(Trouble.WORKS_BADLY))
            .does(new Act.UseCamera(before, "Porch", IDENTIFIED, false))
            .does(new Act.Done())
            .does(new Act.ChooseResetWay(way))
            .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
            .happens(new OwnResetEvent.SignedIn("admin"))
            .happens(new OwnResetEvent.Confirmed(way, "Porch"))
            .happens(new OwnResetEvent.SettingsRead(settings));
    return walk.happens(
        new EffectEvent.Intended(
            1, way.effect().orElseThrow(), CAMERA.mac(), before.address(), ""));
  }

  /// The same, and its answer.
  static Walk told(
      ResetWay way, List<OwnResetEvent.Reading> settings, EffectEvent.Outcome outcome) {
    return telling(way, settings).happens(new EffectEvent.Settled(1, outcome, ""));
  }

  static Sighting active(String bootTime) {
    return sighting(CAMERA, Activation.ACTIVE, bootTime, "192.168.1.108");
  }

  static Sighting inactive(String bootTime) {
    return sighting(CAMERA, Activation.INACTIVE, bootTime, "192.168.1.64");
  }

  static Sighting sighting(Camera camera, Activation activation, String boot, String address) {
    return new Sighting(
        Instant.parse("2026-03-01T10:00:00Z"),
        camera,
        Ipv4Address.of(address),
        24,
        false,
        activation,
        boot,
        "V5.5.6build 180914",
        80,
        "127.0.0.1",
        Set.of());
  }

  Walk does(Act act) {
    List<JobEvent> events =
        Acts.events(job, act)
            .orElseThrow(() -> new AssertionError(act + " is not offered on " + step()));
    events.forEach(event -> happens(Origin.REPORTED, event));
    return this;
  }

  Walk sees(ObservationEvent event) {
    happens(Origin.OBSERVED, event);
    return this;
  }

  Walk holds(int seconds) {
    does(new Act.StartHold());
    waits(Duration.ofSeconds(seconds));
    return does(new Act.EndHold(seconds, HoldEvent.Cause.LET_GO));
  }

  Walk vanishes() {
    return sees(new ObservationEvent.Vanished(CAMERA.mac()));
  }

  /// What the controller of the exchange or an effect brings about.
  Walk happens(JobEvent event) {
    happens(Origin.SIMULATED, event);
    return this;
  }

  Instant now() {
    return now;
  }

  /// Lets time pass, and records the limits that come due, as the controller does.
  Walk waits(Duration duration) {
    Instant until = now.plus(duration);
    Optional<Limits> next = Limits.next(job);
    while (next.isPresent() && !next.get().due().isAfter(until)) {
      now = next.get().due().isAfter(now) ? next.get().due() : now;
      happens(Origin.OBSERVED, new ObservationEvent.LimitPassed(next.get().limit()));
      next = Limits.next(job);
    }
    now = until;
    return this;
  }

  private void happens(Origin origin, JobEvent event) {
    job = job.with(new Entry(job.nextNumber(), now, origin, event));
    Verdict.fresh(job)
        .ifPresent(
            verdict ->
                job =
                    job.with(
                        new Entry(
                            job.nextNumber(),
                            now,
                            Origin.OBSERVED,
                            new ObservationEvent.VerdictReached(verdict))));
  }

  Job job() {
    return job;
  }

  Step step() {
    return Step.of(job);
  }

  Optional<Verdict.Kind> verdict() {
    return job.observations().trial().verdict().map(Verdict::kind);
  }
}
