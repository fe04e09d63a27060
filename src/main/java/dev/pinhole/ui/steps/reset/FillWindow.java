package dev.pinhole.ui.steps.reset;

import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.widget.HoldRing;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The ring over the whole window, with digits that can be read across a room. Lies over the
/// window's contents, which stay as they are.
final class FillWindow {
  private final HoldRing ring;
  private final Label zone = new Label();
  private final Button act;
  private final Button leave;
  private final VBox pane;
  private Optional<Pane> under = Optional.empty();
  private Subscription size = () -> {};

  /// @param ring a ring of its own
  /// @param act the step's primary act, once more
  /// @param leave goes back to the page
  FillWindow(HoldRing ring, Button act, Button leave) {
    this.ring = ring;
    this.act = act;
    this.leave = leave;
    act.setId("fill-act");
    leave.setId("fill-leave");
    act.getStyleClass().add("primary");
    zone.setWrapText(true);
    var buttons = new HBox(12, leave, act);
    buttons.setAlignment(Pos.CENTER);
    VBox.setVgrow(ring, Priority.ALWAYS);
    ring.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    ring.enlarge();
    pane = new VBox(16, ring, zone, buttons);
    pane.setAlignment(Pos.CENTER);
    pane.setManaged(false);
    pane.setId("hold-large");
    pane.getStyleClass().addAll("step-content", "fill");
    pane.getStylesheets().add(Screen.STYLE);
  }

  HoldRing ring() {
    return ring;
  }

  /// @param words what to do now
  /// @param style how they look
  void say(String words, String style) {
    zone.setText(words);
    zone.getStyleClass().setAll("label", "zone", "zone-large", style);
  }

  boolean isOpen() {
    return under.isPresent();
  }

  /// @param scene the window to fill
  /// @param takeFocus whether focus may leave where it is; a key held down elsewhere, on the
  ///   bench's reset hole, would come up with it
  void open(Scene scene, boolean takeFocus) {
    if (isOpen() || !(scene.getRoot() instanceof Pane root)) {
      return;
    }
    under = Optional.of(root);
    root.getChildren().add(pane);
    size =
        Subscription.combine(
            root.widthProperty().subscribe(() -> cover(root)),
            root.heightProperty().subscribe(() -> cover(root)));
    cover(root);
    if (takeFocus) {
      act.requestFocus();
    }
  }

  private void cover(Pane root) {
    pane.resizeRelocate(0, 0, root.getWidth(), root.getHeight());
  }

  void close() {
    size.unsubscribe();
    under.ifPresent(root -> root.getChildren().remove(pane));
    under = Optional.empty();
  }

  /// Focus stays between the two buttons.
  void turnFocus() {
    (act.isFocused() ? leave : act).requestFocus();
  }

  /// Fires what has the focus, whichever button is the window's default.
  void fire() {
    (leave.isFocused() ? leave : act).fire();
  }
}
