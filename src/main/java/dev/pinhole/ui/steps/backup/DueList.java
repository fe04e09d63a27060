package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.reset.Desk;
import dev.pinhole.job.Place;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The cameras whose backup is overdue: saving one now, or being left alone for a while.
public final class DueList extends VBox {
  private static final int MOST = 3;

  private final Seen seen;
  private final Desk desk;

  /// @param seen the job on the screen
  public DueList(Seen seen) {
    super(8);
    this.seen = seen;
    this.desk = seen.context().desk();
    fill();
  }

  /// Reads the list anew.
  public void fill() {
    getChildren().clear();
    List<KnownCamera> due = desk.due();
    if (!due.isEmpty()) {
      getChildren().add(Lines.text(seen.say("due.title"), "strong"));
      due.stream().limit(MOST).map(this::row).forEach(getChildren()::add);
    }
    if (due.size() > MOST) {
      getChildren().add(Lines.hint(seen.context().words().count("due.more", due.size() - MOST)));
    }
    setVisible(!due.isEmpty());
    setManaged(!due.isEmpty());
  }

  private HBox row(KnownCamera camera) {
    String title = camera.title();
    var words =
        new VBox(
            2,
            Lines.text(title, "strong"),
            Lines.hint(LastBackup.words(seen.context(), Optional.of(camera))));
    HBox.setHgrow(words, Priority.ALWAYS);
    var save = Cards.button(seen.say("due.save"), () -> desk.backUp(Place.WORLD));
    save.setAccessibleText(seen.say("due.save.of", title));
    var rest = Cards.button(seen.say("due.rest"), () -> desk.rest(camera));
    rest.setAccessibleText(seen.say("due.rest.of", title));
    for (Button button : new Button[] {save, rest}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    var row = new HBox(8, words, save, rest);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("card");
    return row;
  }
}
