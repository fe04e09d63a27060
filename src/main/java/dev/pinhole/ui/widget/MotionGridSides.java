package dev.pinhole.ui.widget;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The picture, and the areas beside it; below it where there is no room for both.
final class MotionGridSides extends Pane {
  private static final double GAP = 24;
  private static final double GAP_BELOW = 16;
  private static final double NARROWEST_PICTURE = 360;
  private static final double WIDEST_PICTURE = 640;

  private final Region picture;
  private final Region areas;

  MotionGridSides(Region picture, Region areas) {
    this.picture = picture;
    this.areas = areas;
    getChildren().setAll(picture, areas);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  private boolean isBeside(double width) {
    return width - GAP - areas.prefWidth(-1) >= NARROWEST_PICTURE;
  }

  private double pictureWidth(double width) {
    return Math.min(WIDEST_PICTURE, isBeside(width) ? width - GAP - areas.prefWidth(-1) : width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return picture.prefWidth(-1) + GAP + areas.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? computePrefWidth(-1) : width;
    double above = picture.prefHeight(pictureWidth(wide));
    return isBeside(wide)
        ? Math.max(above, areas.prefHeight(areas.prefWidth(-1)))
        : above + GAP_BELOW + areas.prefHeight(Math.min(wide, WIDEST_PICTURE));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
  }

  @Override
  protected void layoutChildren() {
    double wide = pictureWidth(getWidth());
    double high = picture.prefHeight(wide);
    picture.resizeRelocate(0, 0, wide, high);
    if (isBeside(getWidth())) {
      double beside = areas.prefWidth(-1);
      areas.resizeRelocate(wide + GAP, 0, beside, areas.prefHeight(beside));
    } else {
      double below = Math.min(getWidth(), WIDEST_PICTURE);
      areas.resizeRelocate(0, high + GAP_BELOW, below, areas.prefHeight(below));
    }
  }
}
