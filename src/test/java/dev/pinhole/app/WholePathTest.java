package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.nio.file.Files;
import java.time.Duration;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Whole paths through the real window, from the first screen to the report: with the mouse, with
/// the keyboard alone, and on one's own camera without any network.
final class WholePathTest extends RealWindow {
  private boolean held(int seconds) {
    JobView now = view();
    return now.step() instanceof Step.Hold hold
        && hold.since()
            .filter(since -> Duration.between(since, time(now)).toSeconds() >= seconds)
            .isPresent();
  }

  private java.time.Instant time(JobView now) {
    return now.job().place() == Place.PRACTICE
        ? window.program().site().clock().instant()
        : java.time.Instant.now();
  }

  private void proven() {
    at(Step.Finished.class);
    JobView end = view();
    assertThat(end.job().observations().trial().verdict().orElseThrow().kind())
        .isEqualTo(Verdict.Kind.RESET_PROVEN);
    assertThat(end.job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(folder.resolve("camera-reset-report.html")).exists();
    assertThat(folder.resolve("camera-reset-report.json")).exists();
  }

  private boolean listed() {
    return FxDoor.ask(
        () ->
            window.wizard().scene().lookup("#camera-list") instanceof ListView<?> list
                && !list.getItems().isEmpty()
                && list.lookup(".list-cell") != null);
  }

  @Test
  void withTheMouse() {
    hands.click("trouble-FACTORY_SETTINGS");
    at(Step.WhichCamera.class);
    hands.click("practise");
    Await.until("the practice cameras", this::listed);
    hands.clickFirst();
    hands.click("primary");
    at(Step.SaveFirst.class);
    hands.click("save-NOTHING_TO_KEEP");
    hands.click("primary");
    at(Step.GetReady.class);
    hands.click("primary");
    at(Step.FindButton.class);
    hands.click("primary");
    at(Step.Hold.class);
    hands.down("reset-hole");
    Await.until("eleven seconds", () -> held(11));
    hands.up();
    at(Step.LeaveAlone.class);
    hands.click("skip-wait");
    at(Step.Result.class);
    hands.click("primary");
    at(Step.NewPassword.class);
    hands.click("password-first");
    hands.robot().write(PASSWORD);
    hands.click("password-again");
    hands.robot().write(PASSWORD);
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("finish-open");
    at(Step.Finished.class);
    hands.click("save-report");
    Await.until("the report", () -> Files.exists(folder.resolve("camera-reset-report.json")));
    proven();
  }

  private void enter(Class<? extends Step> then) {
    Await.until("the primary button", () -> hands.offered("primary"));
    hands.robot().type(KeyCode.ENTER);
    at(then);
  }

  @Test
  void withTheKeyboardAlone() {
    hands.focus("trouble-FACTORY_SETTINGS");
    hands.robot().type(KeyCode.SPACE);
    at(Step.WhichCamera.class);
    hands.focus("practise");
    hands.robot().type(KeyCode.SPACE);
    Await.until("the practice cameras", this::listed);
    hands.focus("camera-list");
    hands.robot().type(KeyCode.HOME);
    hands.robot().type(KeyCode.SPACE);
    enter(Step.SaveFirst.class);
    hands.focus("save-BACK_UP");
    for (int i = 0; i < 6 && !hands.focused("save-NOTHING_TO_KEEP"); i++) {
      hands.robot().type(KeyCode.DOWN);
    }
    assertThat(hands.focused("save-NOTHING_TO_KEEP")).as("chosen by the arrow keys").isTrue();
    enter(Step.GetReady.class);
    enter(Step.FindButton.class);
    enter(Step.Hold.class);
    hands.focus("reset-hole");
    hands.robot().press(KeyCode.SPACE);
    Await.until("eleven seconds", () -> held(11));
    hands.robot().release(KeyCode.SPACE);
    at(Step.LeaveAlone.class);
    hands.focus("skip-wait");
    hands.robot().type(KeyCode.SPACE);
    at(Step.Result.class);
    enter(Step.NewPassword.class);
    hands.focus("password-first");
    hands.robot().write(PASSWORD);
    hands.focus("password-again");
    hands.robot().write(PASSWORD);
    enter(Step.SetUpAgain.class);
    hands.focus("finish-open");
    hands.robot().type(KeyCode.SPACE);
    at(Step.Finished.class);
    hands.focus("save-report");
    hands.robot().type(KeyCode.SPACE);
    Await.until("the report", () -> Files.exists(folder.resolve("camera-reset-report.json")));
    proven();
  }

  // One's own camera, by hand.

  @Test
  void onesOwnCameraWithoutAnyNetwork() {
    hands.click("trouble-FORGOT_PASSWORD");
    at(Step.WhichCamera.class);
    hands.click("without-looking");
    at(Step.DescribeCamera.class);
    hands.click("shape-DOME");
    hands.click("owner");
    hands.click("primary");
    at(Step.TryFirst.class);
    assertThat(window.program().desk().current().orElseThrow().live().datagramsSent()).isZero();
    hands.click("none-worked");
    at(Step.SaveFirst.class);
    hands.click("save-ACCEPT_LOSS");
    hands.click("primary");
    at(Step.GetReady.class);
    hands.click("primary");
    hands.click("primary");
    at(Step.Hold.class);
    assertThat(((Step.Hold) view().step()).attempt().procedure().id()).isEqualTo("plain");
    hands.click("primary");
    Await.until("ten seconds", () -> held(10));
    hands.click("primary");
    at(Step.LeaveAlone.class);
    hands.click("primary");
    at(Step.WhatDoYouSee.class);
    hands.click("outcome-ASKS_FOR_NEW_PASSWORD");
    at(Step.Result.class);
    hands.click("primary");
    at(Step.SetUpAgain.class);
    hands.click("primary");
    at(Step.Finished.class);
    JobView end = view();
    assertThat(end.job().place()).isEqualTo(Place.WORLD);
    assertThat(end.job().observations().trial().verdict().orElseThrow().kind())
        .isEqualTo(Verdict.Kind.REPORTED_BY_YOU);
    assertThat(end.live().datagramsSent()).isZero();
    assertThat(end.live().inquiries()).isZero();
  }
}
