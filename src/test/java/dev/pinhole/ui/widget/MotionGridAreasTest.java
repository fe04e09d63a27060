package dev.pinhole.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The areas in words, what is said of cells and picture, and the room that all of it takes.
final class MotionGridAreasTest {
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
  void theCellIsSaidWhenItMovesAndWhenItChanges() throws Exception {
    assertThat(stand.picture.getAccessibleRole()).isEqualTo(AccessibleRole.BUTTON);
    assertThat(stand.picture.getAccessibleRoleDescription()).isEqualTo("grid on the picture");
    assertThat(stand.picture.getAccessibleHelp()).contains("space bar", "Shift", "Escape");
    assertThat(spoken()).isEqualTo("Row 1 of 18, column 1 of 22: not watched");
    MotionStand.on(() -> stand.keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT));
    assertThat(spoken()).isEqualTo("Row 3 of 18, column 2 of 22: not watched");
    MotionStand.on(() -> stand.keys(KeyCode.SPACE));
    assertThat(spoken()).isEqualTo("Row 3 of 18, column 2 of 22: watched");
    MotionStand.on(() -> stand.picture.executeAccessibleAction(AccessibleAction.FIRE));
    assertThat(spoken()).isEqualTo("Row 3 of 18, column 2 of 22: not watched");
    MotionStand.on(() -> MotionHands.shift(stand.picture, KeyCode.DOWN));
    assertThat(spoken())
        .isEqualTo("Rows 3 to 4, column 2: marked. Enter watches the area, Delete leaves it out.");
    assertThat(stand.find("where", Label.class).getText()).isEqualTo(spoken());
    MotionStand.on(() -> stand.fire("everything"));
    MotionStand.on(() -> stand.keys(KeyCode.ESCAPE));
    assertThat(spoken()).endsWith(": watched");
  }

  private String spoken() throws Exception {
    return FxThread.call(
        () -> String.valueOf(stand.picture.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
  }

  @Test
  void theSummarySaysHowMuchIsWatched() throws Exception {
    assertThat(stand.summary()).startsWith("No part of the picture is watched.");
    MotionStand.on(() -> stand.editor.grid(MotionStand.DOOR));
    assertThat(stand.summary()).isEqualTo("28 % of the picture is watched.");
    MotionStand.on(() -> stand.fire("turn"));
    assertThat(stand.summary()).isEqualTo("72 % of the picture is watched.");
    MotionStand.on(() -> stand.fire("everything"));
    assertThat(stand.summary()).isEqualTo("The whole picture is watched.");
    MotionStand.on(() -> stand.fire("nothing"));
    assertThat(stand.summary()).startsWith("No part of the picture is watched.");
  }

  @SuppressWarnings("unchecked")
  private ListView<Area> list() {
    return stand.find("areas", ListView.class);
  }

  @SuppressWarnings("unchecked")
  private void number(String id, String text) {
    Spinner<Integer> spinner = stand.find(id, Spinner.class);
    spinner.getEditor().setText(text);
  }

  private void area(String fromRow, String toRow, String fromColumn, String toColumn) {
    number("from-row", fromRow);
    number("to-row", toRow);
    number("from-column", fromColumn);
    number("to-column", toColumn);
  }

  @Test
  void areasAreAddedChangedAndRemovedInWords() throws Exception {
    MotionStand.on(
        () -> {
          area("3", "9", "5", "20");
          stand.fire("add");
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.DOOR);
    assertThat(list().getItems()).containsExactly(new Area(2, 4, 7, 16));
    assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
    MotionStand.on(
        () -> {
          area("18", "17", "1", "1");
          stand.fire("add");
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.DOOR.with(new Area(16, 0, 2, 1), true));
    MotionStand.on(
        () -> {
          list().getSelectionModel().select(0);
          number("to-row", "4");
          stand.fire("change");
        });
    assertThat(stand.editor.grid())
        .isEqualTo(MotionStand.of(new Area(2, 4, 2, 16), new Area(16, 0, 2, 1)));
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(new Area(2, 4, 2, 16));
    MotionStand.on(() -> stand.fire("remove"));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(16, 0, 2, 1)));
    assertThat(list().getSelectionModel().getSelectedItem()).isEqualTo(new Area(16, 0, 2, 1));
    MotionStand.on(() -> stand.fire("remove"));
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.NONE);
    assertThat(stand.find("remove", Button.class).isDisabled()).isTrue();
    assertThat(FxThread.call(() -> stand.find("add", Button.class).isFocused())).isTrue();
    MotionStand.on(() -> stand.fire("undo"));
    assertThat(stand.editor.grid()).isEqualTo(MotionStand.of(new Area(16, 0, 2, 1)));
  }

  @Test
  void areasThatGrowTogetherAreNoLongerChosen() throws Exception {
    MotionStand.on(
        () -> {
          stand.editor.grid(MotionStand.DOOR);
          area("10", "12", "5", "20");
          stand.fire("add");
        });
    assertThat(list().getItems()).containsExactly(new Area(2, 4, 10, 16));
    assertThat(stand.find("change", Button.class).isDisabled()).isTrue();
  }

  @Test
  void aNumberThatIsNoneIsPutRight() throws Exception {
    MotionStand.on(
        () -> {
          area("0", "99", "many", "99999999999");
          stand.fire("add");
        });
    assertThat(stand.editor.grid()).isEqualTo(MotionGrid.ALL);
  }

  @Test
  void areasAreSaidInWords() {
    Words words = Words.of(Locale.UK);
    assertThat(MotionGridAreas.said(words, new Area(2, 4, 7, 16)))
        .isEqualTo("Rows 3 to 9, columns 5 to 20");
    assertThat(MotionGridAreas.said(words, new Area(2, 4, 1, 1))).isEqualTo("Row 3, column 5");
  }

  @Test
  void everyNumberHasItsName() {
    for (String id : List.of("from-row", "to-row", "from-column", "to-column")) {
      Spinner<?> spinner = stand.find(id, Spinner.class);
      assertThat(spinner.getAccessibleText()).isNotBlank();
      assertThat(spinner.getEditor().getAccessibleText()).isEqualTo(spinner.getAccessibleText());
    }
    assertThat(list().getAccessibleText()).isEqualTo("Watched areas");
  }

  @ParameterizedTest
  @CsvSource({"100, 732", "100, 440", "150, 700", "200, 912", "200, 700"})
  void itFits(int percent, double width) throws Exception {
    FxThread.call(
        () -> {
          var fresh = new MotionGridEditor(Words.of(Locale.UK));
          fresh.grid(MotionStand.DOOR);
          var scene = new Scene(new VBox(fresh), width, 1400);
          Theme.LIGHT.apply(scene);
          new TextSize(percent).apply(scene);
          MotionStand.settle(scene);
          for (String id :
              List.of(
                  "picture",
                  "everything",
                  "nothing",
                  "turn",
                  "undo",
                  "rectangles",
                  "summary",
                  "areas",
                  "from-row",
                  "to-row",
                  "from-column",
                  "to-column",
                  "add",
                  "change",
                  "remove")) {
            Node node = fresh.lookup("#motion-" + id);
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(width + 0.5);
            assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(1400);
            assertThat(bounds.getHeight()).as(id).isGreaterThanOrEqualTo(17);
            if (node instanceof Button || node instanceof Spinner) {
              assertThat(bounds.getHeight()).as(id).isGreaterThanOrEqualTo(24);
            }
            if (node instanceof Button button) {
              assertThat(((javafx.scene.text.Text) button.lookup(".text")).getText())
                  .isEqualTo(button.getText());
            }
          }
          Region shown = (Region) fresh.lookup("#motion-picture");
          assertThat(shown.getWidth()).isGreaterThanOrEqualTo(360);
          assertThat(shown.getHeight()).isLessThanOrEqualTo(380);
          return true;
        });
  }
}
