package dev.pinhole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.Theme;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the picture's own tone, edge, hatch and cursor are seen on it without any colour.
final class MotionGridContrastTest {
  private static final double SHAPES = 3;
  private static final Area WATCHED = new Area(4, 4, 8, 8);

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void watchedCellsAreSeenOnEveryTone(Theme theme) throws Exception {
    for (int tone = 0; tone <= 255; tone += 25) {
      double grey = tone / 255.0;
      double ground = luminance(Color.gray(grey));
      Shot shot = FxThread.call(() -> shot(theme, grey));
      assertThat(strongest(shot, 8, 4, ground)).as("edge on %d", tone).isGreaterThan(SHAPES);
      assertThat(strongest(shot, 0, 0, ground)).as("cursor on %d", tone).isGreaterThan(SHAPES);
      double inside = luminance(shot.at(6.5, 6.2));
      assertThat(strongest(shot, 6, 6, inside)).as("hatch on %d", tone).isGreaterThan(1.2);
      assertThat(strongest(shot, 15, 15, ground)).as("bare on %d", tone).isLessThan(2);
    }
  }

  private record Shot(PixelReader pixels, double x, double y, double width, double height) {
    Color at(double column, double row) {
      return pixels.getColor(
          (int) (x + width * column / MotionGrid.COLUMNS),
          (int) (y + height * row / MotionGrid.ROWS));
    }
  }

  /// @return the strongest contrast to a luminance in the cell
  private static double strongest(Shot shot, int column, int row, double ground) {
    double best = 1;
    for (double dx = 0.02; dx < 1; dx += 0.04) {
      for (double dy = 0.02; dy < 1; dy += 0.05) {
        double there = luminance(shot.at(column + dx, row + dy));
        best = Math.max(best, (Math.max(there, ground) + 0.05) / (Math.min(there, ground) + 0.05));
      }
    }
    return best;
  }

  private static Shot shot(Theme theme, double grey) {
    var still = new WritableImage(64, 36);
    for (int y = 0; y < 36; y++) {
      for (int x = 0; x < 64; x++) {
        still.getPixelWriter().setColor(x, y, Color.gray(grey));
      }
    }
    var editor = new MotionGridEditor(Words.of(Locale.UK));
    editor.still(still);
    editor.grid(MotionGrid.NONE.with(WATCHED, true));
    var scene = new Scene(new VBox(editor), 800, 700);
    theme.apply(scene);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    Region picture = (Region) editor.lookup("#motion-picture");
    picture.requestFocus();
    MotionHands.key(picture, KeyCode.UP);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage image = scene.snapshot(null);
    stage.hide();
    var place = picture.localToScene(picture.getLayoutBounds());
    return new Shot(
        image.getPixelReader(),
        place.getMinX(),
        place.getMinY(),
        picture.getWidth(),
        picture.getHeight());
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
