package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.store.DataFolder;
import dev.pinhole.testing.Await;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import dev.pinhole.ui.Outside;
import dev.pinhole.ui.steps.Tones;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Whole paths through the real window, from the first screen to the report: with the mouse, with
/// the keyboard alone, and on one's own camera without any network.
final class WholePathTest {
  private static final String PASSWORD = "kettle42lamp7";
  private static final int MOST_TABS = 80;

  @TempDir Path folder;
  private final FxRobot robot = new FxRobot();
  private final Words words = Words.of(Locale.ENGLISH);
  private Window window;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    javafx.application.Platform.setImplicitExit(false);
    Outside outside =
        new Outside() {
          @Override
          public Optional<Path> whichFolder(String title) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> which(String title) {
            return Optional.empty();
          }

          @Override
          public Optional<Path> whereToSave(String name) {
            return Optional.of(folder.resolve(name));
          }

          @Override
          public void open(Path file) {}
        };
    window =
        FxDoor.ask(
            () ->
                new Window(
                    new Stage(),
                    new DataFolder(folder.resolve("data")),
                    new Window.Setting(
                        words,
                        outside,
                        Tones.NONE,
                        new Look(Theme.LIGHT, TextSize.USUAL),
                        _ -> {})));
    FxDoor.ask(
        () -> {
          window.stage().requestFocus();
          return true;
        });
  }

  @AfterEach
  void close() throws Exception {
    FxDoor.ask(
        () -> {
          window.stage().hide();
          return true;
        });
    window.close();
  }

  private JobView view() {
    Await.until("a job on the screen", () -> FxDoor.ask(() -> window.wizard().shown()).isPresent());
    return FxDoor.ask(() -> window.wizard().shown().orElseThrow());
  }

  private void at(Class<? extends Step> step) {
    Await.until(
        step.getSimpleName() + ", not " + view().step(), () -> step.isInstance(view().step()));
  }

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

  private boolean offered(String id) {
    return FxDoor.ask(
        () -> {
          Node node = window.wizard().scene().lookup("#" + id);
          return node != null && node.isVisible() && !node.isDisabled();
        });
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

  // With the mouse.

  private void click(String id) {
    Await.until("#" + id, () -> offered(id));
    over("#" + id);
    robot.clickOn(MouseButton.PRIMARY);
  }

  /// The node is asked for its place and left alone: a list may have replaced it meanwhile.
  private void over(String selector) {
    laidOut();
    Point2D middle = FxDoor.ask(() -> middle(selector));
    robot.moveTo(middle);
  }

  /// Waits until the window has been laid out once more.
  private void laidOut() {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable counted = pulse::countDown;
    FxDoor.ask(
        () -> {
          window.wizard().scene().addPostLayoutPulseListener(counted);
          javafx.application.Platform.requestNextPulse();
          return true;
        });
    Await.until("a layout", () -> pulse.getCount() == 0);
    FxDoor.ask(
        () -> {
          window.wizard().scene().removePostLayoutPulseListener(counted);
          return true;
        });
  }

  private Point2D middle(String selector) {
    Node node = window.wizard().scene().lookup(selector);
    Bounds at = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(at.getCenterX(), at.getCenterY());
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
    click("trouble-FACTORY_SETTINGS");
    at(Step.WhichCamera.class);
    click("practise");
    Await.until("the practice cameras", this::listed);
    over("#camera-list .list-cell");
    robot.clickOn(MouseButton.PRIMARY);
    click("primary");
    at(Step.SaveFirst.class);
    click("save-NOTHING_TO_KEEP");
    click("primary");
    at(Step.GetReady.class);
    click("primary");
    at(Step.FindButton.class);
    click("primary");
    at(Step.Hold.class);
    over("#reset-hole");
    robot.press(MouseButton.PRIMARY);
    Await.until("eleven seconds", () -> held(11));
    robot.release(MouseButton.PRIMARY);
    at(Step.LeaveAlone.class);
    click("skip-wait");
    at(Step.Result.class);
    click("primary");
    at(Step.NewPassword.class);
    click("password-first");
    robot.write(PASSWORD);
    click("password-again");
    robot.write(PASSWORD);
    click("primary");
    at(Step.SetUpAgain.class);
    click("primary");
    at(Step.Finished.class);
    click("save-report");
    Await.until("the report", () -> Files.exists(folder.resolve("camera-reset-report.json")));
    proven();
  }

  // With the keyboard alone.

  private void focus(String id) {
    Await.until("#" + id, () -> offered(id));
    for (int i = 0; i < MOST_TABS && !focused(id); i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused(id)).as("#%s by TAB", id).isTrue();
  }

  private boolean focused(String id) {
    return FxDoor.ask(
        () -> {
          Node owner = window.wizard().scene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  private void enter(Class<? extends Step> then) {
    Await.until("the primary button", () -> offered("primary"));
    robot.type(KeyCode.ENTER);
    at(then);
  }

  @Test
  void withTheKeyboardAlone() {
    focus("trouble-FACTORY_SETTINGS");
    robot.type(KeyCode.SPACE);
    at(Step.WhichCamera.class);
    focus("practise");
    robot.type(KeyCode.SPACE);
    Await.until("the practice cameras", this::listed);
    focus("camera-list");
    robot.type(KeyCode.HOME);
    robot.type(KeyCode.SPACE);
    enter(Step.SaveFirst.class);
    focus("save-BACK_UP");
    for (int i = 0; i < 6 && !focused("save-NOTHING_TO_KEEP"); i++) {
      robot.type(KeyCode.DOWN);
    }
    assertThat(focused("save-NOTHING_TO_KEEP")).as("chosen by the arrow keys").isTrue();
    enter(Step.GetReady.class);
    enter(Step.FindButton.class);
    enter(Step.Hold.class);
    focus("reset-hole");
    robot.press(KeyCode.SPACE);
    Await.until("eleven seconds", () -> held(11));
    robot.release(KeyCode.SPACE);
    at(Step.LeaveAlone.class);
    focus("skip-wait");
    robot.type(KeyCode.SPACE);
    at(Step.Result.class);
    enter(Step.NewPassword.class);
    focus("password-first");
    robot.write(PASSWORD);
    focus("password-again");
    robot.write(PASSWORD);
    enter(Step.SetUpAgain.class);
    enter(Step.Finished.class);
    focus("save-report");
    robot.type(KeyCode.SPACE);
    Await.until("the report", () -> Files.exists(folder.resolve("camera-reset-report.json")));
    proven();
  }

  // One's own camera, by hand.

  @Test
  void onesOwnCameraWithoutAnyNetwork() {
    click("trouble-FORGOT_PASSWORD");
    at(Step.WhichCamera.class);
    click("without-looking");
    at(Step.DescribeCamera.class);
    click("shape-DOME");
    click("owner");
    click("primary");
    at(Step.TryFirst.class);
    assertThat(window.program().desk().current().orElseThrow().live().datagramsSent()).isZero();
    click("none-worked");
    at(Step.SaveFirst.class);
    click("save-ACCEPT_LOSS");
    click("primary");
    at(Step.GetReady.class);
    click("primary");
    click("primary");
    at(Step.Hold.class);
    assertThat(((Step.Hold) view().step()).attempt().procedure().id()).isEqualTo("plain");
    click("primary");
    Await.until("ten seconds", () -> held(10));
    click("primary");
    at(Step.LeaveAlone.class);
    click("primary");
    at(Step.WhatDoYouSee.class);
    click("outcome-ASKS_FOR_NEW_PASSWORD");
    at(Step.Result.class);
    click("primary");
    at(Step.SetUpAgain.class);
    click("primary");
    at(Step.Finished.class);
    JobView end = view();
    assertThat(end.job().place()).isEqualTo(Place.WORLD);
    assertThat(end.job().observations().trial().verdict().orElseThrow().kind())
        .isEqualTo(Verdict.Kind.REPORTED_BY_YOU);
    assertThat(end.live().datagramsSent()).isZero();
    assertThat(end.live().inquiries()).isZero();
  }
}
