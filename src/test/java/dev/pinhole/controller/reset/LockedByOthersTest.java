package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Place;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A camera that another program at this computer's address has locked by five wrong logins.
final class LockedByOthersTest {
  private static final String MODEL = "DS-2CD1123G0";
  private static final String ID = "front-door";
  private static final Pattern REQUEST = Pattern.compile(" /\\S+ HTTP/1\\.1\r\n");
  private static final Pattern LOGIN = Pattern.compile("\r\nAuthorization: ");

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FACTORY_SETTINGS));
    Sighting camera = practice.sees(MODEL);
    practice.act(
        new Act.UseCamera(
            camera,
            "Porch",
            Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
            false));
    practice.at(Step.SaveFirst.class);
    practice.act(new Act.Decide(SaveDecision.BACK_UP));
    practice.at(Step.SignIn.class);
    fiveWrongLogins(camera.reach());
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  private void fiveWrongLogins(Reach at) {
    Isapi stranger = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
    for (int i = 1; i <= 5; i++) {
      try (Login login = new Login("operator", Secret.of("Wrong-" + i + "234"))) {
        assertThat(stranger.login(at, login))
            .isInstanceOfSatisfying(
                Answer.Unauthorized.class,
                refused -> assertThat(refused.locked()).isEqualTo(count(LOGIN) == 5));
      }
    }
    assertThat(count(LOGIN)).isEqualTo(5);
  }

  private long count(Pattern what) {
    return what.matcher(practice.wire.recorded()).results().count();
  }

  private void isLocked() {
    practice.signInByTheNote();
    Await.until(
        "the clock",
        () ->
            practice.view().step() instanceof Step.SignIn step
                && step.reason().equals("signin.locked")
                && practice.view().live().lockedUntil().isPresent());
    assertThat(Duration.between(practice.site.clock().instant(), until()))
        .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30).plusSeconds(1));
    assertThat(count(LOGIN)).as("logins, the stranger's five among them").isEqualTo(5);
  }

  private java.time.Instant until() {
    return practice.view().live().lockedUntil().orElseThrow();
  }

  @Test
  void itIsWaitedForAndNoLoginIsSentUntilThen() {
    isLocked();
    long requests = count(REQUEST);
    machine.turn(Duration.ofMinutes(20));
    int tries = practice.view().job().effects().count();
    practice.signInByTheNote();
    Await.until("answered here", () -> practice.view().job().effects().count() == tries + 1);
    Await.until("settled", () -> practice.view().job().effects().pending().isEmpty());
    assertThat(practice.at(Step.SignIn.class).reason()).isEqualTo("signin.locked");
    assertThat(count(REQUEST)).as("not even a question").isEqualTo(requests);
    machine.turn(Duration.ofMinutes(10).plusSeconds(2));
    Await.until("it is over", () -> practice.view().live().lockedUntil().isEmpty());
    assertThat(count(LOGIN)).isEqualTo(5);
    practice.signInByTheNote();
    practice.at(Step.ChooseBackup.class);
  }

  @Test
  void aRestartOfTheCameraEndsTheWaitToo() {
    isLocked();
    practice.site.power(ID, false);
    practice.vanishes();
    practice.site.power(ID, true);
    machine.turn(100);
    Await.until("it is back", () -> practice.view().live().present());
    assertThat(practice.view().live().lockedUntil()).isEmpty();
    assertThat(count(LOGIN)).isEqualTo(5);
    practice.signInByTheNote();
    practice.at(Step.ChooseBackup.class);
  }

  @Test
  void aBreakOfTheNetworkIsNoEndOfTheLock() {
    isLocked();
    practice.site.lead(ID, false);
    practice.vanishes();
    practice.site.lead(ID, true);
    Await.until("it is back", () -> practice.view().live().present());
    isLocked();
  }
}
