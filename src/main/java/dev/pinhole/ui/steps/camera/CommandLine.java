package dev.pinhole.ui.steps.camera;

import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A line for a terminal, whole even where it needs a second row, and a button that copies it. That
/// it was copied is said by the button, which has the focus, until the focus leaves it.
final class CommandLine extends HBox {
  private final Seen seen;
  private final String words;
  private final Button copy;

  /// @param seen where the words are
  /// @param words the line
  /// @param id names it; its button has `-copy` behind
  CommandLine(Seen seen, String words, String id) {
    super(8);
    this.seen = seen;
    this.words = words;
    this.copy = Cards.button("", this::copy);
    Label line = Lines.text(words, "command");
    line.setId(id);
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setAccessibleText(seen.say("step.OutOfReach.command", words));
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinWidth(0);
    HBox.setHgrow(line, Priority.ALWAYS);
    copy.setId(id + "-copy");
    copy.getStyleClass().add("copy");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.focusedProperty().subscribe((_, focused) -> says(false));
    says(false);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(line, copy);
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
    says(true);
  }

  private void says(boolean copied) {
    copy.setText(seen.say(copied ? "step.OutOfReach.copied" : "step.OutOfReach.copy"));
    copy.setAccessibleText(
        seen.say(copied ? "step.OutOfReach.copied.name" : "step.OutOfReach.copy.name", words));
  }
}
