package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.Act;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Identified;
import dev.pinhole.job.ObservationEvent.CertificateSeen;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.Write;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A camera that encrypts: its first certificate is taken and told, the same is taken again,
/// another one stops everything, and after a proven reset a new one is expected.
final class CertificateWalkTest {
  private static final String MODEL = "DS-2CD2347G2";
  private static final String ID = "garden";
  private static final String PASSWORD = "kd7-Wm4-p9x-Rt2";

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

  private void toTheSignIn() {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.ONLY_BACK_UP));
    Sighting camera = practice.sees(MODEL);
    assertThat(camera.httpsPort()).isPositive();
    assertThat(camera.reach().secured()).contains(camera.mac());
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.at(Step.SignIn.class);
  }

  private void signIn() {
    practice.desk.signIn(practice.view(), "admin", practice.site.ownersPassword(ID).orElseThrow());
  }

  private List<String> told() {
    return practice.view().job().entries().stream()
        .map(Entry::event)
        .filter(CertificateSeen.class::isInstance)
        .map(event -> ((CertificateSeen) event).fingerprint())
        .toList();
  }

  private List<Write> searches() {
    return practice.site.writes(ID);
  }

  @Test
  void theFirstIsTakenAndToldAndTheSameIsTakenAgain() {
    toTheSignIn();
    signIn();
    practice.at(Step.ChooseBackup.class);
    Await.until("told", () -> told().size() == 1);
    String first = told().getFirst();
    assertThat(first).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    toTheSignIn();
    signIn();
    practice.at(Step.ChooseBackup.class);
    Await.until("told in this job too", () -> told().equals(List.of(first)));
  }

  @Test
  void anotherOneStopsEverythingUntilItsOwnerSaysThatTheyChangedIt() {
    toTheSignIn();
    signIn();
    practice.at(Step.ChooseBackup.class);
    practice.site.anotherCertificate(ID);
    int before = searches().size();
    toTheSignIn();
    signIn();
    Await.until("refused", () -> signInStep().reason().equals("signin.untrusted"));
    assertThat(searches()).hasSize(before);
    practice.desk.certificateRenewed(practice.view());
    signIn();
    practice.at(Step.ChooseBackup.class);
  }

  private Step.SignIn signInStep() {
    return practice.at(Step.SignIn.class);
  }

  @Test
  void afterAProvenResetANewOneIsExpected() {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.WORKS_BADLY));
    Sighting camera = practice.sees(MODEL);
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.act(new Act.Done());
    practice.act(new Act.ChooseResetWay(ResetWay.DEFAULT));
    practice.act(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    practice.at(Step.SignIn.class);
    signIn();
    practice.at(Step.ConfirmReset.class);
    Await.until("told", () -> told().size() == 1);
    practice.desk.confirmReset(practice.view(), "mine");
    practice.at(Step.LeaveAlone.class);
    practice.vanishes();
    machine.turn(300);
    practice.verdictBecomes(Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of(PASSWORD));
    practice.at(Step.SetUpAgain.class);
    Await.until("the new one is told", () -> told().size() == 2);
    assertThat(told()).doesNotHaveDuplicates();
  }
}
