package dev.pinhole.ui.widget;

import dev.pinhole.catalog.Family;
import javafx.geometry.Point2D;

/// The line drawings of the bodies, as paths in a box of 200 by 150, and where on each a button may
/// be. What lies behind the hatch is drawn enlarged below, as on the practice bench. They name no
/// model and copy no vendor's picture.
final class CameraLines {
  private CameraLines() {}

  /// @param shape a body's shape
  /// @return its outline
  static String body(Family.Shape shape) {
    return switch (shape) {
      case DOME ->
          "M36 40 h128 a6 6 0 0 1 6 6 v16 h-140 v-16 a6 6 0 0 1 6 -6 z M42 62 a58 58 0 0 0 116 0"
              + lens(100, 84, 16);
      case TURRET ->
          "M46 34 h108 a6 6 0 0 1 6 6 v12 h-120 v-12 a6 6 0 0 1 6 -6 z M58 52 a46 46 0 1 0 84 0"
              + lens(100, 84, 18);
      case BULLET ->
          "M34 56 h104 a8 8 0 0 1 8 8 v28 a8 8 0 0 1 -8 8 h-104 z M24 48 h116 v8 M146 78 h22 v-40"
              + " M156 38 h24 M34 64 h-6 v28 h6"
              + lens(52, 78, 12);
      case BOX ->
          "M62 46 h96 v60 h-96 z M62 58 h-26 v36 h26 M100 106 v16 M84 122 h32" + lens(48, 76, 8);
      case CUBE ->
          "M72 24 h56 a12 12 0 0 1 12 12 v56 a12 12 0 0 1 -12 12 h-56 a12 12 0 0 1 -12 -12 v-56"
              + " a12 12 0 0 1 12 -12 z M100 104 v18 M70 126 a30 6 0 0 1 60 0 z"
              + lens(100, 58, 18);
      case PTZ ->
          "M58 24 h84 v16 h-84 z M72 40 l-10 30 M128 40 l10 30 M58 70 a42 42 0 0 0 84 0 z"
              + lens(100, 88, 14);
      case FISHEYE ->
          "M100 26 a50 50 0 1 0 0.01 0 z M100 36 a40 40 0 1 0 0.01 0 z" + lens(100, 76, 20);
      case DOORBELL ->
          "M76 18 h48 a8 8 0 0 1 8 8 v98 a8 8 0 0 1 -8 8 h-48 a8 8 0 0 1 -8 -8 v-98"
              + " a8 8 0 0 1 8 -8 z M100 92 a12 12 0 1 0 0.01 0 z"
              + lens(100, 46, 14);
      case RECORDER ->
          "M24 56 h152 v44 h-152 z M36 100 v8 M164 100 v8 M40 70 h30 M40 80 h20"
              + " M96 72 h12 v12 h-12 z M114 72 h12 v12 h-12 z M132 72 h12 v12 h-12 z";
    };
  }

  /// @return a dome whose bubble was taken off: the board inside, and the bubble beside it
  static String openedDome() {
    return "M36 40 h128 a6 6 0 0 1 6 6 v16 h-140 v-16 a6 6 0 0 1 6 -6 z M52 62 v16 h96 v-16"
        + " M72 78 v6 a28 28 0 0 0 56 0 v-6"
        + lens(100, 92, 12);
  }

  /// @return the bubble that was taken off, to be drawn quietly
  static String bubble() {
    return "M2 100 a30 30 0 0 0 60 0 z";
  }

  /// @param shape a body's shape
  /// @return the hatch on it that a button is often behind
  static String hatch(Family.Shape shape) {
    Point2D at = hatchAt(shape);
    return "M%s %s h22 v10 h-22 z M%s %s h12"
        .formatted(at.getX(), at.getY(), at.getX() + 5, at.getY() + 5);
  }

  /// @param shape a body's shape
  /// @return a line from the hatch to what lies behind it
  static String pointer(Family.Shape shape) {
    Point2D at = hatchAt(shape);
    return "M%s %s Q186 %s 160 140"
        .formatted(at.getX() + 22, at.getY() + 8, (at.getY() + 154) / 2 - 6);
  }

  /// @return what lies behind the hatch: the slot of the memory card, and the hole
  static String panel() {
    return "M36 140 h128 a10 10 0 0 1 10 10 v32 a10 10 0 0 1 -10 10 h-128"
        + " a10 10 0 0 1 -10 -10 v-32 a10 10 0 0 1 10 -10 z";
  }

  /// @return the card and the hole in the panel
  static String behindTheHatch() {
    return "M42 150 h42 a3 3 0 0 1 3 3 v16 a3 3 0 0 1 -3 3 h-42 a3 3 0 0 1 -3 -3 v-16"
        + " a3 3 0 0 1 3 -3 z M45 157 h22 M45 164 h14"
        + circle(112, 161, 7)
        + circle(112, 161, 2);
  }

  private static Point2D hatchAt(Family.Shape shape) {
    return switch (shape) {
      case DOME -> new Point2D(134, 46);
      case TURRET -> new Point2D(122, 38);
      case BULLET -> new Point2D(92, 86);
      case BOX -> new Point2D(112, 92);
      case CUBE -> new Point2D(108, 90);
      case PTZ -> new Point2D(114, 27);
      case FISHEYE -> new Point2D(89, 102);
      case DOORBELL -> new Point2D(89, 119);
      case RECORDER -> new Point2D(44, 86);
    };
  }

  private static String lens(int x, int y, int radius) {
    return circle(x, y, radius) + circle(x, y, radius / 2);
  }

  private static String circle(int x, int y, int radius) {
    return " M%d %d a%d %d 0 1 0 0.01 0 z".formatted(x, y - radius, radius, radius);
  }

  /// @param shape a body's shape
  /// @return its cable tail; a recorder and a doorbell have none
  static String tail(Family.Shape shape) {
    return switch (shape) {
      case DOME -> "M150 40 c0 -14 12 -18 24 -18 M174 16 h14 v12 h-14 z";
      case TURRET -> "M140 34 c0 -12 12 -14 26 -14 M166 14 h14 v12 h-14 z";
      case BULLET -> "M168 38 c0 -12 4 -18 10 -18 M172 8 h14 v12 h-14 z";
      case BOX -> "M158 92 c14 0 14 10 20 14 M172 106 h14 v12 h-14 z";
      case CUBE -> "M140 92 c18 0 20 10 28 14 M162 106 h14 v12 h-14 z";
      case PTZ -> "M142 30 c12 0 16 -6 26 -6 M168 18 h14 v12 h-14 z";
      case FISHEYE -> "M150 76 c14 0 14 -12 24 -14 M174 56 h14 v12 h-14 z";
      case DOORBELL, RECORDER -> "";
    };
  }

  /// @param shape a body's shape
  /// @param spot a place on it
  /// @return where that is in the drawing
  static Point2D at(Family.Shape shape, Spot spot) {
    return switch (spot) {
      case BODY -> onBody(shape);
      case CARD -> new Point2D(146, 161);
      case BACK -> back(shape);
      case CABLE -> tailEnd(shape);
      case RING -> new Point2D(55, 76);
      case BUBBLE -> new Point2D(128, 96);
    };
  }

  private static Point2D onBody(Family.Shape shape) {
    return switch (shape) {
      case DOME -> new Point2D(56, 51);
      case TURRET -> new Point2D(66, 43);
      case BULLET -> new Point2D(96, 70);
      case BOX -> new Point2D(104, 66);
      case CUBE -> new Point2D(74, 88);
      case PTZ -> new Point2D(74, 32);
      case FISHEYE -> new Point2D(134, 104);
      case DOORBELL -> new Point2D(118, 78);
      case RECORDER -> new Point2D(160, 90);
    };
  }

  private static Point2D back(Family.Shape shape) {
    return switch (shape) {
      case BULLET -> new Point2D(146, 66);
      case BOX -> new Point2D(158, 56);
      case CUBE -> new Point2D(100, 126);
      case DOME, TURRET, PTZ, FISHEYE, DOORBELL, RECORDER -> new Point2D(100, 32);
    };
  }

  private static Point2D tailEnd(Family.Shape shape) {
    return switch (shape) {
      case DOME -> new Point2D(160, 26);
      case TURRET -> new Point2D(150, 22);
      case BULLET -> new Point2D(170, 28);
      case BOX -> new Point2D(172, 98);
      case CUBE -> new Point2D(158, 98);
      case PTZ -> new Point2D(156, 27);
      case FISHEYE -> new Point2D(162, 68);
      case DOORBELL, RECORDER -> new Point2D(176, 40);
    };
  }
}
