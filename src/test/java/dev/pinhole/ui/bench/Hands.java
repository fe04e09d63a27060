package dev.pinhole.ui.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Mouse and key events as the toolkit sends them, fired on one control.
final class Hands {
  private Hands() {}

  static boolean down(Node node, KeyCode key) {
    return key(node, KeyEvent.KEY_PRESSED, key);
  }

  static boolean up(Node node, KeyCode key) {
    return key(node, KeyEvent.KEY_RELEASED, key);
  }

  private static boolean key(Node node, EventType<KeyEvent> type, KeyCode key) {
    Event.fireEvent(node, new KeyEvent(type, "", "", key, false, false, false, false));
    return true;
  }

  static boolean mouseDown(Node node) {
    return mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 10, 10);
  }

  static boolean mouseUp(Node node) {
    return mouse(node, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 10, 10);
  }

  static boolean drag(Node node, double x, double y) {
    return mouse(node, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, x, y);
  }

  static boolean otherButton(Node node) {
    return mouse(node, MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 10, 10);
  }

  private static boolean mouse(
      Node node, EventType<MouseEvent> type, MouseButton button, double x, double y) {
    boolean primary = button == MouseButton.PRIMARY;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            button,
            1,
            false,
            false,
            false,
            false,
            primary,
            false,
            !primary,
            false,
            false,
            true,
            new PickResult(node, x, y)));
    return true;
  }
}
