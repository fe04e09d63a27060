package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rows of the cameras that answer. It takes the room that the page has left, and no more than
/// its rows need; whoever is chosen is brought into sight. Lives on the FX thread.
final class CameraRows extends ListView<Sighting> {
  private Optional<MacAddress> inSight = Optional.empty();
  private double laidOut;

  CameraRows() {
    setId("camera-list");
    getStyleClass().add("cameras");
    setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(this, Priority.ALWAYS);
    maxHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                this::allRows,
                Bindings.size(getItems()),
                fixedCellSizeProperty(),
                insetsProperty()));
  }

  private double allRows() {
    return getItems().size() * getFixedCellSize() + snappedTopInset() + snappedBottomInset() + 1;
  }

  /// Somebody pressed a row: it is in sight.
  ///
  /// @param one whose row
  void pressed(Sighting one) {
    inSight = Optional.of(one.mac());
  }

  /// Chooses a row, and brings it into sight unless it was there: after that the person scrolls.
  ///
  /// @param one whose row
  void choose(Sighting one) {
    boolean there = inSight.equals(Optional.of(one.mac()));
    getSelectionModel().select(one);
    if (!there) {
      scrollTo(one);
    }
  }

  /// A row that was brought into sight would be cut where the list becomes lower.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (laidOut != getHeight() && lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      laidOut = getHeight();
      flow.layout();
      int chosen = getSelectionModel().getSelectedIndex();
      if (chosen >= 0) {
        flow.scrollTo(chosen);
      }
    }
  }
}
