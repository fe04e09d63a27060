package dev.pinhole.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The buttons of a page: *Something else…* at the left, the others at the right. Where the width
/// is too small for one line they wrap, so that no button makes the window wider than it is.
final class ActRow extends Pane {
  private static final double GAP = 10;

  private final Region first;
  private final List<Region> last;

  /// @param first stands at the left
  /// @param last stand at the right, in this order
  ActRow(Region first, Region... last) {
    this.first = first;
    this.last = List.of(last);
    getChildren().add(first);
    getChildren().addAll(last);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  private record Line(List<Region> nodes, double width, double height) {}

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return lines(Double.MAX_VALUE).getFirst().width();
  }

  @Override
  protected double computePrefHeight(double width) {
    List<Line> lines = lines(width < 0 ? Double.MAX_VALUE : width);
    double gaps = Math.max(0, lines.size() - 1) * GAP;
    return lines.stream().mapToDouble(Line::height).sum() + gaps;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }

  /// What does not fit beside the ones before it begins a new line.
  private List<Line> lines(double width) {
    List<Line> lines = new ArrayList<>();
    var now = new Line(List.of(), 0, 0);
    for (Region node : shown()) {
      double wide = Math.min(width, snapSizeX(node.prefWidth(-1)));
      double high = snapSizeY(node.prefHeight(wide));
      boolean fits = now.nodes().isEmpty() || now.width() + GAP + wide <= width;
      if (!fits) {
        lines.add(now);
        now = new Line(List.of(), 0, 0);
      }
      List<Region> nodes = new ArrayList<>(now.nodes());
      nodes.add(node);
      double before = now.nodes().isEmpty() ? 0 : now.width() + GAP;
      now = new Line(List.copyOf(nodes), before + wide, Math.max(now.height(), high));
    }
    lines.add(now);
    return lines;
  }

  private List<Region> shown() {
    List<Region> nodes = new ArrayList<>(List.of(first));
    nodes.addAll(last);
    return nodes.stream().filter(Node::isManaged).toList();
  }

  @Override
  protected void layoutChildren() {
    double y = 0;
    for (Line line : lines(getWidth())) {
      place(line, y);
      y += line.height() + GAP;
    }
  }

  private void place(Line line, double y) {
    double x = getWidth() - line.width();
    for (Region node : line.nodes()) {
      double wide = Math.min(getWidth(), snapSizeX(node.prefWidth(-1)));
      double high = snapSizeY(node.prefHeight(wide));
      boolean atTheLeft = node.equals(first);
      double middle = y + (line.height() - high) / 2;
      node.resizeRelocate(atTheLeft ? 0 : x, middle, wide, high);
      x += wide + GAP;
    }
  }
}
