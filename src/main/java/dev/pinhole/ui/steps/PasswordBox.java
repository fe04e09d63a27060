package dev.pinhole.ui.steps;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A field for a password that can be shown while it is typed.
public final class PasswordBox extends VBox {
  private final PasswordField hidden = new PasswordField();
  private final TextField shown = new TextField();

  /// @param label what is typed here
  /// @param id names the field
  /// @param show whether it is shown
  /// @param typed takes what is typed
  public PasswordBox(String label, String id, BooleanProperty show, Consumer<String> typed) {
    super(4);
    Label words = Lines.text(label, "strong");
    words.setLabelFor(hidden);
    hidden.setId(id);
    shown.setId(id + "-shown");
    for (TextField field : new TextField[] {hidden, shown}) {
      field.setAccessibleText(label);
    }
    shown.getStyleClass().add("command");
    shown.textProperty().bindBidirectional(hidden.textProperty());
    shown.visibleProperty().bind(show);
    shown.managedProperty().bind(show);
    hidden.visibleProperty().bind(show.not());
    hidden.managedProperty().bind(show.not());
    hidden.textProperty().subscribe((_, now) -> typed.accept(now));
    getChildren().addAll(words, new StackPane(hidden, shown));
  }

  /// @param words what a reader says of the field besides its name
  public void help(String words) {
    hidden.setAccessibleHelp(words);
    shown.setAccessibleHelp(words);
  }

  /// @param text what stands in the field from now on
  public void set(String text) {
    hidden.setText(text);
  }

  /// Empties the field.
  public void clear() {
    hidden.clear();
  }
}
