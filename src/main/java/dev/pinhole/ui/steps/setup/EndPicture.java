package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.LastPicture;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/// What the camera sees at the end, or a calm word where it sent nothing that can be shown.
final class EndPicture {
  private static final double WIDTH = 460;
  private static final double HEIGHT = 270;

  /// A picture is scaled down while it is read: whatever its size, it takes no more room than this.
  private static final double FINEST = 2;

  private final Seen seen;
  private final VBox inside = new VBox(8);
  private final VBox card;
  private Optional<LastPicture> shown = Optional.empty();

  EndPicture(Seen seen) {
    this.seen = seen;
    this.card = Cards.card(seen.say("step.Finished.sees"), inside);
    card.setId("end-picture");
    card.managedProperty().bind(card.visibleProperty());
    card.setVisible(false);
    show();
  }

  Node node() {
    return card;
  }

  /// Shows what is known now.
  void show() {
    Optional<LastPicture> now = seen.view().live().last();
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    card.setVisible(now.isPresent());
    inside.getChildren().clear();
    now.ifPresent(
        last -> {
          switch (last) {
            case LastPicture.Coming() -> say("step.Finished.sees.coming");
            case LastPicture.Missing() -> say("step.Finished.sees.nothing");
            case LastPicture.Taken(var picture, Instant at) -> show(picture, at);
          }
        });
  }

  private void say(String key) {
    inside.getChildren().add(Lines.text(seen.say(key), "body"));
  }

  private void show(SetUpLive.Picture picture, Instant at) {
    var image =
        new Image(
            new ByteArrayInputStream(picture.bytes()), WIDTH * FINEST, HEIGHT * FINEST, true, true);
    if (image.isError() || image.getWidth() < 1) {
      say("step.Finished.sees.nothing");
      return;
    }
    String name = seen.view().job().choices().name();
    String taken = seen.context().words().moment(at, seen.context().zone());
    var still = new ImageView(image);
    still.setId("still");
    still.setPreserveRatio(true);
    still.setFitWidth(WIDTH);
    still.setFitHeight(HEIGHT);
    still.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    still.setAccessibleText(
        seen.say(
            "step.Finished.sees.alt", name.isEmpty() ? seen.say("report.unnamed") : name, taken));
    inside.getChildren().addAll(still, Lines.hint(seen.say("step.Finished.sees.taken", taken)));
  }
}
