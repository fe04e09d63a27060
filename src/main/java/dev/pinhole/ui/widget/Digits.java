package dev.pinhole.ui.widget;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// A whole number whose digits are equally wide, so that it stands still while it counts.
final class Digits extends HBox {
  private final List<Text> digits = new ArrayList<>();
  private int number = -1;

  Digits() {
    getStyleClass().add("digits");
    setAlignment(Pos.CENTER);
    show(0);
  }

  void show(int shown) {
    if (shown == number) {
      return;
    }
    number = shown;
    String text = Integer.toString(shown);
    while (getChildren().size() > text.length()) {
      getChildren().removeLast();
      digits.removeLast();
    }
    while (getChildren().size() < text.length()) {
      getChildren().add(cell());
    }
    for (int i = 0; i < text.length(); i++) {
      digits.get(i).setText(text.substring(i, i + 1));
    }
  }

  /// Text is drawn whole even where it is a little wider than its cell.
  private StackPane cell() {
    var digit = new Text();
    digit.getStyleClass().add("digit");
    digits.add(digit);
    var cell = new StackPane(digit);
    cell.getStyleClass().add("digit-cell");
    return cell;
  }

  int number() {
    return number;
  }
}
