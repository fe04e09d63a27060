package dev.pinhole.ui.steps.password;

import dev.pinhole.camera.Camera;
import dev.pinhole.secret.PasswordContext;
import dev.pinhole.secret.PasswordGenerator;
import dev.pinhole.secret.PasswordLimits;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.PasswordBox;
import dev.pinhole.ui.steps.Seen;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A new password: chosen or made, kept by the person, and typed once more from the note. The rules
/// stand below and follow what is typed.
final class NewPasswordFields extends VBox {
  private final Seen seen;
  private Runnable changed = () -> {};
  private final PasswordGenerator generator;
  private final NewPasswordModel model;
  private final NewPasswordRules rules;
  private final SimpleBooleanProperty show = new SimpleBooleanProperty();
  private final Label second = second();
  private final Label made = new Label();
  private final VBox note = new VBox(4);
  private final Label kept;
  private final Label copied;
  private final Label oldSlip;

  /// Whether there is a slip with a password that is not known here any more.
  private boolean lostSlip;

  private final Button copy;
  private final Button slip;
  private final CheckBox elsewhere;
  private final PasswordBox first;
  private final PasswordBox again;

  /// @param seen where the words are
  /// @param random where chance comes from
  NewPasswordFields(Seen seen, RandomGenerator random) {
    super(12);
    this.seen = seen;
    var asked = new PasswordRules(PasswordLimits.USUAL, context(seen));
    this.generator = new PasswordGenerator(random, asked);
    this.model = new NewPasswordModel(asked);
    this.rules = new NewPasswordRules(seen, model.rules());
    this.copy = button("step.NewPassword.copy", "password-copy", this::copy);
    this.slip = button("step.NewPassword.slip", "password-slip", this::slip);
    this.copied = Lines.hint(seen.say("step.NewPassword.copied"));
    this.oldSlip = Lines.refusal(seen.say("step.NewPassword.slip.old"));
    oldSlip.setId("password-old-slip");
    this.lostSlip = seen.context().drafts().hasSlip(seen.view().id());
    this.elsewhere = Cards.tick(seen.say("step.NewPassword.elsewhere"), this::elsewhere);
    elsewhere.setId("password-elsewhere");
    this.first =
        new PasswordBox(
            seen.say("step.NewPassword.first"), "password-first", show, this::typedFirst);
    this.again =
        new PasswordBox(
            seen.say("step.NewPassword.again"), "password-again", show, this::typedAgain);
    made.getStyleClass().add("made");
    made.setId("password-made");
    made.setWrapText(true);
    note.getChildren().setAll(made, Lines.hint(seen.say("step.NewPassword.write-down")));
    note.getStyleClass().add("card");
    this.kept = Lines.text(seen.say("step.NewPassword.all-kept"), "rule-kept");
    kept.setId("password-all-kept");
    made(false);
    show(copied, false);
    getChildren()
        .setAll(
            oldSlip,
            ways(),
            copied,
            note,
            new VBox(8, first, kept, rules.node()),
            new VBox(4, again, second, elsewhere));
    check();
  }

  /// What the camera says of itself is what everybody on its network sees.
  private static PasswordContext context(Seen seen) {
    Optional<Camera> camera = seen.view().job().choices().camera();
    return PasswordContext.of(
        seen.view().job().choices().name(),
        camera.map(Camera::model).orElse(""),
        camera.map(Camera::serial).orElse(""));
  }

  private static Label second() {
    Label label = Lines.hint("");
    label.setId("password-second");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private FlowPane ways() {
    var generate = button("step.NewPassword.generate", "password-generate", this::generate);
    var row = new FlowPane(8, 8, generate, copy, slip, toggle(seen, show));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button button(String key, String id, Runnable act) {
    var button = Cards.button(seen.say(key), act);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
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
    if (!model.good()) {
      return seen.say("missing.better-password");
    }
    // That it differs is said at the field already.
    return differs() ? "" : seen.say("missing.again");
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
    made(true);
  }

  /// One that was made keeps every rule: a single line says so, and leaves room for the second
  /// field.
  private void made(boolean is) {
    show(note, is);
    show(kept, is);
    show(rules.node(), !is);
  }

  /// It stays there: whoever copied it may not have put it anywhere yet.
  private void copy() {
    try (Secret secret = model.secret()) {
      var content = new ClipboardContent();
      content.putString(secret.use(String::new));
      Clipboard.getSystemClipboard().setContent(content);
    }
    show(copied, true);
  }

  private void slip() {
    try (Secret secret = model.secret()) {
      if (seen.context().papers().passwordSlip(seen.view(), secret)) {
        lostSlip |= model.slipIsOld();
        model.slipSaved();
        seen.context().drafts().slipSaved(seen.view().id());
      }
    }
    check();
  }

  private void elsewhere(boolean stated) {
    model.elsewhere(stated);
    if (stated) {
      again.clear();
    }
    check();
  }

  private void typedFirst(String text) {
    model.first(text);
    show(copied, false);
    if (!text.equals(made.getText())) {
      made.setText("");
      made(false);
    }
    check();
  }

  private void typedAgain(String text) {
    model.again(text);
    check();
  }

  private boolean differs() {
    return !model.elsewhere() && model.second() == NewPasswordModel.Second.DIFFERS;
  }

  private void check() {
    boolean good = model.good();
    rules.show(model.rules(), model.canTry());
    first.help(rules.open(model.rules()));
    show(oldSlip, lostSlip || model.slipIsOld());
    copy.setDisable(!good);
    slip.setDisable(!good);
    elsewhere.setSelected(model.elsewhere());
    again.setDisable(model.elsewhere());
    second.setText(
        seen.say(
            "step.NewPassword.again."
                + (model.elsewhere() ? "ELSEWHERE" : model.second().toString())));
    second.getStyleClass().setAll("label", differs() ? "refusal" : "muted");
    again.help(second.getText());
    changed.run();
  }

  private static void show(Region node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }
}
