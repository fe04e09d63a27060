package dev.pinhole.ui.steps;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Cards in rows and columns, all of them equally wide and equally high, however much each says.
public final class EvenGrid extends Pane {
  /// What is left free between two rows.
  static final double ROW_GAP = 8;

  private static final double COLUMN_GAP = 12;

  private final int columns;
  private final List<? extends Region> cards;

  /// @param columns how many stand side by side
  /// @param cards what stands there, row by row
  EvenGrid(int columns, List<? extends Region> cards) {
    this.columns = columns;
    this.cards = List.copyOf(cards);
    cards.forEach(card -> card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE));
    getChildren().setAll(cards);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double widest = cards.stream().mapToDouble(card -> card.prefWidth(-1)).max().orElse(0);
    return snappedLeftInset() + columns * widest + gaps() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    int rows = rows();
    double card = highest(column(width < 0 ? computePrefWidth(-1) : width));
    return snappedTopInset() + rows * card + Math.max(0, rows - 1) * ROW_GAP + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }

  @Override
  protected void layoutChildren() {
    double wide = column(getWidth());
    double high = highest(wide);
    for (int i = 0; i < cards.size(); i++) {
      int row = i / columns;
      double x = snappedLeftInset() + i % columns * (wide + COLUMN_GAP);
      double y = snappedTopInset() + row * (high + ROW_GAP);
      cards.get(i).resizeRelocate(x, y, wide, high);
    }
  }

  private int rows() {
    return (cards.size() + columns - 1) / columns;
  }

  private double gaps() {
    return (columns - 1) * COLUMN_GAP;
  }

  private double column(double width) {
    double inner = width - snappedLeftInset() - snappedRightInset() - gaps();
    return Math.floor(Math.max(0, inner) / columns);
  }

  private double highest(double width) {
    return snapSizeY(cards.stream().mapToDouble(card -> card.prefHeight(width)).max().orElse(0));
  }
}
