package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/// Mouse and keyboard on the real window.
final class Hands {
  private static final int MOST_TABS = 120;

  private final Window window;
  private final FxRobot robot = new FxRobot();

  Hands(Window window) {
    this.window = window;
  }

  FxRobot robot() {
    return robot;
  }

  boolean offered(String id) {
    return FxDoor.ask(
        () -> {
          Node node = window.wizard().scene().lookup("#" + id);
          return node != null && node.isVisible() && !node.isDisabled();
        });
  }

  void click(String id) {
    Await.until("#" + id, () -> offered(id));
    Await.until("#" + id + " stands still", () -> standsStill("#" + id));
    robot.clickOn(MouseButton.PRIMARY);
  }

  /// What moves away below the pointer, since a page grows, is pointed at once more; what has left
  /// the window is scrolled to.
  private boolean standsStill(String selector) {
    FxDoor.ask(() -> inWindow(selector) || scrolled(window.wizard().scene().lookup(selector)));
    over(selector);
    Point2D pointed = FxDoor.ask(() -> middle(selector));
    laidOut();
    return FxDoor.ask(() -> inWindow(selector) && pointed.equals(middle(selector)));
  }

  private boolean inWindow(String selector) {
    return window
        .wizard()
        .scene()
        .getRoot()
        .getLayoutBounds()
        .contains(window.wizard().scene().getRoot().screenToLocal(middle(selector)));
  }

  /// The node is asked for its place and left alone: a list may have replaced it meanwhile.
  void over(String selector) {
    laidOut();
    Point2D middle = FxDoor.ask(() -> middle(selector));
    robot.moveTo(middle);
  }

  /// Waits until the window has been laid out once more.
  private void laidOut() {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable counted = pulse::countDown;
    FxDoor.ask(
        () -> {
          window.wizard().scene().addPostLayoutPulseListener(counted);
          javafx.application.Platform.requestNextPulse();
          return true;
        });
    Await.until("a layout", () -> pulse.getCount() == 0);
    FxDoor.ask(
        () -> {
          window.wizard().scene().removePostLayoutPulseListener(counted);
          return true;
        });
  }

  private Point2D middle(String selector) {
    Node node = window.wizard().scene().lookup(selector);
    Bounds at = node.localToScreen(node.getBoundsInLocal());
    return new Point2D(at.getCenterX(), at.getCenterY());
  }

  void focus(String id) {
    Await.until("#" + id, () -> offered(id));
    for (int i = 0; i < MOST_TABS && !focused(id); i++) {
      robot.type(KeyCode.TAB);
    }
    assertThat(focused(id)).as("#%s by TAB", id).isTrue();
  }

  boolean focused(String id) {
    return FxDoor.ask(
        () -> {
          Node owner = window.wizard().scene().getFocusOwner();
          return owner != null && id.equals(owner.getId());
        });
  }

  /// The wheel, as far as it takes: a page may still be laid out, or grow, meanwhile.
  void scrollTo(String id) {
    Await.until("#" + id, () -> offered(id));
    Await.until(
        "#" + id + " in view",
        () -> {
          laidOut();
          return FxDoor.ask(() -> scrolled(window.wizard().scene().lookup("#" + id)));
        });
    laidOut();
  }

  /// @return whether it was in view already
  private static boolean scrolled(Node node) {
    Optional<ScrollPane> pane = scroller(node);
    if (pane.isEmpty()) {
      return true;
    }
    Bounds seen = pane.get().localToScene(pane.get().getBoundsInLocal());
    Bounds at = node.localToScene(node.getBoundsInLocal());
    boolean inside = at.getCenterY() > seen.getMinY() && at.getCenterY() < seen.getMaxY();
    if (!inside) {
      Node content = pane.get().getContent();
      double room =
          content.getBoundsInLocal().getHeight() - pane.get().getViewportBounds().getHeight();
      double y = content.sceneToLocal(at).getMinY();
      pane.get().setVvalue(room <= 0 ? 0 : Math.clamp((y - 80) / room, 0.0, 1.0));
    }
    return inside;
  }

  private static Optional<ScrollPane> scroller(Node node) {
    Node up = node;
    while (up != null && !(up instanceof ScrollPane)) {
      up = up.getParent();
    }
    return Optional.ofNullable((ScrollPane) up);
  }
}
