package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Family;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.PasswordProof.Says;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The exchange as a list of events: each row a state and what leads out of it.
final class ExchangeTest {
  private static final Set<RecoveryMethod> REQUESTS =
      EnumSet.of(RecoveryMethod.REQUEST_FILE, RecoveryMethod.KEY, RecoveryMethod.MAILED_CODE);
  private static final Sighting BEFORE =
      offering("boot 1", EnumSet.complementOf(EnumSet.of(RecoveryMethod.RECOVERY_FILE)));

  private static Sighting offering(String boot, Set<RecoveryMethod> methods) {
    Sighting plain = Walk.active(boot);
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

  private static Walk atTheLadder() {
    return Walk.in(Place.PRACTICE)
        .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
        .does(new Act.UseCamera(BEFORE, "Porch", Walk.IDENTIFIED, false))
        .does(new Act.Enter(Branch.FORGOT_PASSWORD));
  }

  private static ExchangeEvent begun(Walk walk, RecoveryMethod method) {
    boolean request = REQUESTS.contains(method);
    return new ExchangeEvent.Begun(
        method,
        request ? "0011223344556677" : "",
        request ? "key" : "",
        request ? "PINHOLE" : "",
        "",
        List.of(),
        BEFORE,
        walk.now().plus(Duration.ofHours(48)));
  }

  private static Walk open(RecoveryMethod method) {
    Walk walk = atTheLadder().does(new Act.TakeWay(method));
    return walk.happens(begun(walk, method));
  }

  private static Walk sent(Walk walk, Outcome outcome) {
    int number = walk.job().effects().count() + 1;
    return walk.happens(
            new EffectEvent.Intended(
                number, Kind.RESET_PASSWORD, Walk.CAMERA.mac(), BEFORE.address(), ""))
        .happens(new EffectEvent.Settled(number, outcome, ""));
  }

  private static Stage stage(Walk walk) {
    assertThat(walk.step()).isInstanceOf(Step.PasswordExchange.class);
    return ((Step.PasswordExchange) walk.step()).stage();
  }

  @Test
  void theLadderSaysWhyAWayIsSkipped() {
    assertThat(atTheLadder().step())
        .isEqualTo(new Step.ForgotPassword(Place.PRACTICE, Ladder.of(atTheLadder().job())));
    List<Ladder.Rung> rungs = Ladder.of(atTheLadder().job()).rungs();
    assertThat(rungs).extracting(Ladder.Rung::way).containsExactly(Ladder.Way.values());
    assertThat(rungs)
        .filteredOn(rung -> rung.skipped().isPresent())
        .containsExactly(
            new Ladder.Rung(Ladder.Way.SAVED_PASSWORDS, Optional.of(Ladder.Skip.TRIED)),
            new Ladder.Rung(Ladder.Way.RECOVERY_FILE, Optional.of(Ladder.Skip.NOT_ANNOUNCED)));
  }

  @Test
  void aWayThatIsNotAnnouncedCannotBeTaken() {
    Walk walk = atTheLadder();
    assertThat(Acts.events(walk.job(), new Act.TakeWay(RecoveryMethod.RECOVERY_FILE))).isEmpty();
    assertThat(Acts.events(walk.job(), new Act.TakeWay(RecoveryMethod.LEGACY_CODE))).isEmpty();
  }

  @Test
  void aRealCameraIsOnlyExplained() {
    Walk walk =
        Walk.in(Place.WORLD)
            .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
            .does(new Act.ChooseLooking(true))
            .does(new Act.UseCamera(BEFORE, "Porch", Walk.IDENTIFIED, true))
            .does(new Act.Enter(Branch.FORGOT_PASSWORD));
    assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
    for (RecoveryMethod method : RecoveryMethod.values()) {
      assertThat(Acts.events(walk.job(), new Act.TakeWay(method))).as("%s", method).isEmpty();
    }
    walk.happens(new ExchangeEvent.WayTaken(RecoveryMethod.KEY));
    assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"REQUEST_FILE", "KEY", "MAILED_CODE", "SECURITY_QUESTIONS"})
  void aWayIsWalkedToTheProof(RecoveryMethod method) {
    Walk walk = atTheLadder().does(new Act.TakeWay(method));
    assertThat(stage(walk)).isEqualTo(Stage.BEGIN);
    walk.happens(begun(walk, method));
    assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    sent(walk, Outcome.DONE);
    assertThat(stage(walk)).isEqualTo(Stage.PROVE);
    assertThat(Acts.goesBack(walk.job())).isFalse();
    walk.happens(
        new ExchangeEvent.Proven(PasswordProof.of(walk.job(), Optional.empty()).orElseThrow()));
    assertThat(walk.step()).isInstanceOf(Step.PasswordBack.class);
    assertThat(((Step.PasswordBack) walk.step()).proof().nothingElseChanged()).isTrue();
    walk.does(new Act.Done());
    assertThat(walk.job().choices().ending()).contains(Ending.PASSWORD_BACK);
  }

  @ParameterizedTest
  @EnumSource
  void everyRefusalIsAScreenAndLeadsOn(ExchangeRefusal refusal) {
    Walk walk = open(RecoveryMethod.REQUEST_FILE);
    sent(walk.happens(new ExchangeEvent.Refused(refusal, 3, 0)), Outcome.REFUSED);
    assertThat(walk.step()).isInstanceOf(Step.ExchangeStopped.class);
    assertThat(((Step.ExchangeStopped) walk.step()).open()).isEqualTo(!refusal.endsSession());
    assertThat(Acts.goesBack(walk.job())).isTrue();
    walk.does(new Act.Done());
    switch (refusal) {
      case NOT_ACTIVATED -> assertThat(walk.step()).isInstanceOf(Step.WhichCamera.class);
      case USED, NOT_OFFERED -> assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
      default ->
          assertThat(((Step.PasswordExchange) walk.step()).open().isPresent())
              .isEqualTo(!refusal.endsSession());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDeskSaysNo(DeskReason reason) {
    Walk walk = open(RecoveryMethod.KEY).does(new Act.Enter(Branch.DESK_REFUSED));
    assertThat(walk.step()).isInstanceOf(Step.WhatTheDeskSaid.class);
    walk.does(new Act.TellDesk(reason));
    assertThat(((Step.ExchangeStopped) walk.step()).stopped().why())
        .isEqualTo(new Exchange.Why.Desk(reason));
    walk.does(new Act.Done());
    if (reason == DeskReason.NOT_AUTHORISED) {
      assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
    } else {
      assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    }
  }

  @Test
  void aLockIsRemembered() {
    Walk walk = open(RecoveryMethod.KEY);
    walk.happens(new ExchangeEvent.Refused(ExchangeRefusal.LOCKED, 0, 30));
    assertThat(walk.job().exchange().lockedUntil())
        .contains(walk.now().plus(Duration.ofMinutes(30)));
  }

  @Test
  void backLeadsToTheLadderAndTheRequestStaysOpen() {
    Walk walk = open(RecoveryMethod.REQUEST_FILE).does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
    assertThat(walk.job().exchange().request()).isPresent();
    walk.does(new Act.TakeWay(RecoveryMethod.REQUEST_FILE));
    assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    walk.does(new Act.Back()).does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.TryFirst.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"SECURITY_QUESTIONS", "RECOVERY_FILE"})
  void anOpenRequestOutlivesAWayWithoutOne(RecoveryMethod other) {
    Walk walk = open(RecoveryMethod.REQUEST_FILE);
    walk.happens(new ExchangeEvent.HandedOver("request.xml"));
    Exchange.Open request = walk.job().exchange().request().orElseThrow();
    walk.does(new Act.Back()).happens(new ExchangeEvent.WayTaken(other));
    assertThat(stage(walk)).isEqualTo(Stage.BEGIN);
    walk.happens(begun(walk, other));
    assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    assertThat(walk.job().exchange().request()).contains(request);
    walk.does(new Act.Back()).does(new Act.TakeWay(RecoveryMethod.REQUEST_FILE));
    assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    assertThat(((Step.PasswordExchange) walk.step()).open()).contains(request);
    assertThat(walk.job().exchange().handedOver()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void whatEndsAWayWithoutARequestEndsNoRequest(ExchangeRefusal refusal) {
    Walk walk = open(RecoveryMethod.KEY);
    walk.happens(new ExchangeEvent.HandedOver(""));
    walk.does(new Act.Back()).does(new Act.TakeWay(RecoveryMethod.SECURITY_QUESTIONS));
    walk.happens(new ExchangeEvent.Refused(refusal, -1, 0));
    assertThat(walk.job().exchange().request()).isPresent();
    walk.does(new Act.Back()).does(new Act.TakeWay(RecoveryMethod.SECURITY_QUESTIONS));
    walk.happens(begun(walk, RecoveryMethod.SECURITY_QUESTIONS));
    sent(walk, Outcome.REFUSED).happens(new ExchangeEvent.Refused(refusal, 3, 0));
    assertThat(((Step.ExchangeStopped) walk.step()).open()).isEqualTo(!refusal.endsSession());
    walk.does(new Act.Back()).does(new Act.TakeWay(RecoveryMethod.KEY));
    assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    assertThat(walk.job().exchange().handedOver()).isTrue();
  }

  @Test
  void aRequestThatIsVoidedMeanwhileLeavesTheOtherWayAlone() {
    Walk walk = open(RecoveryMethod.KEY);
    walk.does(new Act.Back()).does(new Act.TakeWay(RecoveryMethod.SECURITY_QUESTIONS));
    walk.happens(begun(walk, RecoveryMethod.SECURITY_QUESTIONS));
    walk.sees(new ObservationEvent.Seen(offering("boot 2", BEFORE.methods())));
    assertThat(VoidedRequest.by(walk.job(), walk.now())).isEmpty();
    walk.does(new Act.Back());
    assertThat(VoidedRequest.by(walk.job(), walk.now())).contains(ExchangeRefusal.RESTARTED);
    walk.happens(new ExchangeEvent.Refused(ExchangeRefusal.RESTARTED, -1, 0));
    assertThat(walk.job().exchange().request()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REQUEST_FILE,true", "KEY,false", "MAILED_CODE,false", "SECURITY_QUESTIONS,true"})
  void theLastWrongTryVoidsACode(RecoveryMethod method, boolean open) {
    Walk walk = open(method);
    walk.happens(new ExchangeEvent.Refused(ExchangeRefusal.WRONG_EVIDENCE, 1, 0));
    assertThat(((Step.ExchangeStopped) walk.step()).open()).isTrue();
    walk.does(new Act.Done());
    walk.happens(new ExchangeEvent.Refused(ExchangeRefusal.WRONG_EVIDENCE, 0, 30));
    assertThat(((Step.ExchangeStopped) walk.step()).open()).isEqualTo(open);
  }

  @Test
  void givingARequestUpIsSaidFirst() {
    Walk walk = open(RecoveryMethod.REQUEST_FILE);
    walk.does(new Act.Enter(Branch.EXPORT_ANOTHER_REQUEST)).does(new Act.Back());
    assertThat(stage(walk)).isEqualTo(Stage.OPEN);
    walk.does(new Act.Enter(Branch.EXPORT_ANOTHER_REQUEST)).does(new Act.Leave(Exit.EXPORT_AGAIN));
    assertThat(stage(walk)).isEqualTo(Stage.BEGIN);
  }

  @Test
  void whatVoidsARequestIsSeen() {
    Walk walk = open(RecoveryMethod.MAILED_CODE);
    assertThat(VoidedRequest.by(walk.job(), walk.now())).isEmpty();
    assertThat(VoidedRequest.by(walk.job(), walk.now().plus(Duration.ofHours(48))))
        .contains(ExchangeRefusal.EXPIRED);
    walk.sees(new ObservationEvent.Seen(offering("boot 2", BEFORE.methods())));
    assertThat(VoidedRequest.by(walk.job(), walk.now())).contains(ExchangeRefusal.RESTARTED);
    walk.happens(new ExchangeEvent.Refused(ExchangeRefusal.RESTARTED, -1, 0));
    assertThat(VoidedRequest.by(walk.job(), walk.now())).isEmpty();
  }

  @Test
  void aPasswordOnItsWayIsNotCalledVoid() {
    Walk walk = sent(open(RecoveryMethod.KEY), Outcome.UNKNOWN);
    walk.sees(new ObservationEvent.Seen(offering("boot 2", BEFORE.methods())));
    assertThat(VoidedRequest.by(walk.job(), walk.now())).isEmpty();
    assertThat(stage(walk)).isEqualTo(Stage.PROVE);
  }

  @Test
  void theProofSaysWhatElseChanged() {
    Walk walk = open(RecoveryMethod.KEY).vanishes();
    walk.sees(new ObservationEvent.Seen(offering("boot 2", BEFORE.methods())));
    PasswordProof proof = PasswordProof.of(walk.job(), Optional.empty()).orElseThrow();
    assertThat(proof.nothingElseChanged()).isFalse();
    assertThat(proof.rows())
        .filteredOn(row -> row.says() == Says.CHANGED)
        .extracting(PasswordProof.Row::fact)
        .containsExactly(PasswordProof.Fact.RUNNING);
  }

  /// A cable that was loose is no restart; a camera without a clock cannot say so itself.
  @ParameterizedTest
  @CsvSource({"2026-02-01 06:00:17,SAME", "'',CHANGED", "1970-01-01 00:00:12,CHANGED"})
  void whoWasAwayForAMomentHasNotRestarted(String boot, Says says) {
    Sighting before = offering(boot, BEFORE.methods());
    Walk walk = Walk.in(Place.PRACTICE).does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    walk.does(new Act.UseCamera(before, "Porch", Walk.IDENTIFIED, false))
        .does(new Act.Enter(Branch.FORGOT_PASSWORD))
        .does(new Act.TakeWay(RecoveryMethod.KEY))
        .happens(
            new ExchangeEvent.Begun(
                RecoveryMethod.KEY,
                "0011223344556677",
                "key",
                "PINHOLE",
                "",
                List.of(),
                before,
                walk.now().plus(Duration.ofHours(48))));
    walk.vanishes().sees(new ObservationEvent.Seen(before));
    assertThat(PasswordProof.of(walk.job(), Optional.empty()).orElseThrow().rows())
        .filteredOn(row -> row.fact() == PasswordProof.Fact.RUNNING)
        .extracting(PasswordProof.Row::says)
        .containsExactly(says);
  }

  @Test
  void theProofSaysHowTheSettingsAreAgainstTheLatestBackup() {
    Walk walk = open(RecoveryMethod.KEY);
    assertThat(settings(walk, Optional.empty()).says()).isEqualTo(Says.NOT_COMPARED);
    assertThat(settings(walk, Optional.of(0)).says()).isEqualTo(Says.AS_IN_BACKUP);
    assertThat(settings(walk, Optional.of(3)))
        .isEqualTo(new PasswordProof.Row(PasswordProof.Fact.SETTINGS, "", "3", Says.UNLIKE_BACKUP));
    // It may have been changed long before: the exchange is not blamed.
    assertThat(PasswordProof.of(walk.job(), Optional.of(3)).orElseThrow().nothingElseChanged())
        .isTrue();
  }

  private static PasswordProof.Row settings(Walk walk, Optional<Integer> differing) {
    return PasswordProof.of(walk.job(), differing).orElseThrow().rows().getLast();
  }

  @Test
  void aFamilyWithoutAButtonEndsAtTheLadder() {
    Identified recorder =
        new Identified(
            "recorder",
            Family.Shape.RECORDER,
            "place.none",
            Family.Button.SOFTWARE_ONLY,
            List.of(Walk.PLAIN));
    Walk walk =
        Walk.in(Place.PRACTICE)
            .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
            .does(new Act.UseCamera(BEFORE, "Recorder", recorder, false))
            .does(new Act.Done());
    assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
    assertThat(Ladder.of(walk.job()).rungs().getLast().skipped()).contains(Ladder.Skip.NO_BUTTON);
    walk.does(new Act.TakeWay(RecoveryMethod.KEY)).does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.ForgotPassword.class);
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.TryFirst.class);
  }
}
