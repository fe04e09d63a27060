package dev.pinhole.ui.widget;

import dev.pinhole.settings.MotionGrid;
import dev.pinhole.text.Words;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Where in its picture a camera looks for motion: painted on the picture with mouse or keys, or
/// set as areas in words. Both ways show the same grid, and every change can be undone.
///
/// On the picture, arrow keys move, the space bar changes a cell, Shift and arrows mark an area
/// that Enter or the space bar paints and Delete erases; Escape drops it. Ctrl+A and Ctrl+Shift+A
/// watch everything and nothing, Ctrl+Z and Ctrl+Y undo and redo. Tab leaves.
///
/// Lives on the FX thread.
public final class MotionGridEditor extends VBox {
  private static final String STYLE =
      Objects.requireNonNull(MotionGridEditor.class.getResource("motion-grid.css"))
          .toExternalForm();

  private final Words words;
  private final MotionGridModel model = new MotionGridModel();
  private final MotionGridPicture picture = new MotionGridPicture();
  private final Label summary = new Label();

  /// @param words the person's language
  public MotionGridEditor(Words words) {
    super(12);
    this.words = words;
    getStyleClass().add("motion-grid-editor");
    picture.setAccessibleRoleDescription(words.say("motion.role"));
    picture.setAccessibleHelp(words.say("motion.keys"));
    var hands = new MotionGridHands(words, model, picture);
    summary.setId("motion-summary");
    summary.getStyleClass().add("summary");
    summary.setWrapText(true);
    var hint = new Label(words.say("motion.hint"));
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    var left = new VBox(8, picture, summary, hint, where());
    var areas = new MotionGridAreas(words, model, picture::choose);
    getChildren().setAll(acts(hands), new MotionGridSides(left, areas));
    model
        .gridProperty()
        .subscribe(
            grid -> {
              picture.show(grid);
              summary.setText(watched(grid));
            });
  }

  /// What a screen reader says, for everybody: which of the many cells the keys are on.
  private Label where() {
    var where = new Label();
    where.setId("motion-where");
    where.getStyleClass().add("where");
    where.setWrapText(true);
    where.textProperty().bind(picture.accessibleTextProperty());
    where.visibleProperty().bind(picture.focusedProperty());
    return where;
  }

  @Override
  public String getUserAgentStylesheet() {
    return STYLE;
  }

  private FlowPane acts(MotionGridHands hands) {
    Button undo = button("undo", this::undo);
    undo.disableProperty().bind(model.undoable().not());
    var rectangles = new ToggleButton(words.say("motion.rectangles"));
    rectangles.setId("motion-rectangles");
    rectangles.selectedProperty().subscribe(hands::rectangles);
    var acts =
        new FlowPane(
            8,
            8,
            button("everything", () -> model.change(MotionGrid.ALL)),
            button("nothing", () -> model.change(MotionGrid.NONE)),
            button("turn", () -> model.change(model.grid().inverse())),
            undo,
            rectangles);
    acts.getStyleClass().add("acts");
    return acts;
  }

  /// A button that can no longer be pressed keeps no focus.
  private void undo() {
    model.undo();
    if (!model.undoable().get()) {
      picture.requestFocus();
    }
  }

  private Button button(String name, Runnable act) {
    var button = new Button(words.say("motion." + name));
    button.setId("motion-" + name);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private String watched(MotionGrid grid) {
    int percent = grid.percent();
    return percent == 0
        ? words.say("motion.watched.nothing")
        : percent == 100
            ? words.say("motion.watched.everything")
            : words.say("motion.watched.part", percent);
  }

  /// @return what is watched; a grid that is set is a new beginning, with nothing to undo
  public ObjectProperty<MotionGrid> gridProperty() {
    return model.gridProperty();
  }

  /// @return what is watched now
  public MotionGrid grid() {
    return model.grid();
  }

  /// @param grid what is watched
  public void grid(MotionGrid grid) {
    model.gridProperty().set(grid);
  }

  /// @param still what the camera sees
  public void still(Image still) {
    picture.still(still);
  }

  /// Nothing is known of what the camera sees: the grid is on an empty ground.
  public void noStill() {
    picture.noStill();
  }
}
