package dev.pinhole.ui.bench;

import dev.pinhole.catalog.Family;
import javafx.geometry.Point2D;

/// A camera's body in lines, in the upper part of a box of 268 by 272. Drawn for Pinhole; shows no
/// model.
///
/// @param outline what is filled
/// @param details lines upon it
/// @param lens paths of the lens, from the rim to the pupil
/// @param lamp where the status light sits
/// @param hatch top left corner of the hatch that the button is behind
/// @param power where the power lead goes in
/// @param network where the network lead goes in
record Body(
    String outline,
    String details,
    Lens lens,
    Point2D lamp,
    Point2D hatch,
    Point2D power,
    Point2D network) {
  /// An ellipse and what lies in it.
  record Lens(double x, double y, double rx, double ry) {}

  private static final Body DOME =
      new Body(
          "M68 70 h132 a6 6 0 0 1 6 6 v22 c0 50 -30 80 -72 80 c-42 0 -72 -30 -72 -80 v-22"
              + " a6 6 0 0 1 6 -6 z",
          "M62 98 h144",
          new Lens(134, 130, 28, 28),
          new Point2D(82, 84),
          new Point2D(166, 77),
          new Point2D(110, 70),
          new Point2D(158, 70));
  private static final Body TURRET =
      new Body(
          "M80 70 h108 a6 6 0 0 1 6 6 v18 h-22 a44 44 0 1 1 -76 0 h-22 v-18 a6 6 0 0 1 6 -6 z",
          "M96 94 h76",
          new Lens(134, 126, 22, 22),
          new Point2D(90, 82),
          new Point2D(156, 75),
          new Point2D(110, 70),
          new Point2D(158, 70));
  private static final Body BULLET =
      new Body(
          "M62 110 h124 a10 10 0 0 1 10 10 v34 a10 10 0 0 1 -10 10 h-124 z",
          "M50 100 h132 a8 8 0 0 1 8 8 v2 M50 100 v10 M196 136 h14 a8 8 0 0 0 8 -8 v-46"
              + " M198 82 h40 v-12 h-40 z",
          new Lens(62, 137, 17, 27),
          new Point2D(104, 127),
          new Point2D(146, 142),
          new Point2D(208, 70),
          new Point2D(228, 70));

  /// @param shape the family's shape
  /// @return the drawing that comes closest
  static Body of(Family.Shape shape) {
    return switch (shape) {
      case DOME, PTZ, FISHEYE -> DOME;
      case TURRET, CUBE, DOORBELL -> TURRET;
      case BULLET, BOX, RECORDER -> BULLET;
    };
  }
}
