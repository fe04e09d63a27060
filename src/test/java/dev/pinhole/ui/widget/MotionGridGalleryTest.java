package dev.pinhole.ui.widget;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// The editor of motion detection in both themes, to be looked at.
final class MotionGridGalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery", "motion");
  private static final MotionGrid DOOR =
      MotionGrid.NONE.with(new Area(6, 3, 9, 8), true).with(new Area(11, 8, 6, 9), true);

  /// A yard by day or by night: sky, wall, path.
  private static Image yard(boolean night) {
    var image = new WritableImage(640, 360);
    for (int y = 0; y < 360; y++) {
      for (int x = 0; x < 640; x++) {
        double light =
            y < 120 ? 0.95 - y / 800.0 : y < 220 ? 0.55 + (x / 40 + y / 20) % 2 * 0.06 : 0.4;
        if (y >= 220 && Math.abs(x - 320) < (y - 180)) {
          light = 0.75;
        }
        if (x > 110 && x < 210 && y > 130 && y < 260) {
          light = 0.18;
        }
        double dim = night ? 0.22 : 1;
        image
            .getPixelWriter()
            .setColor(x, y, Color.color(light * dim, light * dim, Math.min(1, light * 1.04) * dim));
      }
    }
    return image;
  }

  @Test
  void itIsDrawn() throws Exception {
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      String look = theme.name().toLowerCase(Locale.ROOT);
      draw("day-" + look, theme, 100, 732, 560, DOOR, yard(false));
      draw("night-" + look, theme, 100, 732, 560, DOOR, yard(true));
    }
    draw("everything", Theme.LIGHT, 100, 732, 560, MotionGrid.ALL, yard(false));
    draw("none", Theme.LIGHT, 100, 732, 560, MotionGrid.NONE, null);
    draw("large", Theme.LIGHT, 200, 912, 1250, DOOR, yard(false));
    draw("narrow", Theme.DARK, 100, 500, 900, DOOR, null);
  }

  private static void draw(
      String name,
      Theme theme,
      int percent,
      double width,
      double height,
      MotionGrid grid,
      @org.jspecify.annotations.Nullable Image still)
      throws Exception {
    FxThread.call(
        () -> {
          var editor = new MotionGridEditor(Words.of(Locale.UK));
          editor.grid(grid);
          if (still != null) {
            editor.still(Objects.requireNonNull(still));
          }
          var root = new StackPane(editor);
          root.setStyle("-fx-padding: 0");
          var scene = new Scene(root, width, height);
          theme.apply(scene);
          new TextSize(percent).apply(scene);
          var stage = new Stage();
          stage.setScene(scene);
          root.applyCss();
          root.layout();
          var picture = editor.lookup("#motion-picture");
          if (name.startsWith("day")) {
            stage.show();
            picture.requestFocus();
            for (int i = 0; i < 4; i++) {
              MotionHands.key(picture, KeyCode.RIGHT);
              MotionHands.key(picture, KeyCode.DOWN);
            }
            for (int i = 0; i < 5; i++) {
              MotionHands.shift(picture, KeyCode.RIGHT);
            }
            MotionHands.shift(picture, KeyCode.UP);
          }
          if (name.startsWith("night")) {
            ((javafx.scene.control.ListView<?>) editor.lookup("#motion-areas"))
                .getSelectionModel()
                .select(1);
            ((javafx.scene.control.ToggleButton) editor.lookup("#motion-rectangles")).fire();
          }
          FxThread.picture(scene, FOLDER.resolve(name + ".png"));
          stage.hide();
          return true;
        });
  }
}
