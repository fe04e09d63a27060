package dev.pinhole.ui.widget;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// A window with the editor, and hands for it.
final class WeekStand {
  final WeekEditor editor;
  final Button after = FxThread.call(() -> new Button("after"));
  private final Stage stage;

  WeekStand() throws Exception {
    this(Locale.UK, Theme.LIGHT, "");
  }

  WeekStand(Locale locale, Theme theme, String style) throws Exception {
    editor = FxThread.call(() -> new WeekEditor(Words.of(locale)));
    stage =
        FxThread.call(
            () -> {
              var page = new VBox(14, editor, after);
              page.setStyle("-fx-padding: 24;");
              var scroll = new ScrollPane(page);
              scroll.setFitToWidth(true);
              scroll.getStyleClass().add("shell-scroll");
              var root = new StackPane(scroll);
              root.setStyle(style);
              var window = new Stage();
              window.setScene(new Scene(root, 960, style.isEmpty() ? 760 : 640));
              theme.apply(window.getScene());
              window.show();
              settle(window.getScene());
              return window;
            });
  }

  private static void settle(Scene scene) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  <T> T on(Callable<T> work) throws Exception {
    return FxThread.call(
        () -> {
          T done = work.call();
          settle(stage.getScene());
          return done;
        });
  }

  void close() throws Exception {
    FxThread.call(
        () -> {
          stage.close();
          return true;
        });
  }

  Scene scene() {
    return stage.getScene();
  }

  RecordingWeek week() throws Exception {
    return on(() -> editor.weekProperty().get());
  }

  void show(RecordingWeek week) throws Exception {
    on(
        () -> {
          editor.weekProperty().set(week);
          return true;
        });
  }

  <T extends Node> T find(String id, Class<T> type) throws Exception {
    return on(() -> type.cast(editor.lookup("#" + id)));
  }

  WeekGrid grid() throws Exception {
    return find("week-grid", WeekGrid.class);
  }

  String said() throws Exception {
    return find("week-said", Label.class).getText();
  }

  String spoken() throws Exception {
    return on(
        () ->
            String.valueOf(
                grid(editor).queryAccessibleAttribute(javafx.scene.AccessibleAttribute.TEXT)));
  }

  private static WeekGrid grid(WeekEditor editor) {
    return (WeekGrid) editor.lookup("#week-grid");
  }

  void press(String id) throws Exception {
    on(
        () -> {
          editor.lookup("#" + id).fireEvent(new javafx.event.ActionEvent());
          return true;
        });
  }

  Node focused() throws Exception {
    return on(() -> stage.getScene().getFocusOwner());
  }

  /// @param keys names of keys, `Shift+` and `Ctrl+` in front of them, `*n` behind for n times
  void keys(String... keys) throws Exception {
    for (String key : keys) {
      int star = key.indexOf('*');
      int times = star < 0 ? 1 : Integer.parseInt(key.substring(star + 1));
      String[] parts = (star < 0 ? key : key.substring(0, star)).split("\\+", -1);
      List<String> held = List.of(parts);
      on(
          () -> {
            for (int i = 0; i < times; i++) {
              Node target = stage.getScene().getFocusOwner();
              Event.fireEvent(target, pressed(KeyCode.valueOf(parts[parts.length - 1]), held));
            }
            return true;
          });
    }
  }

  private static KeyEvent pressed(KeyCode code, List<String> held) {
    return new KeyEvent(
        KeyEvent.KEY_PRESSED,
        "",
        "",
        code,
        held.contains("Shift"),
        held.contains("Ctrl"),
        held.contains("Alt"),
        false);
  }

  void focus(Node node) throws Exception {
    on(
        () -> {
          node.requestFocus();
          return true;
        });
  }

  /// @param row of the picture, from 0
  /// @param hour in the row; just behind its beginning
  private Point2D at(int row, double hour) {
    WeekGrid grid = grid(editor);
    List<Node> tracks = new ArrayList<>(grid.lookupAll(".track"));
    Node track = tracks.get(row);
    double width = track.getBoundsInParent().getWidth();
    return grid.localToScene(
        track.getBoundsInParent().getMinX() + width * hour / 24 + 0.05,
        track.getBoundsInParent().getCenterY());
  }

  void drag(int row, double from, int toRow, double to, boolean alt) throws Exception {
    on(
        () -> {
          mouse(MouseEvent.MOUSE_PRESSED, at(row, from), alt);
          mouse(MouseEvent.MOUSE_DRAGGED, at(row, (from + to) / 2), alt);
          mouse(MouseEvent.MOUSE_DRAGGED, at(toRow, to), alt);
          return true;
        });
  }

  void drop(int row, double hour) throws Exception {
    on(
        () -> {
          mouse(MouseEvent.MOUSE_RELEASED, at(row, hour), false);
          return true;
        });
  }

  void click(int row, double hour) throws Exception {
    on(
        () -> {
          mouse(MouseEvent.MOUSE_PRESSED, at(row, hour), false);
          mouse(MouseEvent.MOUSE_RELEASED, at(row, hour), false);
          return true;
        });
  }

  private void mouse(javafx.event.EventType<MouseEvent> type, Point2D at, boolean alt) {
    Event.fireEvent(
        grid(editor),
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            alt,
            false,
            true,
            false,
            false,
            false,
            false,
            false,
            null));
  }

  void type(String id, String text) throws Exception {
    TextField field = find(id, TextField.class);
    on(
        () -> {
          field.requestFocus();
          field.setText(text);
          return true;
        });
  }

  void enter(String id, String text) throws Exception {
    type(id, text);
    TextInputControl field = find(id, TextField.class);
    on(
        () -> {
          field.fireEvent(new javafx.event.ActionEvent());
          return true;
        });
  }

  /// @return the words of every label that can be seen
  List<String> words() throws Exception {
    return on(
        () -> {
          List<String> all = new ArrayList<>();
          collect(editor, all);
          return all;
        });
  }

  private static void collect(Node node, List<String> all) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof javafx.scene.control.Labeled labelled && labelled.getText() != null) {
      all.add(labelled.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }
}
