package dev.pinhole.ui.widget;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Mouse and keys on the picture, and what a screen reader is told of them.
///
/// Mouse: the first cell decides whether a stroke paints or erases; with Shift, or while rectangles
/// are drawn, the stroke spans an area, which is painted when the button comes up. Keys: arrows
/// move, with Shift they open an area; any other move drops it. A key that is held acts once, for a
/// repeated space bar would flicker and a repeated Enter would press the window's button.
final class MotionGridHands {
  private final Words words;
  private final MotionGridModel model;
  private final MotionGridPicture picture;
  private int row;
  private int column;
  private @Nullable Area anchor;
  private boolean byMouse;
  private boolean painting;
  private boolean paintsOn;
  private boolean rectangles;
  private @Nullable KeyCode held;

  MotionGridHands(Words words, MotionGridModel model, MotionGridPicture picture) {
    this.words = words;
    this.model = model;
    this.picture = picture;
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mouseDown);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::mouseMoved);
    picture.addEventHandler(MouseEvent.MOUSE_RELEASED, this::mouseUp);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::keyDown);
    picture.addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == held) {
            held = null;
          }
        });
    picture
        .focusedProperty()
        .subscribe(
            here -> {
              if (!here) {
                held = null;
                letGo();
              }
            });
    picture.onPress(() -> close(anchor != null || !grid().isOn(row, column)));
    model.gridProperty().subscribe(_ -> tell());
  }

  /// @param on whether every stroke of the mouse spans an area
  void rectangles(boolean on) {
    rectangles = on;
  }

  private MotionGrid grid() {
    return model.grid();
  }

  private Optional<Area> marked() {
    Area from = anchor;
    return from == null
        ? Optional.empty()
        : Optional.of(Area.between(from.row(), from.column(), row, column));
  }

  /// A stroke is never left open: what it has painted stays, an area that was not closed does not.
  private void letGo() {
    model.endStroke();
    painting = false;
    drop();
  }

  private void drop() {
    anchor = null;
    byMouse = false;
    tell();
  }

  private void tell() {
    Optional<Area> open = marked();
    picture.show(new Area(row, column, 1, 1), open);
    picture.setAccessibleText(
        open.map(area -> words.say("motion.marked", MotionGridAreas.said(words, area)))
            .orElseGet(this::cell));
  }

  private String cell() {
    return words.say(
        grid().isOn(row, column) ? "motion.cell.on" : "motion.cell.off",
        row + 1,
        MotionGrid.ROWS,
        column + 1,
        MotionGrid.COLUMNS);
  }

  private void to(int newRow, int newColumn) {
    row = Math.clamp(newRow, 0, MotionGrid.ROWS - 1);
    column = Math.clamp(newColumn, 0, MotionGrid.COLUMNS - 1);
  }

  private void mouseDown(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    picture.requestFocus();
    letGo();
    to(picture.rowAt(event.getY()), picture.columnAt(event.getX()));
    paintsOn = !grid().isOn(row, column);
    if (rectangles || event.isShiftDown()) {
      anchor = new Area(row, column, 1, 1);
      byMouse = true;
    } else {
      painting = true;
      model.paint(grid().with(row, column, paintsOn));
    }
    tell();
    event.consume();
  }

  private void mouseMoved(MouseEvent event) {
    int newRow = picture.rowAt(event.getY());
    int newColumn = picture.columnAt(event.getX());
    if (painting) {
      model.paint(stroke(newRow, newColumn));
    }
    if (painting || byMouse) {
      to(newRow, newColumn);
      tell();
      event.consume();
    }
  }

  /// A fast mouse leaves cells out; they are painted all the same.
  private MotionGrid stroke(int newRow, int newColumn) {
    int steps = Math.max(Math.abs(newRow - row), Math.abs(newColumn - column));
    MotionGrid painted = grid();
    for (int i = 0; i <= steps; i++) {
      double part = steps == 0 ? 0 : (double) i / steps;
      int atRow = (int) Math.round(row + part * (newRow - row));
      int atColumn = (int) Math.round(column + part * (newColumn - column));
      painted = painted.with(atRow, atColumn, paintsOn);
    }
    return painted;
  }

  private void mouseUp(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !(painting || byMouse)) {
      return;
    }
    if (byMouse) {
      close(paintsOn);
    }
    letGo();
    event.consume();
  }

  private void close(boolean on) {
    Area area = marked().orElse(new Area(row, column, 1, 1));
    anchor = null;
    byMouse = false;
    model.change(grid().with(area, on));
    tell();
  }

  private void keyDown(KeyEvent event) {
    boolean taken =
        event.isShortcutDown()
            ? command(event)
            : !event.isAltDown() && (moved(event) || pressed(event));
    if (taken) {
      event.consume();
    }
  }

  private boolean command(KeyEvent event) {
    boolean shift = event.isShiftDown();
    switch (event.getCode()) {
      case A -> model.change(shift ? MotionGrid.NONE : MotionGrid.ALL);
      case Z -> step(shift);
      case Y -> step(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(boolean forth) {
    letGo();
    if (forth) {
      model.redo();
    } else {
      model.undo();
    }
  }

  private boolean moved(KeyEvent event) {
    KeyCode key = event.getCode();
    int down = key == KeyCode.DOWN ? 1 : key == KeyCode.UP ? -1 : 0;
    int right = key == KeyCode.RIGHT ? 1 : key == KeyCode.LEFT ? -1 : 0;
    if (key == KeyCode.HOME || key == KeyCode.END) {
      right = key == KeyCode.HOME ? -MotionGrid.COLUMNS : MotionGrid.COLUMNS;
    }
    if (down == 0 && right == 0) {
      return false;
    }
    if (!event.isShiftDown()) {
      anchor = null;
    } else if (anchor == null) {
      anchor = new Area(row, column, 1, 1);
    }
    to(row + down, column + right);
    tell();
    return true;
  }

  private boolean pressed(KeyEvent event) {
    KeyCode key = event.getCode();
    boolean open = anchor != null;
    boolean acts =
        switch (key) {
          case SPACE, DELETE, BACK_SPACE -> true;
          case ENTER -> open || held == KeyCode.ENTER;
          case ESCAPE -> open || painting;
          default -> false;
        };
    if (!acts || held == key) {
      return acts;
    }
    held = key;
    switch (key) {
      case SPACE -> close(open || !grid().isOn(row, column));
      case ENTER -> close(true);
      case DELETE, BACK_SPACE -> close(false);
      default -> escape();
    }
    return true;
  }

  private void escape() {
    model.dropStroke();
    painting = false;
    drop();
  }
}
