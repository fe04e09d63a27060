package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Step;
import dev.pinhole.secret.PasswordGenerator;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first password: chosen, written down and typed once more; then sent; and where the camera
/// may hold it already, asked for and tried once.
final class NewPasswordView implements StepView {
  private final Seen seen;
  private final Step.NewPassword step;
  private final PasswordGenerator generator;
  private final NewPasswordModel model = new NewPasswordModel();
  private final SimpleBooleanProperty show = new SimpleBooleanProperty();
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final VBox rules = new VBox(2);
  private final Label second = Lines.hint("");
  private final Label made = new Label();
  private final VBox note = new VBox(4);
  private final PasswordBox first;
  private final PasswordBox again;
  private final Page page;

  NewPasswordView(JobView view, StepContext context) {
    this(view, context, new SecureRandom());
  }

  /// @param random where chance comes from
  NewPasswordView(JobView view, StepContext context, RandomGenerator random) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.NewPassword.class);
    this.generator = new PasswordGenerator(random);
    String label = step.stage() == Step.NewPassword.Stage.PROVE ? "note" : "first";
    this.first =
        new PasswordBox(
            seen.say("step.NewPassword." + label), "password-first", show, this::typedFirst);
    this.again =
        new PasswordBox(
            seen.say("step.NewPassword.again"), "password-again", show, this::typedAgain);
    var content = new VBox(14);
    reason().ifPresent(content.getChildren()::add);
    content
        .getChildren()
        .add(
            switch (step.stage()) {
              case CHOOSE -> choose();
              case SENDING -> sending();
              case PROVE -> prove();
            });
    this.page = screen().show(content);
    check();
  }

  private Screen screen() {
    String key = "step.NewPassword." + step.stage();
    var screen = new Screen(seen, "NewPassword").title(seen.say(key + ".title"));
    screen.sentence(seen.say(key + ".sentence"));
    return step.stage() == Step.NewPassword.Stage.SENDING
        ? screen
        : screen.primary(
            new PageAct(new SimpleStringProperty(seen.say(key + ".primary")), ready, this::use));
  }

  /// Why an earlier try failed.
  private Optional<Node> reason() {
    if (step.reason().isEmpty()) {
      return Optional.empty();
    }
    var words = Lines.text("! " + seen.say(step.reason()), "body");
    words.getStyleClass().add("refusal");
    words.setMaxWidth(Double.MAX_VALUE);
    return Optional.of(words);
  }

  private Node choose() {
    var generate = Cards.button(seen.say("step.NewPassword.generate"), this::generate);
    generate.setId("password-generate");
    generate.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(16, generate, showToggle());
    row.setAlignment(Pos.CENTER_LEFT);
    made.getStyleClass().add("made");
    made.setId("password-made");
    note.getChildren().setAll(made, Lines.hint(seen.say("step.NewPassword.write-down")));
    note.getStyleClass().add("card");
    show(note, false);
    return new VBox(12, row, note, new VBox(4, first, rules), new VBox(4, again, second));
  }

  private CheckBox showToggle() {
    var toggle = new CheckBox(seen.say("step.NewPassword.show"));
    toggle.setId("password-show");
    toggle.selectedProperty().bindBidirectional(show);
    return toggle;
  }

  private Node sending() {
    var bar = new ProgressBar(Platform.getPreferences().isReducedMotion() ? 0.5 : -1);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(seen.say("step.NewPassword.SENDING.title"));
    return Cards.card(
        seen.say("step.NewPassword.SENDING.wait"),
        bar,
        Lines.hint(seen.say("step.NewPassword.SENDING.hint")));
  }

  private Node prove() {
    return new VBox(12, first, showToggle(), Lines.hint(seen.say("step.NewPassword.PROVE.hint")));
  }

  private void generate() {
    try (Secret secret = generator.next()) {
      String text = secret.use(String::new);
      again.clear();
      first.set(text);
      made.setText(text);
    }
    show(note, true);
  }

  private void typedFirst(String text) {
    model.first(text);
    if (!text.equals(made.getText())) {
      made.setText("");
      show(note, false);
    }
    check();
  }

  private void typedAgain(String text) {
    model.again(text);
    check();
  }

  private void check() {
    boolean choosing = step.stage() == Step.NewPassword.Stage.CHOOSE;
    ready.set((choosing ? model.ready() : model.canTry()) && !seen.view().live().busy());
    rules.getChildren().clear();
    if (model.canTry()) {
      model
          .broken()
          .forEach(
              rule ->
                  rules
                      .getChildren()
                      .add(Lines.text("✕ " + seen.context().words().say(rule), "rule-broken")));
      if (model.broken().isEmpty()) {
        rules
            .getChildren()
            .add(Lines.text("✓ " + seen.say("strength." + model.strength()), "rule-kept"));
      }
    } else {
      rules.getChildren().add(Lines.hint(seen.say("step.NewPassword.rules")));
    }
    second.setText(seen.say("step.NewPassword.again." + model.second()));
  }

  private void use() {
    if (ready.get()) {
      seen.context().conversation().usePassword(seen.view(), model.secret());
    }
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
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
    first.clear();
    again.clear();
    model.clear();
  }
}
