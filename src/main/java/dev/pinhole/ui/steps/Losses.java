package dev.pinhole.ui.steps;

import dev.pinhole.job.ResetWay;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What a reset erases, what is to be taken for lost, and what stays: it depends on the way.
final class Losses {
  private Losses() {}

  /// @param seen where the words are
  /// @param way how the camera is to be reset
  /// @return three cards side by side
  static GridPane of(Seen seen, ResetWay way) {
    return Cards.columns(
        3,
        List.of(
            card(seen, way, "erased", "✕", "bad"),
            card(seen, way, "at-risk", "!", "warn"),
            card(seen, way, "stays", "✓", "good")));
  }

  /// Sign and word stand beside the colour.
  private static VBox card(Seen seen, ResetWay way, String which, String sign, String colour) {
    var head = new Label(sign + " " + seen.say("loss." + which));
    head.getStyleClass().setAll("label", "chip", "chip-" + colour);
    var card = new VBox(8, head);
    card.getStyleClass().add("card");
    for (String line : lines(seen, "loss." + which, way)) {
      card.getChildren().add(Lines.point(line));
    }
    return card;
  }

  private static List<String> lines(Seen seen, String key, ResetWay way) {
    List<String> own = Lines.of(seen, key + "." + way);
    return own.isEmpty() ? Lines.of(seen, key) : own;
  }
}
