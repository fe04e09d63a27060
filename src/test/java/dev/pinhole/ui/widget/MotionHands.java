package dev.pinhole.ui.widget;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Keys and mouse on one control, as the toolkit sends them. Places are the control's own.
final class MotionHands {
  private MotionHands() {}

  /// Down and up.
  static void key(Node node, KeyCode key) {
    down(node, key, false, false);
    up(node, key);
  }

  static void shift(Node node, KeyCode key) {
    down(node, key, true, false);
    up(node, key);
  }

  static void shortcut(Node node, KeyCode key, boolean shift) {
    down(node, key, shift, true);
    up(node, key);
  }

  /// @return whether the control took it
  static boolean down(Node node, KeyCode key, boolean shift, boolean control) {
    var event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false);
    boolean[] left = new boolean[1];
    node.getParent().addEventHandler(KeyEvent.KEY_PRESSED, _ -> left[0] = true);
    Event.fireEvent(node, event);
    return !left[0];
  }

  static void up(Node node, KeyCode key) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
  }

  static void press(Node node, double x, double y, boolean shift) {
    mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, x, y, shift);
  }

  static void drag(Node node, double x, double y) {
    mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x, y, false);
  }

  static void release(Node node, double x, double y) {
    mouse(node, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y, false);
  }

  static void otherButton(Node node, double x, double y) {
    mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, x, y, false);
    mouse(node, MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, x, y, false);
  }

  private static void mouse(
      Node node,
      EventType<MouseEvent> type,
      MouseButton button,
      double x,
      double y,
      boolean shift) {
    boolean primary = button == MouseButton.PRIMARY;
    Point2D place = node.localToScene(x, y);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            place.getX(),
            place.getY(),
            place.getX(),
            place.getY(),
            button,
            1,
            shift,
            false,
            false,
            false,
            primary,
            false,
            !primary,
            false,
            false,
            true,
            new PickResult(node, place.getX(), place.getY())));
  }
}
