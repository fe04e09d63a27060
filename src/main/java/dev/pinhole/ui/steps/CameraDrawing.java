package dev.pinhole.ui.steps;

import dev.pinhole.catalog.Family;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A body in lines, with numbered places. The numbers stand in the list beside it too, so nothing
/// is said by the drawing alone.
final class CameraDrawing extends Pane {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 150;
  private static final double BADGE = 22;

  /// @param shape the body
  /// @param spots the places, in the order of their numbers
  /// @param scale how large, 1 being 200 by 150
  CameraDrawing(Family.Shape shape, List<Spot> spots, double scale) {
    getStyleClass().add("drawing");
    setMinSize(WIDTH * scale, HEIGHT * scale);
    setPrefSize(WIDTH * scale, HEIGHT * scale);
    setMaxSize(WIDTH * scale, HEIGHT * scale);
    getChildren()
        .addAll(
            path(CameraLines.tail(shape), "line-quiet", scale),
            path(CameraLines.body(shape), "line", scale));
    for (int i = 0; i < spots.size(); i++) {
      getChildren().add(badge(i + 1, CameraLines.at(shape, spots.get(i)), scale));
    }
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  private static SVGPath path(String content, String style, double scale) {
    var path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(style);
    path.setStrokeWidth(2.2 / scale);
    path.getTransforms().add(new Scale(scale, scale));
    return path;
  }

  private static Label badge(int number, Point2D at, double scale) {
    var badge = new Label(Integer.toString(number));
    badge.getStyleClass().add("number");
    badge.setMinSize(BADGE, BADGE);
    badge.setPrefSize(BADGE, BADGE);
    badge.relocate(at.getX() * scale - BADGE / 2, at.getY() * scale - BADGE / 2);
    return badge;
  }
}
