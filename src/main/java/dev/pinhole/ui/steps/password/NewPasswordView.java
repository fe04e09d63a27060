package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The first password: chosen, written down and typed once more; then sent; and where the camera
/// may hold it already, asked for and tried once.
public final class NewPasswordView implements StepView {
  private final Seen seen;
  private final Step.NewPassword step;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final SimpleStringProperty missing = new SimpleStringProperty("");
  private final NewPasswordFields fields;
  private final PasswordTry known;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public NewPasswordView(JobView view, StepContext context) {
    this(view, context, new SecureRandom());
  }

  /// @param random where chance comes from
  public NewPasswordView(JobView view, StepContext context, RandomGenerator random) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.NewPassword.class);
    this.fields = new NewPasswordFields(seen, random);
    this.known = new PasswordTry(seen);
    var content = new VBox(14);
    reason().ifPresent(content.getChildren()::add);
    content
        .getChildren()
        .add(
            switch (step.stage()) {
              case CHOOSE -> fields;
              case SENDING -> new SendingCard(seen);
              case PROVE -> known;
            });
    this.page = screen().show(content);
    fields.changed(this::check);
    known.changed(this::check);
  }

  private Screen screen() {
    String key = "step.NewPassword." + step.stage();
    var screen = new Screen(seen, "NewPassword").title(seen.say(key + ".title"));
    screen.sentence(seen.say(key + ".sentence"));
    return step.stage() == Step.NewPassword.Stage.SENDING
        ? screen
        : screen.primary(
            new PageAct(
                new SimpleStringProperty(seen.say(key + ".primary")), ready, this::use, missing));
  }

  /// Why an earlier try failed.
  private Optional<Node> reason() {
    return step.reason().isEmpty()
        ? Optional.empty()
        : Optional.of(Lines.refusal(seen.say(step.reason())));
  }

  private void check() {
    boolean choosing = step.stage() == Step.NewPassword.Stage.CHOOSE;
    ready.set((choosing ? fields.ready() : known.ready()) && !seen.view().live().busy());
    missing.set(choosing ? fields.missing() : seen.say("missing.password"));
  }

  private void use() {
    if (ready.get()) {
      boolean choosing = step.stage() == Step.NewPassword.Stage.CHOOSE;
      seen.context()
          .conversation()
          .usePassword(seen.view(), choosing ? fields.secret() : known.secret());
    }
  }

  @Override
  public Page page() {
    return page;
  }

  /// What is typed outlives a newer sighting of the camera.
  @Override
  public boolean update(JobView view) {
    boolean same =
        view.id().equals(seen.view().id())
            && view.step() instanceof Step.NewPassword newer
            && newer.stage() == step.stage()
            && newer.reason().equals(step.reason());
    if (same) {
      seen.follow(view);
      check();
    }
    return same;
  }

  @Override
  public void close() {
    fields.clear();
    known.clear();
  }
}
