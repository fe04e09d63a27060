package dev.pinhole.ui.steps;

import dev.pinhole.secret.PasswordGenerator;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import java.util.random.RandomGenerator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A new password: chosen or made, written down, and typed once more from the note.
final class NewPasswordFields extends VBox {
  private final Seen seen;
  private Runnable changed = () -> {};
  private final PasswordGenerator generator;
  private final NewPasswordModel model = new NewPasswordModel();
  private final SimpleBooleanProperty show = new SimpleBooleanProperty();
  private final VBox rules = new VBox(2);
  private final Label second = Lines.hint("");
  private final Label made = new Label();
  private final VBox note = new VBox(4);
  private final PasswordBox first;
  private final PasswordBox again;

  /// @param seen where the words are
  /// @param random where chance comes from
  NewPasswordFields(Seen seen, RandomGenerator random) {
    super(12);
    this.seen = seen;
    this.generator = new PasswordGenerator(random, PasswordRules.USUAL);
    this.first =
        new PasswordBox(
            seen.say("step.NewPassword.first"), "password-first", show, this::typedFirst);
    this.again =
        new PasswordBox(
            seen.say("step.NewPassword.again"), "password-again", show, this::typedAgain);
    made.getStyleClass().add("made");
    made.setId("password-made");
    note.getChildren().setAll(made, Lines.hint(seen.say("step.NewPassword.write-down")));
    note.getStyleClass().add("card");
    show(note, false);
    getChildren().setAll(ways(), note, new VBox(4, first, rules), new VBox(4, again, second));
    check();
  }

  private HBox ways() {
    var generate = Cards.button(seen.say("step.NewPassword.generate"), this::generate);
    generate.setId("password-generate");
    generate.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(16, generate, toggle(seen, show));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /// @param seen where the words are
  /// @param show whether what is typed is shown
  /// @return the tick for it
  static CheckBox toggle(Seen seen, SimpleBooleanProperty show) {
    var toggle = new CheckBox(seen.say("step.NewPassword.show"));
    toggle.setId("password-show");
    toggle.selectedProperty().bindBidirectional(show);
    return toggle;
  }

  /// @param then called now, and after every change of what is typed
  void changed(Runnable then) {
    changed = then;
    then.run();
  }

  /// @return what has to be done before it is
  String missing() {
    if (!model.canTry()) {
      return seen.say("missing.new-password");
    }
    return seen.say(model.broken().isEmpty() ? "missing.again" : "missing.better-password");
  }

  /// @return whether it is good, and typed twice the same
  boolean ready() {
    return model.ready();
  }

  /// @return the password, for the receiver to wipe
  Secret secret() {
    return model.secret();
  }

  void clear() {
    first.clear();
    again.clear();
    model.clear();
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
    rules.getChildren().clear();
    if (!model.canTry()) {
      rules.getChildren().add(Lines.hint(seen.say("step.NewPassword.rules")));
    } else if (model.broken().isEmpty()) {
      rules
          .getChildren()
          .add(Lines.text("✓ " + seen.say("strength." + model.strength()), "rule-kept"));
    } else {
      model
          .broken()
          .forEach(
              rule ->
                  rules
                      .getChildren()
                      .add(Lines.text("✕ " + seen.context().words().say(rule), "rule-broken")));
    }
    second.setText(seen.say("step.NewPassword.again." + model.second()));
    changed.run();
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
