package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Step;
import dev.pinhole.store.DataFolder;
import dev.pinhole.testing.Await;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import dev.pinhole.ui.Outside;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.steps.Tones;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The real window on the way to a forgotten password: real screens, controller, cameras, desk and
/// mailbox; every act is fired on its control.
abstract class ForgotWindow {
  static final String PASSWORD = "kd7-Wm4-p9x-Rt2";
  private static final Path PICTURES = Path.of("target", "gallery", "window");

  @TempDir Path folder;
  Optional<Path> chosen = Optional.empty();
  Window window;

  @BeforeEach
  void open() throws Exception {
    FxToolkit.registerPrimaryStage();
    javafx.application.Platform.setImplicitExit(false);
    Files.createDirectories(PICTURES);
    Outside outside =
        new Outside() {
          @Override
          public Optional<Path> which(String title) {
            return chosen;
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
                        Words.of(Locale.ENGLISH),
                        outside,
                        Tones.NONE,
                        new Look(Theme.LIGHT, TextSize.USUAL),
                        _ -> {})));
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

  final JobView view() {
    Await.until("a job on the screen", () -> FxDoor.ask(() -> window.wizard().shown()).isPresent());
    return FxDoor.ask(() -> window.wizard().shown().orElseThrow());
  }

  final void at(Class<? extends Step> step) {
    Await.until(
        step.getSimpleName() + ", not " + view().step(), () -> step.isInstance(view().step()));
  }

  final Optional<Node> find(String id) {
    return FxDoor.ask(
        () ->
            Optional.ofNullable(window.wizard().scene().lookup("#" + id))
                .filter(node -> node.isVisible() && !node.isDisabled()));
  }

  final void fire(String id) {
    Await.until("#" + id, () -> find(id).isPresent());
    FxDoor.ask(
        () -> {
          ((ButtonBase) window.wizard().scene().lookup("#" + id)).fire();
          return true;
        });
  }

  final void type(String id, String text) {
    Await.until("#" + id, () -> find(id).isPresent());
    FxDoor.ask(
        () -> {
          ((TextInputControl) window.wizard().scene().lookup("#" + id)).setText(text);
          return true;
        });
  }

  final void picture(String name) {
    FxDoor.ask(
        () -> {
          try {
            Picture.take(window.wizard().scene(), PICTURES.resolve(name + ".png"));
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
          return true;
        });
  }

  /// As far as the way, on the practice camera with this model.
  final void take(String model, RecoveryMethod method) {
    fire("trouble-FORGOT_PASSWORD");
    at(Step.WhichCamera.class);
    fire("practise");
    Await.until(
        model,
        () ->
            view().live().nearby().stream()
                .anyMatch(one -> one.camera().model().startsWith(model)));
    JobView now = view();
    now.live().nearby().stream()
        .filter(one -> one.camera().model().startsWith(model))
        .findFirst()
        .ifPresent(
            one ->
                window
                    .program()
                    .desk()
                    .act(
                        now,
                        new Act.UseCamera(
                            one,
                            "Mine",
                            Identified.ofModel(Catalog.builtIn(), one.camera().model()),
                            false)));
    at(Step.TryFirst.class);
    fire("primary");
    at(Step.ForgotPassword.class);
    picture("forgot-" + method + "-ladder");
    fire("way-" + method);
    at(Step.PasswordExchange.class);
  }

  final void opened() {
    Await.until(
        "open",
        () ->
            view().step() instanceof Step.PasswordExchange step
                && step.stage() == Step.PasswordExchange.Stage.OPEN);
  }

  final void setPassword(RecoveryMethod method) {
    type("password-first", PASSWORD);
    type("password-again", PASSWORD);
    picture("forgot-" + method + "-password");
    fire("primary");
    at(Step.PasswordBack.class);
    picture("forgot-" + method + "-back");
  }

  final void done() {
    fire("primary");
    at(Step.Finished.class);
    assertThat(view().job().choices().ending()).contains(Ending.PASSWORD_BACK);
  }

  final String shownCode() {
    Await.until("a letter with a code", () -> find("post-show-code").isPresent());
    fire("post-show-code");
    return FxDoor.ask(
        () ->
            window
                .wizard()
                .scene()
                .lookup("#post-show-code")
                .getParent()
                .getChildrenUnmodifiable()
                .stream()
                .filter(node -> node instanceof Labeled && !(node instanceof Button))
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text.matches("[0-9A-Z]{8}"))
                .findFirst()
                .orElseThrow());
  }

  final void request() {
    fire("primary");
    opened();
    fire("save-request");
    Await.until("the request", () -> Files.exists(folder.resolve("camera-request.xml")));
  }

  final void send() {
    chosen = Optional.of(folder.resolve("camera-request.xml"));
    fire("post-file");
    fire("post-send");
    fire("post-hour");
  }

  final void chooseReply() {
    fire("post-save-reply");
    Path reply = folder.resolve("camera-reply.xml");
    Await.until("the reply", () -> Files.exists(reply));
    chosen = Optional.of(reply);
    fire("choose-file");
  }

  final void typePassword() {
    type("password-first", PASSWORD);
    type("password-again", PASSWORD);
    fire("primary");
  }

  /// An entry of *Something else…*.
  final void elsewhere(String words) {
    Await.until("#elsewhere", () -> find("elsewhere").isPresent());
    FxDoor.ask(
        () -> {
          ((MenuButton) window.wizard().scene().lookup("#elsewhere"))
              .getItems().stream()
                  .filter(item -> item.getText().equals(words))
                  .findFirst()
                  .orElseThrow()
                  .fire();
          return true;
        });
  }

  final String title() {
    return FxDoor.ask(() -> ((Labeled) window.wizard().scene().lookup("#heading")).getText());
  }
}
