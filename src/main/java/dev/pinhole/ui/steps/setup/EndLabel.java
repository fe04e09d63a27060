package dev.pinhole.ui.steps.setup;

import dev.pinhole.report.CameraLabel;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
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
    kept.setPrefWidth(WIDEST);
    kept.setTextFormatter(new TextFormatter<>(EndLabel::fitting));
    var save = Cards.button(seen.say("step.Finished.label.save"), this::save);
    save.setId("save-label");
    var line = new FlowPane(12, 8, new VBox(4, where, kept), save);
    line.setRowValignment(VPos.BOTTOM);
    this.card =
        Cards.card(
            seen.say("step.Finished.label"), Lines.hint(seen.say("step.Finished.label.how")), line);
  }

  Node node() {
    return card;
  }

  /// What does not fit on the label leaves the field as it is.
  private static TextFormatter.Change fitting(TextFormatter.Change change) {
    if (change.getControlNewText().length() > CameraLabel.LONGEST_PLACE) {
      int end = change.getRangeEnd();
      change.setText(change.getControlText().substring(change.getRangeStart(), end));
      change.selectRange(end, end);
    }
    return change;
  }

  private void save() {
    seen.context().papers().label(seen.view(), kept.getText());
  }
}
