package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.OwnResetEvent.Reading;
import dev.pinhole.job.Verdict.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every row of the table of verdicts, and what must not change one.
final class VerdictTest {
  private static final String BOOT = "2026-02-01 08:00:00";
  private static final String LATER = "1970-01-01 00:00:30";
  private static final Sighting BEFORE = Walk.active(BOOT);
  private static final Sighting AGAIN = Walk.active("2026-03-01 10:01:40");

  private static final List<Reading> OWN =
      List.of(new Reading("TIME", "own"), new Reading("MOTION", "own"));
  private static final List<Reading> FACTORY =
      List.of(new Reading("TIME", "own"), new Reading("MOTION", "factory"));

  private static Walk restored(Outcome outcome) {
    return Walk.told(ResetWay.RESTORE, OWN, outcome)
        .vanishes()
        .waits(Duration.ofSeconds(60))
        .sees(seen(AGAIN));
  }

  private static Walk held(int seconds) {
    return Walk.atTheHold(Walk.IDENTIFIED, BEFORE).holds(seconds);
  }

  private static ObservationEvent seen(Sighting sighting) {
    return new ObservationEvent.Seen(sighting);
  }

  @Test
  void sameCameraRestartedWithoutPasswordIsProven() {
    Walk walk = held(13).vanishes();
    assertThat(walk.verdict()).isEmpty();
    walk.waits(Duration.ofSeconds(70)).sees(seen(Walk.inactive(LATER)));
    assertThat(walk.verdict()).contains(Kind.RESET_PROVEN);
    assertThat(walk.step()).isInstanceOf(Step.Result.class);
  }

  @Test
  void restartedWithItsPasswordIsOnlyRestarted() {
    Walk walk = held(3).vanishes().sees(seen(Walk.active("2026-03-01 10:00:40")));
    assertThat(walk.verdict()).contains(Kind.ONLY_RESTARTED);
    Step.Result result = (Step.Result) walk.step();
    assertThat(result.next()).map(Attempt::procedure).contains(Walk.POWER_FIRST);
  }

  @Test
  void restartedWithoutAClockIsOnlyRestarted() {
    Sighting clockless = Walk.active("1970-01-01 00:00:30");
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, clockless).holds(3).vanishes();
    assertThat(walk.sees(seen(clockless)).verdict()).contains(Kind.ONLY_RESTARTED);
  }

  @Test
  void factoryAddressWithAPasswordIsPartial() {
    Walk walk = held(13).vanishes();
    walk.sees(seen(Walk.sighting(Walk.CAMERA, Activation.ACTIVE, LATER, "192.168.1.64")));
    assertThat(walk.verdict()).contains(Kind.PARTIAL);
  }

  @Test
  void neverGoneMeansNothingHappened() {
    Walk walk = held(13);
    walk.waits(Duration.ofSeconds(44));
    assertThat(walk.verdict()).isEmpty();
    walk.waits(Duration.ofSeconds(2));
    assertThat(walk.verdict()).contains(Kind.NOTHING_HAPPENED);
  }

  @Test
  void goneAndNotBackInTimeIsNotBackYet() {
    Walk walk = held(13).vanishes().waits(Duration.ofSeconds(299));
    assertThat(walk.verdict()).isEmpty();
    walk.waits(Duration.ofSeconds(2));
    assertThat(walk.verdict()).contains(Kind.NOT_BACK_YET);
    walk.sees(seen(Walk.inactive(LATER)));
    assertThat(walk.verdict()).as("late return").contains(Kind.RESET_PROVEN);
  }

  @Test
  void comingAndGoingIsABootLoop() {
    Walk walk = held(13).vanishes();
    for (int i = 0; i < 2; i++) {
      walk.waits(Duration.ofSeconds(40));
      walk.sees(seen(Walk.sighting(Walk.CAMERA, Activation.ACTIVE, BOOT, "192.168.1.108")));
      walk.waits(Duration.ofSeconds(5)).vanishes();
    }
    assertThat(walk.verdict()).contains(Kind.BOOT_LOOP);
  }

  @Test
  void severalOnOneAddressAreACollision() {
    Walk walk = held(13).vanishes();
    walk.sees(
        new ObservationEvent.Company(
            Ipv4Address.of("192.168.1.64"), List.of(Walk.CAMERA.mac(), Walk.OTHER.mac())));
    walk.sees(seen(Walk.inactive(LATER)));
    assertThat(walk.verdict()).contains(Kind.ADDRESS_COLLISION);
    walk.sees(
        new ObservationEvent.Company(Ipv4Address.of("192.168.1.64"), List.of(Walk.CAMERA.mac())));
    assertThat(walk.verdict()).as("once it is alone").contains(Kind.RESET_PROVEN);
  }

  @Test
  void anAnswerThatCannotBeReadIsSaidToBeOne() {
    Walk walk = held(13).vanishes();
    walk.sees(new ObservationEvent.Unreadable("192.168.1.64"));
    assertThat(walk.verdict()).contains(Kind.UNREADABLE);
  }

  @Test
  void withoutABaselineItIsOnlyLikely() {
    Walk walk = byHandAfterTheHold();
    walk.does(new Act.RecogniseCamera(Walk.inactive(LATER)));
    assertThat(walk.verdict()).contains(Kind.RESET_LIKELY);
  }

  @Test
  void withoutANetworkItIsReportedByYou() {
    Walk walk = byHandAfterTheHold();
    walk.does(new Act.TellLight(ObservationEvent.Light.STOPPED));
    assertThat(walk.step()).isInstanceOf(Step.WhatDoYouSee.class);
    walk.does(new Act.TellOutcome(ObservationEvent.ReportedOutcome.ASKS_FOR_NEW_PASSWORD));
    assertThat(walk.verdict()).contains(Kind.REPORTED_BY_YOU);
    assertThat(((Step.Result) walk.step()).isReset()).isTrue();
  }

  @Test
  void aReportedLightProvesNothing() {
    Walk walk = held(13).does(new Act.TellLight(ObservationEvent.Light.STOPPED));
    assertThat(walk.verdict()).isEmpty();
    assertThat(walk.step()).isInstanceOf(Step.LeaveAlone.class);
  }

  @Test
  void anotherCameraProvesNothing() {
    Walk walk = held(13).vanishes();
    walk.sees(seen(Walk.sighting(Walk.OTHER, Activation.INACTIVE, LATER, "192.168.1.64")));
    assertThat(walk.verdict()).isEmpty();
  }

  @Test
  void aPasswordSetLaterDoesNotUndoTheProof() {
    Walk walk = held(13).vanishes().sees(seen(Walk.inactive(LATER))).does(new Act.Done());
    walk.sees(seen(Walk.sighting(Walk.CAMERA, Activation.ACTIVE, LATER, "192.168.1.64")));
    assertThat(walk.verdict()).contains(Kind.RESET_PROVEN);
  }

  @Test
  void powerTakenAwayBeforeAPowerFirstHoldBelongsToIt() {
    Walk walk = Walk.atTheHold(Walk.POWER_FIRST_MODEL, BEFORE).vanishes().does(new Act.Done());
    walk.holds(18).waits(Duration.ofSeconds(60)).sees(seen(Walk.inactive(LATER)));
    assertThat(walk.verdict()).contains(Kind.RESET_PROVEN);
  }

  @Test
  void aNewAttemptIsJudgedByItself() {
    Walk walk = held(3).vanishes().sees(seen(Walk.active("2026-03-01 10:00:40")));
    walk.does(new Act.NextRound()).does(new Act.Done());
    assertThat(walk.verdict()).isEmpty();
    walk.holds(18).vanishes().sees(seen(Walk.inactive(LATER)));
    assertThat(walk.verdict()).contains(Kind.RESET_PROVEN);
  }

  @Test
  void everyVerdictHasItsEvidence() {
    Walk walk = held(13).vanishes().sees(seen(Walk.inactive(LATER)));
    Verdict verdict = walk.job().observations().trial().verdict().orElseThrow();
    assertThat(verdict.proof())
        .extracting(Verdict.Proof::says)
        .containsExactly(
            Verdict.Says.SAME_CAMERA,
            Verdict.Says.RESTARTED,
            Verdict.Says.SETTINGS_ERASED,
            Verdict.Says.FACTORY_ADDRESS);
    assertThat(Set.copyOf(verdict.proof())).hasSize(4);
  }

  /// What the settings say after the restart, and what the camera had answered.
  @ParameterizedTest
  @CsvSource({
    "DONE,factory,RESTORED",
    "UNKNOWN,factory,RESTORED",
    "DONE,same,ONLY_RESTARTED",
    "UNKNOWN,same,ONLY_RESTARTED",
    "DONE,unread,RESTORED_LIKELY",
    "UNKNOWN,unread,ONLY_RESTARTED"
  })
  void aRestoreIsJudgedByWhatCanBeSeen(Outcome outcome, String settings, Kind kind) {
    List<Reading> after =
        switch (settings) {
          case "factory" -> FACTORY;
          case "same" -> OWN;
          default -> List.of();
        };
    Walk walk = restored(outcome).happens(new OwnResetEvent.SettingsRead(after));
    assertThat(walk.verdict()).contains(kind);
  }

  @Test
  void aRestoreThatTakesThePasswordTooIsAWholeReset() {
    Walk walk = Walk.told(ResetWay.RESTORE, OWN, Outcome.DONE).vanishes();
    walk.sees(new ObservationEvent.Seen(Walk.inactive("1970-01-01 00:00:30")));
    assertThat(walk.verdict()).contains(Kind.RESET_PROVEN);
    assertThat(Verdict.waitsForSettings(walk.job())).isFalse();
  }

  @Test
  void aDefaultThatLeftThePasswordIsToldApart() {
    Walk walk = Walk.told(ResetWay.DEFAULT, OWN, Outcome.DONE).vanishes();
    walk.sees(
        new ObservationEvent.Seen(
            Walk.sighting(Walk.CAMERA, Activation.ACTIVE, "1970-01-01 00:00:30", "192.168.1.64")));
    assertThat(walk.verdict()).contains(Kind.PARTIAL);
    assertThat(((Step.Result) walk.step()).isEnough()).isFalse();
  }

  @Test
  void aLateReturnIsStillCompared() {
    Walk walk =
        Walk.told(ResetWay.RESTORE, OWN, Outcome.DONE).vanishes().waits(Duration.ofMinutes(6));
    assertThat(walk.verdict()).contains(Kind.NOT_BACK_YET);
    walk.sees(new ObservationEvent.Seen(AGAIN));
    assertThat(Verdict.waitsForSettings(walk.job())).isTrue();
    walk.happens(new OwnResetEvent.SettingsRead(FACTORY));
    assertThat(walk.verdict()).contains(Kind.RESTORED);
  }

  private static Walk byHandAfterTheHold() {
    return Walk.in(Place.WORLD)
        .does(new Act.PickTrouble(Trouble.FACTORY_SETTINGS))
        .does(new Act.ChooseLooking(false))
        .does(new Act.DescribeCamera("Porch", Walk.IDENTIFIED, true))
        .does(new Act.Decide(SaveDecision.ACCEPT_LOSS))
        .does(new Act.Done())
        .does(new Act.Done())
        .holds(12);
  }
}
