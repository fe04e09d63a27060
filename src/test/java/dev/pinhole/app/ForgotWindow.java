package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

/// The real window on the way to a forgotten password, with desk and mailbox.
abstract class ForgotWindow extends RealWindow {
  /// As far as the way, on the practice camera with this model.
  final void take(String model, RecoveryMethod method) {
    choose(Trouble.FORGOT_PASSWORD, model);
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
}
