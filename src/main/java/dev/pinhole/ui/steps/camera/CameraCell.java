package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Sighting;
import dev.pinhole.ui.steps.Seen;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One camera of the list: model, serial number, address, and whether it has a password.
final class CameraCell extends ListCell<Sighting> {
  private final Seen seen;
  private final Label model = new Label();
  private final Label serial = new Label();
  private final Label address = new Label();
  private final Label password = new Label();
  private final HBox row;

  CameraCell(Seen seen) {
    this.seen = seen;
    model.getStyleClass().add("strong");
    serial.getStyleClass().add("muted");
    serial.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    address.getStyleClass().add("tabular");
    var names = new VBox(2, model, serial);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    row = new HBox(16, names, address, password);
    row.setAlignment(Pos.CENTER_LEFT);
    address.setMinWidth(USE_PREF_SIZE);
    password.setMinWidth(USE_PREF_SIZE);
    var state = new HBox(password);
    state.setAlignment(Pos.CENTER_RIGHT);
    state.getStyleClass().add("state");
    setPrefWidth(0);
    row.getChildren().setAll(names, address, state);
  }

  @Override
  protected void updateItem(@Nullable Sighting item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    var camera = item.camera();
    String named =
        camera.model().isEmpty() ? seen.say("step.WhichCamera.unknown-model") : camera.model();
    String state = seen.say("step.WhichCamera.password." + item.activation());
    String shown = camera.serial().isEmpty() ? camera.mac().text() : camera.serial();
    model.setText(named);
    serial.setText(seen.context().words().technical(shown));
    address.setText(seen.context().words().technical(item.address().toString()));
    password.setText(state);
    password
        .getStyleClass()
        .setAll(
            "label", "chip", item.activation() == Activation.ACTIVE ? "chip-plain" : "chip-warn");
    setGraphic(row);
    setAccessibleText(
        seen.say("step.WhichCamera.row", named, shown, item.address().toString(), state));
  }
}
