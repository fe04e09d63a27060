package dev.pinhole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.ui.FxThread;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Painting with mouse and keys, and undoing.
final class MotionGridEditorTest {
  private MotionStand stand;

  @BeforeEach
  void open() throws Exception {
    stand = new MotionStand();
  }

  @AfterEach
  void close() throws Exception {
    stand.close();
  }

  @Test
  void aClickTurnsOneCellOver() throws Exception {
    MotionStand.on(() -> stand.click(3, 7));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(3, 7, 1, 1)));
    MotionStand.on(() -> stand.click(3, 7));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
    MotionStand.on(() -> MotionHands.otherButton(stand.picture, stand.x(1), stand.y(1)));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
  }

  @Test
  void theFirstCellDecidesWhetherAStrokePaintsOrErases() throws Exception {
    MotionStand.on(
        () -> {
          stand.press(5, 2, false);
          stand.drag(5, 6);
          stand.drag(9, 6);
          stand.release(9, 6);
        });
    MotionGrid stroke = MotionStand.of(new Area(5, 2, 1, 5), new Area(5, 6, 5, 1));
    assertThat(stand.editor.grid()).as("cells that a fast mouse jumps over too").isEqualTo(stroke);
    MotionStand.on(
        () -> {
          stand.press(5, 4, false);
          stand.drag(5, 12);
          stand.release(5, 12);
        });
    assertThat(stand.editor.grid()).isEqualTo(stroke.with(new Area(5, 4, 1, 9), false));
  }

  @Test
  void aStrokeThatLeavesThePictureStaysOnItsBorder() throws Exception {
    MotionStand.on(
        () -> {
          stand.press(0, 0, false);
          MotionHands.drag(stand.picture, -500, -500);
          MotionHands.drag(stand.picture, 5_000, -500);
          MotionHands.release(stand.picture, 5_000, -500);
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(0, 0, 1, 22)));
  }

  @Test
  void shiftAndDragSpanAnArea() throws Exception {
    MotionStand.on(
        () -> {
          stand.press(9, 9, true);
          stand.drag(4, 12);
        });
    assertThat(stand.editor.grid()).as("not before the button is up").isEqualTo(MotionGrid.NONE);
    MotionStand.on(() -> stand.release(4, 12));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(4, 9, 6, 4)));
    MotionStand.on(
        () -> {
          stand.press(4, 9, true);
          stand.drag(20, 10);
          stand.release(20, 10);
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(4, 11, 6, 2)));
  }

  @Test
  void aToggleDrawsAreasWithoutShift() throws Exception {
    MotionStand.on(
        () -> {
          stand.find("rectangles", ToggleButton.class).fire();
          stand.press(0, 0, false);
          stand.drag(2, 2);
          stand.release(2, 2);
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(0, 0, 3, 3)));
  }

  @Test
  void escapeTakesAStrokeBack() throws Exception {
    MotionStand.on(
        () -> {
          stand.press(5, 2, false);
          stand.drag(5, 6);
          stand.keys(KeyCode.ESCAPE);
          stand.drag(9, 9);
          stand.release(9, 9);
          stand.press(5, 2, true);
          stand.drag(9, 9);
          stand.keys(KeyCode.ESCAPE);
          stand.release(9, 9);
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
    assertThat(stand.find("undo", Button.class).isDisabled()).isTrue();
  }

  @Test
  void keysAloneMoveAndPaint() throws Exception {
    MotionStand.on(() -> stand.keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.SPACE));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(2, 1, 1, 1)));
    MotionStand.on(() -> stand.keys(KeyCode.SPACE));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
    MotionStand.on(
        () ->
            stand.keys(
                KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.END, KeyCode.RIGHT, KeyCode.SPACE));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(0, 21, 1, 1)));
    MotionStand.on(() -> stand.keys(KeyCode.DELETE));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
  }

  @Test
  void aKeyThatIsHeldActsOnce() throws Exception {
    MotionStand.on(
        () -> {
          for (int i = 0; i < 8; i++) {
            assertThat(MotionHands.down(stand.picture, KeyCode.SPACE, false, false)).isTrue();
          }
          MotionHands.up(stand.picture, KeyCode.SPACE);
        });
    assertThat(stand.editor.grid().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"ENTER, true", "SPACE, true", "DELETE, false", "BACK_SPACE, false"})
  void anAreaIsMarkedWithShiftAndPainted(KeyCode key, boolean on) throws Exception {
    var area = new Area(1, 1, 3, 2);
    MotionStand.on(
        () -> {
          stand.editor.grid(on ? MotionGrid.NONE : MotionGrid.ALL);
          stand.keys(KeyCode.DOWN, KeyCode.RIGHT);
          for (KeyCode move : List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.DOWN)) {
            MotionHands.shift(stand.picture, move);
          }
          assertThat(MotionHands.down(stand.picture, key, false, false)).isTrue();
          MotionHands.up(stand.picture, key);
        });
    MotionGrid before = on ? MotionGrid.NONE : MotionGrid.ALL;
    assertThat(stand.editor.grid()).isEqualTo(before.with(area, on));
  }

  @Test
  void anAreaIsDroppedByEscapeOrByMovingOn() throws Exception {
    MotionStand.on(
        () -> {
          MotionHands.shift(stand.picture, KeyCode.RIGHT);
          stand.keys(KeyCode.ESCAPE, KeyCode.SPACE);
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(0, 1, 1, 1)));
    MotionStand.on(
        () -> {
          MotionHands.shift(stand.picture, KeyCode.DOWN);
          stand.keys(KeyCode.DOWN, KeyCode.SPACE);
        });
    assertThat(stand.editor.grid())
        .isEqualTo(MotionStand.of(new Area(0, 1, 1, 1), new Area(2, 1, 1, 1)));
  }

  @Test
  void keysOfTheWindowAreLeftAlone() throws Exception {
    MotionStand.on(
        () -> {
          for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.TAB, KeyCode.F1)) {
            assertThat(MotionHands.down(stand.picture, key, false, false)).as(key.name()).isFalse();
            MotionHands.up(stand.picture, key);
          }
          assertThat(MotionHands.down(stand.picture, KeyCode.S, false, true)).isFalse();
          MotionHands.shift(stand.picture, KeyCode.RIGHT);
          assertThat(MotionHands.down(stand.picture, KeyCode.ENTER, false, false)).isTrue();
          assertThat(MotionHands.down(stand.picture, KeyCode.ENTER, false, false))
              .as("a repeat does not press the window's button")
              .isTrue();
        });
  }

  @Test
  void tabLeavesThePicture() throws Exception {
    MotionStand.on(() -> MotionHands.key(stand.picture, KeyCode.TAB));
    assertThat(FxThread.call(() -> stand.picture.isFocused())).isFalse();
    MotionStand.on(() -> stand.picture.requestFocus());
    MotionStand.on(() -> MotionHands.shift(stand.picture, KeyCode.TAB));
    assertThat(FxThread.call(() -> stand.picture.isFocused())).isFalse();
  }

  @Test
  void leavingDropsAnOpenArea() throws Exception {
    MotionStand.on(
        () -> {
          MotionHands.shift(stand.picture, KeyCode.DOWN);
          stand.before.requestFocus();
        });
    assertThat(stand.picture.getAccessibleText())
        .isEqualTo("Row 2 of 18, column 1 of 22: not watched");
    MotionStand.on(
        () -> {
          stand.picture.requestFocus();
          stand.keys(KeyCode.SPACE);
        });
    assertThat(stand.editor.grid().count()).isEqualTo(1);
  }

  @Test
  void shortcutsWatchEverythingAndNothing() throws Exception {
    MotionStand.on(() -> MotionHands.shortcut(stand.picture, KeyCode.A, false));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.ALL);
    MotionStand.on(() -> MotionHands.shortcut(stand.picture, KeyCode.A, true));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
  }

  @Test
  void everyStepCanBeUndoneAndDoneAgain() throws Exception {
    MotionStand.on(
        () -> {
          stand.editor.grid(MotionStand.DOOR);
          stand.press(0, 0, false);
          stand.drag(0, 9);
          stand.release(0, 9);
          stand.fire("turn");
          stand.fire("everything");
        });
    MotionGrid stroke = MotionStand.DOOR.with(new Area(0, 0, 1, 10), true);
    MotionStand.on(() -> MotionHands.shortcut(stand.picture, KeyCode.Z, false));
    assertThat(stand.editor.grid()).isEqualTo(stroke.inverse());
    MotionStand.on(() -> MotionHands.shortcut(stand.picture, KeyCode.Z, false));
    assertThat(stand.editor.grid()).isEqualTo(stroke);
    MotionStand.on(() -> MotionHands.shortcut(stand.picture, KeyCode.Y, false));
    assertThat(stand.editor.grid()).isEqualTo(stroke.inverse());
    MotionStand.on(() -> stand.fire("undo"));
    MotionStand.on(() -> stand.fire("undo"));
    assertThat(stand.editor.grid()).as("a stroke is one step").isEqualTo(MotionStand.DOOR);
    assertThat(stand.find("undo", Button.class).isDisabled()).isTrue();
    MotionStand.on(
        () -> {
          MotionHands.shortcut(stand.picture, KeyCode.Z, true);
          stand.keys(KeyCode.SPACE);
          MotionHands.shortcut(stand.picture, KeyCode.Y, false);
        });
    assertThat(stand.editor.grid())
        .as("a new step ends what could be done again")
        .isNotEqualTo(MotionStand.DOOR);
  }

  @Test
  void undoIsBounded() throws Exception {
    MotionStand.on(
        () -> {
          for (int i = 0; i < MotionGridModel.MOST_STEPS + 5; i++) {
            stand.keys(KeyCode.SPACE);
            stand.keys(i % 21 == 20 ? KeyCode.DOWN : KeyCode.RIGHT);
          }
        });
    int count = stand.editor.grid().count();
    MotionStand.on(
        () -> {
          for (int i = 0; i < MotionGridModel.MOST_STEPS * 2; i++) {
            MotionHands.shortcut(stand.picture, KeyCode.Z, false);
          }
        });
    assertThat(stand.editor.grid()).isNotEqualTo(MotionGrid.NONE);
    assertThat(count).isPositive();
  }

  @Test
  void aGridFromOutsideIsANewBeginning() throws Exception {
    MotionStand.on(
        () -> {
          stand.fire("everything");
          stand.editor.gridProperty().set(MotionStand.DOOR);
        });
    assertThat(stand.find("undo", Button.class).isDisabled()).isTrue();
    MotionStand.on(() -> MotionHands.shortcut(stand.picture, KeyCode.Z, false));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.DOOR);
  }
}
