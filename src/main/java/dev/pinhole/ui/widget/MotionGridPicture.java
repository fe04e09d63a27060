package dev.pinhole.ui.widget;

import dev.pinhole.settings.Area;
import dev.pinhole.settings.MotionGrid;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// A camera's picture with the grid on it. Cells that are watched have a tint, a hatch and an edge;
/// every line has a halo of the opposite tone, so that it shows on light and on dark pictures.
///
/// Its height follows its width. A picture is never mirrored, whatever way the language is written.
final class MotionGridPicture extends Region {
  private static final double USUAL_SHAPE = 9.0 / 16;
  private static final double WIDEST = 640;
  private static final double USUAL_WIDTH = 480;
  private static final double NARROWEST = 240;
  private static final double TALLEST_SHAPE = 1;
  private static final double FLATTEST_SHAPE = 0.3;

  private final ImageView still = new ImageView();
  private final SVGPath lines = path("lines");
  private final SVGPath tint = path("tint");
  private final SVGPath hatchHalo = path("hatch-halo");
  private final SVGPath hatch = path("hatch");
  private final SVGPath edgeHalo = path("edge-halo");
  private final SVGPath edge = path("edge");
  private final SVGPath chosenHalo = path("chosen-halo");
  private final SVGPath chosen = path("chosen");
  private final SVGPath markHalo = path("mark-halo");
  private final SVGPath mark = path("mark");
  private final SVGPath cursorHalo = path("cursor-halo");
  private final SVGPath cursor = path("cursor");
  private MotionGrid grid = MotionGrid.NONE;
  private Area cell = new Area(0, 0, 1, 1);
  private Optional<Area> marked = Optional.empty();
  private Optional<Area> picked = Optional.empty();
  private double shape = USUAL_SHAPE;
  private Runnable press = () -> {};

  MotionGridPicture() {
    setId("motion-picture");
    getStyleClass().add("motion-picture");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    still.setMouseTransparent(true);
    still.setManaged(false);
    still.setPreserveRatio(false);
    getChildren().addAll(still, lines, tint, hatchHalo, hatch, edgeHalo, edge, chosenHalo, chosen);
    getChildren().addAll(markHalo, mark, cursorHalo, cursor);
    cursor.visibleProperty().bind(focusedProperty());
    cursorHalo.visibleProperty().bind(focusedProperty());
  }

  private static SVGPath path(String style) {
    var path = new SVGPath();
    path.getStyleClass().add(style);
    path.setMouseTransparent(true);
    path.setManaged(false);
    return path;
  }

  /// @param image what the camera sees; its corners are the grid's
  void still(Image image) {
    still.setImage(image);
    double own = image.getHeight() / image.getWidth();
    shape =
        Double.isFinite(own) && own > 0
            ? Math.clamp(own, FLATTEST_SHAPE, TALLEST_SHAPE)
            : USUAL_SHAPE;
    requestLayout();
  }

  void noStill() {
    still.setImage(null);
    shape = USUAL_SHAPE;
    requestLayout();
  }

  /// @param act what a screen reader's *press* does
  void onPress(Runnable act) {
    press = act;
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      press.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  void show(MotionGrid shown) {
    grid = shown;
    drawGrid();
  }

  /// @param at where the keys are
  /// @param open the area that is being marked
  void show(Area at, Optional<Area> open) {
    cell = at;
    marked = open;
    drawMarks();
  }

  /// @param area the area that is chosen in the list
  void choose(Optional<Area> area) {
    picked = area;
    drawMarks();
  }

  /// @return the row there, the nearest one from outside
  int rowAt(double y) {
    return Math.clamp((int) Math.floor(y * MotionGrid.ROWS / getHeight()), 0, MotionGrid.ROWS - 1);
  }

  /// @return the column there, the nearest one from outside
  int columnAt(double x) {
    return Math.clamp(
        (int) Math.floor(x * MotionGrid.COLUMNS / getWidth()), 0, MotionGrid.COLUMNS - 1);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return USUAL_WIDTH;
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST;
  }

  @Override
  protected double computeMaxWidth(double height) {
    return WIDEST;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.round((width < 0 ? USUAL_WIDTH : width) * shape);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    still.setFitWidth(getWidth());
    still.setFitHeight(getHeight());
    drawGrid();
    drawMarks();
  }

  private long left(int column) {
    return Math.round(getWidth() * column / MotionGrid.COLUMNS);
  }

  private long top(int row) {
    return Math.round(getHeight() * row / MotionGrid.ROWS);
  }

  private void drawGrid() {
    var all = new StringBuilder();
    for (int column = 1; column < MotionGrid.COLUMNS; column++) {
      line(all, left(column), 0, left(column), top(MotionGrid.ROWS));
    }
    for (int row = 1; row < MotionGrid.ROWS; row++) {
      line(all, 0, top(row), left(MotionGrid.COLUMNS), top(row));
    }
    lines.setContent(all.toString());
    var areas = new StringBuilder();
    grid.areas().forEach(area -> rectangle(areas, area, 0));
    tint.setContent(areas.toString());
    var diagonals = new StringBuilder();
    var edges = new StringBuilder();
    for (int row = 0; row < MotionGrid.ROWS; row++) {
      for (int column = 0; column < MotionGrid.COLUMNS; column++) {
        if (grid.isOn(row, column)) {
          line(diagonals, left(column), top(row + 1), left(column + 1), top(row));
          edges(edges, row, column);
        }
      }
    }
    set(diagonals, hatchHalo, hatch);
    set(edges, edgeHalo, edge);
  }

  /// The sides of a cell behind which no watched cell lies, drawn on its inside.
  private void edges(StringBuilder out, int row, int column) {
    long left = left(column) + (isOn(row, column - 1) ? 0 : 1);
    long right = left(column + 1) - (isOn(row, column + 1) ? 0 : 1);
    long top = top(row) + (isOn(row - 1, column) ? 0 : 1);
    long bottom = top(row + 1) - (isOn(row + 1, column) ? 0 : 1);
    if (!isOn(row, column - 1)) {
      line(out, left, top, left, bottom);
    }
    if (!isOn(row, column + 1)) {
      line(out, right, top, right, bottom);
    }
    if (!isOn(row - 1, column)) {
      line(out, left, top, right, top);
    }
    if (!isOn(row + 1, column)) {
      line(out, left, bottom, right, bottom);
    }
  }

  private boolean isOn(int row, int column) {
    return row >= 0
        && row < MotionGrid.ROWS
        && column >= 0
        && column < MotionGrid.COLUMNS
        && grid.isOn(row, column);
  }

  private void drawMarks() {
    var place = new StringBuilder();
    rectangle(place, cell, 2);
    set(place, cursorHalo, cursor);
    var area = new StringBuilder();
    marked.ifPresent(open -> rectangle(area, open, 1));
    set(area, markHalo, mark);
    var inList = new StringBuilder();
    picked.ifPresent(one -> rectangle(inList, one, 2));
    set(inList, chosenHalo, chosen);
  }

  private static void set(StringBuilder content, SVGPath... paths) {
    for (SVGPath path : paths) {
      path.setContent(content.toString());
    }
  }

  private static void line(StringBuilder out, long x, long y, long toX, long toY) {
    out.append('M').append(x).append(' ').append(y);
    out.append('L').append(toX).append(' ').append(toY);
  }

  private void rectangle(StringBuilder out, Area area, long inset) {
    long left = left(area.column()) + inset;
    long right = left(area.lastColumn() + 1) - inset;
    out.append('M').append(left).append(' ').append(top(area.row()) + inset);
    out.append('H').append(right);
    out.append('V').append(top(area.lastRow() + 1) - inset);
    out.append('H').append(left).append('Z');
  }
}
