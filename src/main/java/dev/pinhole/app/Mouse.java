package dev.pinhole.app;

import dev.pinhole.ui.FxDoor;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// The mouse of JavaFX's own robot on one window. Every act waits, a minute at most, until its node
/// is there, can be used, and is in view; where it is not, the page is scrolled, as a person would.
/// The mouse is moved and used in one turn of the window's thread: a page may grow at any moment,
/// when a picture comes, and what was in view is not any more.
///
/// Never from the FX thread.
final class Mouse {
  private final Robot robot;
  private final Scene scene;

  /// On the FX thread.
  Mouse(Robot robot, Scene scene) {
    this.robot = robot;
    this.scene = scene;
  }

  static Predicate<Node> id(String id) {
    return one -> id.equals(one.getId());
  }

  /// @return whether there is such a node, and it can be used now
  boolean offers(Predicate<Node> which) {
    return FxDoor.ask(() -> usable(which).isPresent());
  }

  void click(String what, Predicate<Node> which) {
    at(what, which, () -> robot.mouseClick(MouseButton.PRIMARY));
  }

  /// Presses the mouse, and keeps it pressed.
  void down(String what, Predicate<Node> which) {
    at(what, which, () -> robot.mousePress(MouseButton.PRIMARY));
  }

  void up() {
    run(() -> robot.mouseRelease(MouseButton.PRIMARY));
  }

  private void at(String what, Predicate<Node> which, Runnable hand) {
    Patience.until(
        what + ", in view",
        () -> {
          run(() -> usable(which).filter(one -> !isInView(one)).ifPresent(Mouse::reveal));
          laidOut();
          return FxDoor.ask(() -> reached(which, hand));
        });
  }

  private boolean reached(Predicate<Node> which, Runnable hand) {
    Optional<Node> node = usable(which).filter(this::isInView);
    node.ifPresent(
        one -> {
          robot.mouseMove(one.localToScreen(middle(one.getBoundsInLocal())));
          hand.run();
        });
    return node.isPresent();
  }

  /// Waits until the window has been laid out once more.
  private void laidOut() {
    CountDownLatch pulse = new CountDownLatch(1);
    Runnable counted = pulse::countDown;
    run(
        () -> {
          scene.addPostLayoutPulseListener(counted);
          Platform.requestNextPulse();
        });
    Patience.until("a layout", () -> pulse.getCount() == 0);
    run(() -> scene.removePostLayoutPulseListener(counted));
  }

  private static void run(Runnable act) {
    FxDoor.ask(
        () -> {
          act.run();
          return true;
        });
  }

  private Optional<Node> usable(Predicate<Node> which) {
    return search(scene.getRoot(), which.and(one -> !one.isDisabled()));
  }

  private static Optional<Node> search(Node node, Predicate<Node> which) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (which.test(node)) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = search(child, which);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isInView(Node node) {
    Point2D middle = node.localToScene(middle(node.getBoundsInLocal()));
    return new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()).contains(middle)
        && scroller(node)
            .map(pane -> pane.localToScene(pane.getBoundsInLocal()).contains(middle))
            .orElse(true);
  }

  private static Point2D middle(Bounds bounds) {
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }

  private static void reveal(Node node) {
    scroller(node).ifPresent(pane -> scroll(pane, node));
  }

  private static Optional<ScrollPane> scroller(Node node) {
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ScrollPane pane) {
        return Optional.of(pane);
      }
    }
    return Optional.empty();
  }

  /// The node comes to the middle, as far as the page goes.
  private static void scroll(ScrollPane pane, Node node) {
    Node content = pane.getContent();
    double free = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
    if (free > 0) {
      Bounds inside = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
      double top = inside.getCenterY() - pane.getViewportBounds().getHeight() / 2;
      pane.setVvalue(Math.clamp(top / free, 0, 1));
    }
  }
}
