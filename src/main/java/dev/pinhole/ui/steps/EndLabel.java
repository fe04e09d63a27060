package dev.pinhole.ui.steps;

import dev.pinhole.report.CameraLabel;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;

/// A label to print. Where the password is kept is typed here and stands on the label only.
final class EndLabel {
  private static final double WIDEST = 420;

  private final Seen seen;
  private final TextField kept = new TextField();
  private final VBox card;

  EndLabel(Seen seen) {
    this.seen = seen;
    Label where = Lines.text(seen.say("step.Finished.kept"), "body");
    where.setLabelFor(kept);
    kept.setId("password-kept");
    kept.setPromptText(seen.say("step.Finished.kept.such"));
    kept.setAccessibleText(seen.say("step.Finished.kept"));
    kept.setAccessibleHelp(seen.say("step.Finished.label.how"));
    kept.setMaxWidth(WIDEST);
    kept.setTextFormatter(new TextFormatter<>(EndLabel::bounded));
    var save = Cards.button(seen.say("step.Finished.label.save"), this::save);
    save.setId("save-label");
    this.card =
        Cards.card(
            seen.say("step.Finished.label"),
            Lines.hint(seen.say("step.Finished.label.how")),
            new VBox(4, where, kept),
            save);
  }

  Node node() {
    return card;
  }

  private void save() {
    seen.context().papers().label(seen.view(), kept.getText());
  }

  /// What is too long is cut, and what fits of it stays.
  private static TextFormatter.Change bounded(TextFormatter.Change change) {
    int over = change.getControlNewText().length() - CameraLabel.LONGEST_PLACE;
    if (over > 0) {
      String text = change.getText();
      change.setText(text.substring(0, Math.max(0, text.length() - over)));
      int end = change.getRangeStart() + change.getText().length();
      change.selectRange(end, end);
    }
    return change;
  }
}
