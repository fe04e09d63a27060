package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.job.Act;
import dev.pinhole.job.HoldEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Resets on the practice site: what was done to the camera must be found out over the wire.
final class PracticeResetTest {
  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  @ParameterizedTest
  @CsvSource({"3,ONLY_RESTARTED", "9,ONLY_RESTARTED", "13,RESET_PROVEN", "20,RESET_PROVEN"})
  void thePlainCameraIsJudgedByItsAnswers(int seconds, Kind verdict) {
    practice.toTheHold("DS-2CD1123G0");
    practice.holds("front-door", seconds);
    practice.vanishes();
    machine.turn(100);
    assertThat(practice.verdict()).isEqualTo(verdict);
  }

  @Test
  void pressingARunningPowerFirstCameraIsNothing() {
    practice.toTheHold("DS-2CD2347G2");
    practice.act(new Act.Done());
    practice.holds("garden", 18);
    machine.turn(50);
    assertThat(practice.verdict()).isEqualTo(Kind.NOTHING_HAPPENED);
  }

  @Test
  void powerFirstIsProven() {
    practice.toTheHold("DS-2CD2347G2");
    practice.at(Step.PowerOff.class);
    practice.site.power("garden", false);
    practice.vanishes();
    practice.act(new Act.Done());
    practice.at(Step.Hold.class);
    practice.site.press("garden");
    practice.act(new Act.StartHold());
    practice.site.power("garden", true);
    machine.turn(18);
    practice.site.release("garden");
    practice.act(new Act.EndHold(18, HoldEvent.Cause.LET_GO));
    machine.turn(100);
    assertThat(practice.verdict()).isEqualTo(Kind.RESET_PROVEN);
  }

  @Test
  void aPowerCutDuringTheRestoreIsNotBackThenABootLoop() {
    practice.toTheHold("DS-2CD1123G0");
    practice.holds("front-door", 13);
    practice.vanishes();
    machine.turn(5);
    practice.site.power("front-door", false);
    machine.turn(300);
    assertThat(practice.verdict()).isEqualTo(Kind.NOT_BACK_YET);
    practice.site.power("front-door", true);
    for (int round = 0; round < 3; round++) {
      machine.turn(35);
      Await.until("it shows itself", () -> practice.view().live().present());
      machine.turn(5);
      practice.vanishes();
    }
    practice.verdictBecomes(Kind.BOOT_LOOP);
  }

  private void resetProven() {
    practice.toTheHold("DS-2CD1123G0");
    practice.holds("front-door", 12);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
  }

  @Test
  void theNewPasswordIsSetAndProven() {
    resetProven();
    practice.desk.usePassword(practice.view(), Secret.of("kd7-Wm4-p9x-Rt2"));
    practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(practice.view().job().entries().toString()).doesNotContain("kd7-Wm4");
  }

  @Test
  void aLostAnswerIsReadAndThePasswordProvenByOneLogin() {
    resetProven();
    practice.site.loseNextActivation("front-door");
    practice.desk.usePassword(practice.view(), Secret.of("kd7-Wm4-p9x-Rt2"));
    practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
  }

  @Test
  void aCameraOutOfReachGoesOnByItselfOnceTheComputerFits() {
    practice.toTheHold("DS-2CD2032");
    practice.site.power("barn", false);
    practice.vanishes();
    practice.act(new Act.Done());
    practice.site.press("barn");
    practice.act(new Act.StartHold());
    practice.site.power("barn", true);
    machine.turn(31);
    practice.site.release("barn");
    practice.act(new Act.EndHold(31, HoldEvent.Cause.LET_GO));
    machine.turn(100);
    practice.verdictBecomes(Kind.RESET_PROVEN);
    Await.until("reach is known", () -> practice.view().job().observations().reach().isPresent());
    practice.act(new Act.Done());
    practice.at(Step.OutOfReach.class);
    practice.site.addAddress(Ipv4Range.parse("192.0.0.20/24").orElseThrow());
    practice.at(Step.NewPassword.class);
  }

  @Test
  void onesOwnCameraByHandSendsNothing() {
    practice.desk.begin(Place.WORLD);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    practice.act(new Act.ChooseLooking(false));
    machine.turn(60);
    assertThat(practice.view().live().datagramsSent()).isZero();
    assertThat(practice.view().live().inquiries()).isZero();
  }

  @Test
  void practisingFirstIsOneClick() {
    practice.desk.practise();
    practice.at(Step.GetReady.class);
    assertThat(practice.view().job().place()).isEqualTo(Place.PRACTICE);
    assertThat(practice.view().job().choices().camera().orElseThrow().model())
        .isEqualTo("DS-2CD1123G0-I");
  }

  @Test
  void aJobIsTakenUpWhereItStood() throws IOException {
    practice.toTheHold("DS-2CD1123G0");
    practice.act(new Act.StartHold());
    var id = practice.view().id();
    long events = practice.view().seen();
    practice.close();
    machine.turn(3_600);
    practice = new Practice(folder.resolve("data"), machine);
    assertThat(practice.listed().id()).isEqualTo(id);
    practice.desk.putAside(id, "until Monday");
    Await.until("it waits", () -> practice.listed().step() instanceof Step.Waiting);
    practice.desk.resume(id);
    assertThat(practice.at(Step.Waiting.class).reason()).isEqualTo("until Monday");
    practice.act(new Act.TakeUp());
    practice.at(Step.HowLong.class);
    assertThat(practice.view().seen()).isGreaterThan(events);
    practice.act(new Act.TellHold(12));
    assertThat(practice.view().job().holds().latest().orElseThrow().origin())
        .isEqualTo(Origin.REPORTED);
    practice.desk.delete(id);
    practice.at(Step.WhatHappened.class);
    Await.until("nothing listed", () -> practice.desk.open().readable().isEmpty());
  }
}
