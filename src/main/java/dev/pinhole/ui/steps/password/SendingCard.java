package dev.pinhole.ui.steps.password;

import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import javafx.application.Platform;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// A password is on its way to the camera.
final class SendingCard extends VBox {
  SendingCard(Seen seen) {
    var bar = new ProgressBar(Platform.getPreferences().isReducedMotion() ? 0.5 : -1);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(seen.say("step.NewPassword.SENDING.title"));
    getChildren()
        .setAll(
            Cards.card(
                seen.say("step.NewPassword.SENDING.wait"),
                bar,
                Lines.hint(seen.say("step.NewPassword.SENDING.hint"))));
  }
}
