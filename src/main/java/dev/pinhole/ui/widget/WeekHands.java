package dev.pinhole.ui.widget;

import dev.pinhole.settings.Span;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Mouse and keys on the picture of the week. Lives on the FX thread.
final class WeekHands {
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final double STILL = 4;

  private final WeekModel model;
  private final WeekGrid grid;
  private @Nullable MouseEvent pressed;
  private boolean dragging;

  WeekHands(WeekModel model, WeekGrid grid) {
    this.model = model;
    this.grid = grid;
    grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    grid.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    grid.requestFocus();
    WeekCell at = grid.cell(event.getX(), event.getY(), WeekCell.STEP);
    if (event.isShiftDown()) {
      model.mark(at);
    } else {
      model.go(at);
      pressed = event;
    }
    dragging = false;
    event.consume();
  }

  private void drag(MouseEvent event) {
    MouseEvent from = pressed;
    if (from == null) {
      return;
    }
    double moved = Math.hypot(event.getX() - from.getX(), event.getY() - from.getY());
    dragging = dragging || moved >= STILL;
    if (dragging) {
      int step = event.isAltDown() ? MINUTE : WeekCell.STEP;
      model.mark(
          grid.cell(from.getX(), from.getY(), step),
          grid.cell(event.getX(), event.getY(), step),
          step);
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    if (pressed != null && dragging) {
      model.paint();
    }
    pressed = null;
    dragging = false;
  }

  private void key(KeyEvent event) {
    boolean shortcut = event.isShortcutDown() && !isArrow(event.getCode());
    if (shortcut ? shortcut(event) : plain(event)) {
      event.consume();
    }
  }

  private static boolean isArrow(KeyCode code) {
    return code == KeyCode.LEFT || code == KeyCode.RIGHT;
  }

  private boolean shortcut(KeyEvent event) {
    switch (event.getCode()) {
      case Z -> {
        if (event.isShiftDown()) {
          model.redo();
        } else {
          model.undo();
        }
      }
      case Y -> model.redo();
      case C -> model.copy();
      case V -> model.paste();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    WeekCell at = model.cursor();
    int step = event.isShortcutDown() ? HOUR : WeekCell.STEP;
    switch (event.getCode()) {
      case LEFT -> go(at.by(-step), event);
      case RIGHT -> go(at.by(step), event);
      case UP -> go(model.down(-1), event);
      case DOWN -> go(model.down(1), event);
      case HOME -> go(at.by(-Span.DAY), event);
      case END -> go(at.by(Span.DAY), event);
      case SPACE, ENTER -> model.paint();
      case DELETE, BACK_SPACE -> model.paint(Optional.empty());
      case DIGIT1, NUMPAD1 -> model.choose(Optional.of(Span.Mode.CONTINUOUS));
      case DIGIT2, NUMPAD2 -> model.choose(Optional.of(Span.Mode.MOTION));
      case DIGIT3, NUMPAD3 -> model.choose(Optional.empty());
      case ESCAPE -> {
        return escape();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(WeekCell to, KeyEvent event) {
    if (event.isShiftDown()) {
      model.mark(to);
    } else {
      model.go(to);
    }
  }

  /// Gives up what is marked; with nothing marked, the key is the window's.
  private boolean escape() {
    boolean marked = model.selectionProperty().get().isPresent();
    pressed = null;
    dragging = false;
    if (marked) {
      model.go(model.cursor());
    }
    return marked;
  }
}
