package dev.pinhole.ui.steps.reset;

import dev.pinhole.ui.steps.Lines;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A bar with two marks below it: where the usual wait ends, and where the longest does.
final class WaitScale extends Pane {
  private static final double BAR = 8;
  private static final double GAP = 4;

  private final ProgressBar bar;
  private final double usual;
  private final Region tick = new Region();
  private final Label usualMark;
  private final Label limitMark;

  /// @param usual what stands at the usual wait
  /// @param limit what stands at the longest
  record Marks(String usual, String limit) {}

  WaitScale(ProgressBar bar, double usual, Marks marks) {
    this.bar = bar;
    this.usual = usual;
    this.usualMark = Lines.hint(marks.usual());
    this.limitMark = Lines.hint(marks.limit());
    usualMark.setWrapText(false);
    limitMark.setWrapText(false);
    tick.getStyleClass().add("usual-mark");
    getChildren().addAll(bar, tick, usualMark, limitMark);
  }

  @Override
  protected double computePrefHeight(double width) {
    return BAR + GAP + Math.max(usualMark.prefHeight(-1), limitMark.prefHeight(-1));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    bar.resizeRelocate(0, 0, width, BAR);
    tick.resizeRelocate(width * usual - 1, -2, 2, BAR + 4);
    double half = usualMark.prefWidth(-1) / 2;
    place(usualMark, width * usual - half);
    place(limitMark, width - limitMark.prefWidth(-1));
  }

  private static void place(Label label, double x) {
    label.resizeRelocate(Math.max(0, x), BAR + GAP, label.prefWidth(-1), label.prefHeight(-1));
  }
}
