package dev.pinhole.ui.widget;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// An editor in a window, with the focus on its picture; and what hands can do with it.
final class MotionStand implements AutoCloseable {
  static final MotionGrid DOOR = MotionGrid.NONE.with(new Area(2, 4, 7, 16), true);

  MotionGridEditor editor;
  Region picture;
  private Stage stage;
  Button before;

  MotionStand() throws Exception {
    FxThread.call(
        () -> {
          editor = new MotionGridEditor(Words.of(Locale.UK));
          before = new Button("before");
          var scene = new Scene(new VBox(before, editor), 800, 700);
          Theme.LIGHT.apply(scene);
          stage = new Stage();
          stage.setScene(scene);
          stage.show();
          settle(scene);
          picture = (Region) editor.lookup("#motion-picture");
          picture.requestFocus();
          return true;
        });
  }

  @Override
  public void close() throws Exception {
    on(() -> stage.hide());
  }

  static void settle(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  static void on(Runnable act) throws Exception {
    FxThread.call(
        () -> {
          act.run();
          return true;
        });
  }

  double x(int column) {
    return picture.getWidth() * (column + 0.5) / MotionGrid.COLUMNS;
  }

  double y(int row) {
    return picture.getHeight() * (row + 0.5) / MotionGrid.ROWS;
  }

  void press(int row, int column, boolean shift) {
    MotionHands.press(picture, x(column), y(row), shift);
  }

  void drag(int row, int column) {
    MotionHands.drag(picture, x(column), y(row));
  }

  void release(int row, int column) {
    MotionHands.release(picture, x(column), y(row));
  }

  void click(int row, int column) {
    press(row, column, false);
    release(row, column);
  }

  void keys(KeyCode... keys) {
    for (KeyCode key : keys) {
      MotionHands.key(picture, key);
    }
  }

  <T extends Node> T find(String id, Class<T> type) {
    return type.cast(editor.lookup("#motion-" + id));
  }

  void fire(String id) {
    find(id, Button.class).fire();
  }

  String summary() {
    return find("summary", Label.class).getText();
  }

  static MotionGrid of(Area... areas) {
    MotionGrid grid = MotionGrid.NONE;
    for (Area area : areas) {
      grid = grid.with(area, true);
    }
    return grid;
  }
}
