package dev.pinhole.ui.steps;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Live;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.DeskReason;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.Place;
import dev.pinhole.job.Trouble;
import dev.pinhole.text.Message;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Jobs on every screen of the exchange.
public final class ExchangeJobs {
  /// Every way but the one by date, which is no exchange.
  static final Set<RecoveryMethod> WAYS =
      EnumSet.complementOf(EnumSet.of(RecoveryMethod.LEGACY_CODE));

  /// As long as a request can be.
  private static final String REQUEST = "PINHOLE-PRACTICE-1:" + "AbC3".repeat(59);

  private static final Sighting CAMERA = offering(WAYS);

  private ExchangeJobs() {}

  static Sighting offering(Set<RecoveryMethod> methods) {
    Sighting plain = SampleJobs.FRONT_DOOR;
    return new Sighting(
        plain.at(),
        plain.camera(),
        plain.address(),
        plain.prefix(),
        plain.dhcp(),
        plain.activation(),
        plain.bootTime(),
        plain.firmware(),
        plain.httpPort(),
        plain.source(),
        methods);
  }

  static SampleJobs ladder(Set<RecoveryMethod> methods) {
    Sighting camera = offering(methods);
    return SampleJobs.in(Place.PRACTICE)
        .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
        .does(new Act.UseCamera(camera, "Front door", SampleJobs.identified(camera), false))
        .does(new Act.Enter(Branch.FORGOT_PASSWORD));
  }

  static SampleJobs begin(RecoveryMethod method) {
    return ladder(WAYS).does(new Act.TakeWay(method));
  }

  public static SampleJobs open(RecoveryMethod method) {
    boolean request =
        method != RecoveryMethod.SECURITY_QUESTIONS && method != RecoveryMethod.RECOVERY_FILE;
    return begin(method)
        .take(
            new ExchangeEvent.Begun(
                method,
                request ? "0011223344556677" : "",
                request ? "key" : "",
                request ? REQUEST : "",
                method == RecoveryMethod.MAILED_CODE ? "o•••@example.org" : "",
                method == RecoveryMethod.SECURITY_QUESTIONS ? List.of(1, 5, 14) : List.of(),
                CAMERA,
                SampleJobs.NOW.plus(Duration.ofHours(48))));
  }

  static SampleJobs intended() {
    return open(RecoveryMethod.KEY)
        .take(
            new EffectEvent.Intended(
                1, EffectEvent.Kind.RESET_PASSWORD, CAMERA.mac(), CAMERA.address(), ""));
  }

  static SampleJobs sent() {
    return intended().take(new EffectEvent.Settled(1, EffectEvent.Outcome.UNKNOWN, ""));
  }

  public static SampleJobs stopped(ExchangeRefusal refusal) {
    int minutes = refusal == ExchangeRefusal.LOCKED ? 30 : 0;
    int tries = refusal == ExchangeRefusal.WRONG_EVIDENCE ? 3 : -1;
    return open(RecoveryMethod.REQUEST_FILE)
        .take(new ExchangeEvent.Refused(refusal, tries, minutes));
  }

  static SampleJobs back() {
    SampleJobs jobs = sent();
    return jobs.take(
        new ExchangeEvent.Proven(PasswordProof.of(jobs.job(), Optional.empty()).orElseThrow()));
  }

  private static Live live(Optional<Message> refusal, boolean file) {
    return SampleLive.seeing(CAMERA).refusing(refusal).holdingAFile(file).live();
  }

  static Map<String, JobView> all() {
    Map<String, JobView> all = new LinkedHashMap<>();
    all.put("Ladder", ladder(WAYS).view());
    all.put("Ladder-few", ladder(Set.of(RecoveryMethod.REQUEST_FILE)).view());
    for (RecoveryMethod way : WAYS) {
      all.put("Exchange-" + way + "-BEGIN", begin(way).view());
      all.put("Exchange-" + way + "-OPEN", open(way).view());
    }
    all.put(
        "Exchange-refused",
        open(RecoveryMethod.KEY)
            .view(live(Optional.of(Message.of("password.refused.key")), false)));
    all.put("Exchange-SENDING", intended().view());
    all.put("Exchange-PROVE", sent().view());
    for (ExchangeRefusal refusal : ExchangeRefusal.values()) {
      all.put("Stopped-" + refusal, stopped(refusal).view());
    }
    for (DeskReason reason : DeskReason.values()) {
      all.put(
          "Desk-" + reason,
          open(RecoveryMethod.KEY).take(new ExchangeEvent.DeskRefused(reason)).view());
    }
    all.put(
        "WhatTheDeskSaid",
        open(RecoveryMethod.KEY).does(new Act.Enter(Branch.DESK_REFUSED)).view());
    all.put("PasswordBack", back().view());
    all.put("PasswordBack-file", back().view(live(Optional.empty(), true)));
    all.put("Finished-PASSWORD_BACK", back().does(new Act.Done()).view());
    return all;
  }
}
