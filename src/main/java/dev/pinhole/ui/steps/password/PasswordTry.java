package dev.pinhole.ui.steps.password;

import dev.pinhole.secret.Secret;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.PasswordBox;
import dev.pinhole.ui.steps.Seen;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.VBox;

/// A password that the camera may hold already: typed from the note, to be tried once.
final class PasswordTry extends VBox {
  private final PasswordBox box;
  private String typed = "";
  private Runnable changed = () -> {};

  PasswordTry(Seen seen) {
    super(12);
    var show = new SimpleBooleanProperty();
    this.box =
        new PasswordBox(seen.say("step.NewPassword.note"), "password-first", show, this::typed);
    getChildren()
        .setAll(
            box,
            NewPasswordFields.toggle(seen, show),
            Lines.hint(seen.say("step.NewPassword.PROVE.hint")));
  }

  private void typed(String text) {
    typed = text;
    changed.run();
  }

  /// @param then called now, and after every change of what is typed
  void changed(Runnable then) {
    changed = then;
    then.run();
  }

  boolean ready() {
    return !typed.isEmpty();
  }

  /// @return the password, for the receiver to wipe
  Secret secret() {
    return Secret.of(typed);
  }

  void clear() {
    box.clear();
    typed = "";
  }
}
