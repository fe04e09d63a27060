package dev.pinhole.ui.steps.backup;

import dev.pinhole.job.ErasureContract;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.EvenGrid;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a reset erases, what is to be taken for lost, and what stays.
public final class Losses {
  private Losses() {}

  /// @param seen where the words are
  /// @param contract what the reset means
  /// @return three cards side by side
  public static EvenGrid of(Seen seen, ErasureContract contract) {
    return Cards.columns(
        3,
        List.of(
            card(seen, "✕ ", "erased", "bad", contract.erased()),
            card(seen, "! ", "at-risk", "warn", contract.atRisk()),
            card(seen, "✓ ", "stays", "good", contract.stays())));
  }

  /// Sign and word stand beside the colour.
  private static VBox card(
      Seen seen, String sign, String which, String colour, List<ErasureContract.Item> items) {
    var head = new Label(sign + seen.say("loss." + which));
    head.getStyleClass().setAll("label", "chip", "chip-" + colour);
    var card = new VBox(8, head);
    card.getStyleClass().add("card");
    items.forEach(item -> card.getChildren().add(Lines.point(seen.say("loss." + item))));
    return card;
  }
}
