package dev.pinhole.ui.shell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// One line below the bar: something the person should know, good news or not.
final class Notice extends Label {
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final Label sign = new Label();

  Notice() {
    setId("notice");
    getStyleClass().add("shell-notice");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    setMinHeight(Region.USE_PREF_SIZE);
    sign.getStyleClass().add("sign");
    setGraphic(sign);
    managedProperty().bind(visibleProperty());
    say(Optional.empty(), false);
  }

  /// @param words what the person should know; the line takes no room where there is nothing
  /// @param good whether it is good news
  void say(Optional<String> words, boolean good) {
    setText(words.orElse(""));
    sign.setText(good ? "✓" : "!");
    pseudoClassStateChanged(GOOD, good);
    setVisible(words.isPresent());
  }
}
