package dev.pinhole.ui.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A whole number whose digits are equally wide, so that it stands still while it counts.
final class Digits extends HBox {
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
    }
    while (getChildren().size() < text.length()) {
      var digit = new Label();
      digit.getStyleClass().add("digit");
      getChildren().add(digit);
    }
    for (int i = 0; i < text.length(); i++) {
      ((Label) getChildren().get(i)).setText(text.substring(i, i + 1));
    }
  }

  int number() {
    return number;
  }
}
