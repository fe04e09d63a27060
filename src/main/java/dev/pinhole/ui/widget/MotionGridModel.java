package dev.pinhole.ui.widget;

import dev.pinhole.settings.MotionGrid;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The grid that is edited, and the steps that led to it. A stroke is one step, however many cells
/// it paints. A grid that is set from outside is a new beginning: there is nothing to undo.
///
/// Lives on the FX thread.
final class MotionGridModel {
  /// How many steps can be undone.
  static final int MOST_STEPS = 100;

  private final ObjectProperty<MotionGrid> grid =
      new SimpleObjectProperty<>(this, "grid", MotionGrid.NONE);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final Deque<MotionGrid> back = new ArrayDeque<>();
  private final Deque<MotionGrid> forth = new ArrayDeque<>();
  private @Nullable MotionGrid beforeStroke;
  private boolean own;

  MotionGridModel() {
    grid.subscribe(
        () -> {
          if (!own) {
            begin();
          }
        });
  }

  private void begin() {
    beforeStroke = null;
    back.clear();
    forth.clear();
    undoable.set(false);
  }

  ObjectProperty<MotionGrid> gridProperty() {
    return grid;
  }

  MotionGrid grid() {
    return grid.get();
  }

  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /// One step of its own.
  void change(MotionGrid next) {
    endStroke();
    if (!next.equals(grid())) {
      remember(grid());
      put(next);
    }
  }

  /// A part of a stroke.
  void paint(MotionGrid next) {
    if (beforeStroke == null) {
      beforeStroke = grid();
    }
    put(next);
  }

  /// What was painted since the stroke began becomes one step.
  void endStroke() {
    MotionGrid before = beforeStroke;
    beforeStroke = null;
    if (before != null && !before.equals(grid())) {
      remember(before);
    }
  }

  /// Nothing was painted.
  void dropStroke() {
    MotionGrid before = beforeStroke;
    beforeStroke = null;
    if (before != null) {
      put(before);
    }
  }

  void undo() {
    endStroke();
    if (!back.isEmpty()) {
      forth.push(grid());
      put(back.pop());
      undoable.set(!back.isEmpty());
    }
  }

  void redo() {
    endStroke();
    if (!forth.isEmpty()) {
      back.push(grid());
      put(forth.pop());
      undoable.set(true);
    }
  }

  private void remember(MotionGrid before) {
    forth.clear();
    back.push(before);
    if (back.size() > MOST_STEPS) {
      back.removeLast();
    }
    undoable.set(true);
  }

  private void put(MotionGrid next) {
    own = true;
    try {
      grid.set(next);
    } finally {
      own = false;
    }
  }
}
