package dev.pinhole.ui.steps;

import dev.pinhole.controller.password.PasswordResetController;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.text.Words;
import dev.pinhole.ui.shell.Page;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// The maker's own way to a new password, in words: what it takes, in the order in which it is
/// done.
final class ForgotPasswordView implements StepView {
  private final Seen seen;
  private final Page page;

  ForgotPasswordView(JobView view, StepContext context, Step.ForgotPassword step) {
    this.seen = new Seen(view, context);
    var content = new VBox(12, Lines.numbered(explanation()));
    camera().ifPresent(words -> content.getChildren().add(Lines.text(words, "strong")));
    content.getChildren().add(Lines.hint(seen.say("step.ForgotPassword.keep")));
    var screen =
        new Screen(seen, "ForgotPassword")
            .primary(
                seen.say("step.ForgotPassword.primary"),
                () -> seen.act(new Act.Leave(Exit.SOLVED)));
    if (step.place() == Place.PRACTICE) {
      screen.beside(seen.say("simulated"));
      content.getChildren().add(Lines.hint(seen.say("step.ForgotPassword.practice")));
    }
    this.page = screen.show(content);
  }

  private List<String> explanation() {
    return PasswordResetController.explanation().stream().map(seen.context().words()::say).toList();
  }

  private Optional<String> camera() {
    var choices = seen.view().job().choices();
    return choices
        .camera()
        .filter(camera -> !camera.serial().isEmpty())
        .map(
            camera ->
                seen.say(
                    "step.ForgotPassword.camera",
                    choices.name().isEmpty() ? camera.model() : choices.name(),
                    Words.technical(camera.serial())))
        .or(
            () ->
                Optional.of(choices.name())
                    .filter(name -> !name.isEmpty())
                    .map(name -> seen.say("step.ForgotPassword.camera.none", name)));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }
}
