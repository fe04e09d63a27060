package dev.pinhole.ui.steps;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// How well a result is established: a sign, a grade and what it means.
public final class Banner extends HBox {
  /// The sign of what is established.
  public static final String TICK = "M18 2 a16 16 0 1 0 0.01 0 z M11 18.5 l5 5 l9.5 -10";

  /// The sign of what failed.
  public static final String CROSS = "M18 2 a16 16 0 1 0 0.01 0 z M12 12 l12 12 M24 12 l-12 12";

  /// The sign of what is open still.
  public static final String OPEN = "M18 2 a16 16 0 1 0 0.01 0 z M18 9 v10 l6 4";

  /// @param sign its drawing
  /// @param colour the name of its colours: good, likely or plain
  /// @param grade in words
  /// @param hint what the grade means
  public Banner(String sign, String colour, String grade, String hint) {
    super(16);
    var words = new VBox(2, Lines.text(grade, "grade"), Lines.text(hint, "body"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var icon = new SVGPath();
    icon.setContent(sign);
    icon.getStyleClass().add("sign");
    getChildren().setAll(icon, words);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("banner", "banner-" + colour);
  }
}
