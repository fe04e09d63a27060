package dev.pinhole.ui.steps.password;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.job.Exchange;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.widget.QrPicture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The open request: what to take along, and until when a reply can be used.
final class RequestCard extends VBox {
  private final Seen seen;
  private final Exchange.Open open;
  private final Label clock = Lines.text("", "strong");

  /// @param beside what is typed beside the picture; a file has no picture
  RequestCard(Seen seen, Exchange.Open open, Optional<Node> beside) {
    this.seen = seen;
    this.open = open;
    boolean file = open.begun().method() == RecoveryMethod.REQUEST_FILE;
    String key = "way." + open.begun().method() + ".request";
    var words =
        new VBox(
            8,
            Lines.text(seen.say(key), "strong"),
            Lines.hint(seen.say(key + ".hint", open.begun().mail())),
            clock,
            file ? save() : copy());
    beside.ifPresent(words.getChildren()::add);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(16, words);
    row.setAlignment(Pos.TOP_LEFT);
    if (!file) {
      row.getChildren()
          .add(new QrPicture(open.begun().request(), seen.say("exchange.qr.described")));
    }
    getChildren().setAll(row);
    getStyleClass().add("card");
    refresh();
  }

  private Button save() {
    var save =
        Cards.button(
            seen.say("exchange.request.save"),
            () ->
                seen.context()
                    .papers()
                    .whereToSave("exchange.request.name")
                    .ifPresent(to -> seen.context().conversation().saveRequest(seen.view(), to)));
    save.setId("save-request");
    save.setMinWidth(Region.USE_PREF_SIZE);
    return save;
  }

  private Button copy() {
    var copy = Cards.button(seen.say("exchange.request.copy"), this::copied);
    copy.setId("copy-request");
    copy.setMinWidth(Region.USE_PREF_SIZE);
    return copy;
  }

  private void copied() {
    var content = new ClipboardContent();
    content.putString(open.begun().request());
    Clipboard.getSystemClipboard().setContent(content);
    seen.context().conversation().handedOver(seen.view());
  }

  /// Reads the clock anew.
  void refresh() {
    Instant now = seen.context().clock().instant();
    Duration left = Duration.between(now, open.begun().deadline());
    clock.setText(
        seen.say(
            "exchange.deadline",
            seen.context().words().moment(open.begun().deadline(), seen.context().zone()),
            Math.max(0, left.toHours()),
            Math.max(0, left.toMinutesPart())));
  }
}
