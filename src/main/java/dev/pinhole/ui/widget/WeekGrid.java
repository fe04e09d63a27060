package dev.pinhole.ui.widget;

import dev.pinhole.settings.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The picture of the week: a row for each day, the hours across. Lives on the FX thread.
final class WeekGrid extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("current");
  private static final int HOURS = 24;
  private static final int QUARTER = 6;
  private static final int[] STEPS = {1, 2, 3, 4, 6, 12};
  private static final double ROW = 1.55;
  private static final double GAP = 4;
  private static final double LEAST_ROW = 25;
  private static final double LEAST_WIDTH = 300;
  private static final double BESIDE = 10;

  private final WeekModel model;
  private final List<Label> days = new ArrayList<>();
  private final List<Region> tracks = new ArrayList<>();
  private final List<Label> hours = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private final Region shade = new Region();
  private final StackPane marked = new StackPane(shade);
  private final Region cursor = new Region();

  /// A span, drawn.
  private record Bar(DayOfWeek day, Span span, StackPane node, Label word) {}

  WeekGrid(WeekModel model) {
    this.model = model;
    setId("week-grid");
    getStyleClass().add("week-grid");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    for (DayOfWeek day : model.order()) {
      days.add(label(model.words().shortDay(day), "day-name"));
      var track = new Region();
      track.getStyleClass().add("track");
      tracks.add(track);
    }
    for (int hour = 0; hour <= HOURS; hour++) {
      hours.add(label(Integer.toString(hour), "hour"));
      var line = new Region();
      line.getStyleClass().addAll("line", hour % QUARTER == 0 ? "strong" : "faint");
      lines.add(line);
    }
    marked.getStyleClass().add("marked");
    shade.getStyleClass().add("shade");
    cursor.getStyleClass().add("cursor");
    for (Region still : List.of(marked, cursor)) {
      still.setManaged(false);
      still.setMouseTransparent(true);
    }
    model.weekProperty().subscribe(_ -> draw());
    model.cursorProperty().subscribe(_ -> requestLayout());
    model.selectionProperty().subscribe(_ -> requestLayout());
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }

  private void draw() {
    bars.clear();
    model.week().days().forEach((day, spans) -> spans.forEach(span -> bars.add(bar(day, span))));
    getChildren().setAll(days);
    getChildren().addAll(hours);
    getChildren().addAll(tracks);
    getChildren().addAll(lines);
    bars.forEach(bar -> getChildren().add(bar.node()));
    getChildren().addAll(marked, cursor);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    requestLayout();
  }

  private Bar bar(DayOfWeek day, Span span) {
    var word = label(model.words().mode(Optional.of(span.mode())), "word");
    var node = new StackPane(word);
    node.setAlignment(Pos.CENTER_LEFT);
    node.getStyleClass().addAll("bar", style(Optional.of(span.mode())));
    return new Bar(day, span, node, word);
  }

  /// @return the style that shows a mode
  static String style(Optional<Span.Mode> mode) {
    return mode.map(
            one ->
                switch (one) {
                  case Span.Mode.Usual.CONTINUOUS -> "continuous";
                  case Span.Mode.Usual.MOTION -> "motion";
                  case Span.Mode.Foreign _ -> "foreign";
                })
        .orElse("off");
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      model.paint();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private double line() {
    return days.getFirst().prefHeight(-1);
  }

  private double rowHeight() {
    return Math.max(LEAST_ROW, ROW * line());
  }

  private double left() {
    return BESIDE + days.stream().mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
  }

  /// Half of the last hour's number stands beside the track.
  private double right() {
    return hours.getLast().prefWidth(-1) / 2 + 1;
  }

  private double top() {
    return hours.getFirst().prefHeight(-1) + GAP;
  }

  private double trackWidth() {
    return Math.max(1, getWidth() - left() - right());
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST_WIDTH;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 2 * LEAST_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return top() + days.size() * (rowHeight() + GAP);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private double x(int second) {
    return left() + trackWidth() * second / Span.DAY;
  }

  private double y(DayOfWeek day) {
    return top() + model.order().indexOf(day) * (rowHeight() + GAP);
  }

  /// @param x a place in this picture
  /// @param y a place in this picture
  /// @param step what the second is rounded down to
  /// @return what stands there; the nearest where it is beside the tracks
  WeekCell cell(double x, double y, int step) {
    int row = (int) Math.floor((y - top()) / (rowHeight() + GAP));
    int last = model.order().size() - 1;
    int second = (int) Math.floor((x - left()) / trackWidth() * Span.DAY / step) * step;
    return new WeekCell(
        model.order().get(Math.max(0, Math.min(last, row))),
        Math.max(0, Math.min(Span.DAY - step, second)));
  }

  @Override
  protected void layoutChildren() {
    double height = rowHeight();
    for (int i = 0; i < days.size(); i++) {
      DayOfWeek day = model.order().get(i);
      days.get(i).pseudoClassStateChanged(TODAY, day == model.day());
      days.get(i).resizeRelocate(0, y(day), left() - BESIDE, height);
      tracks.get(i).resizeRelocate(left(), y(day), trackWidth(), height);
    }
    hours(height);
    for (Bar bar : bars) {
      double width = x(bar.span().to()) - x(bar.span().from());
      bar.node().resizeRelocate(x(bar.span().from()), y(bar.day()), width, height);
      bar.word().setVisible(bar.word().prefWidth(-1) + 2 * GAP <= width);
    }
    double cellWidth = Math.max(3, x(WeekCell.STEP) - x(0));
    WeekCell at = model.cursor();
    cursor.resizeRelocate(x(at.second()), y(at.day()), cellWidth, height);
    Optional<WeekSelection> selected = model.selectionProperty().get();
    marked.setVisible(selected.isPresent());
    selected.ifPresent(
        what ->
            marked.resizeRelocate(
                x(what.from()),
                y(what.days().getFirst()),
                Math.max(3, x(what.to()) - x(what.from())),
                what.days().size() * (height + GAP) - GAP));
  }

  private void hours(double height) {
    double widest = hours.getLast().prefWidth(-1);
    double hourWidth = trackWidth() / HOURS;
    int step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0; i--) {
      step = STEPS[i] * hourWidth >= 1.5 * widest ? STEPS[i] : step;
    }
    double bottom = y(model.order().getLast()) + height;
    for (int hour = 0; hour <= HOURS; hour++) {
      double at = x(hour * (Span.DAY / HOURS));
      Label label = hours.get(hour);
      double width = label.prefWidth(-1);
      label.setVisible(hour % step == 0);
      label.resizeRelocate(at - width / 2, 0, width, label.prefHeight(-1));
      lines.get(hour).resizeRelocate(Math.rint(at), top(), 1, bottom - top());
    }
  }
}
