package dev.pinhole.ui.widget;

import dev.pinhole.catalog.Family;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/// A body in lines, with numbered places. The numbers stand in the list beside it too, so nothing
/// is said by the drawing alone.
public final class CameraDrawing extends Pane {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 150;
  private static final double WITH_HATCH = 196;

  /// @param shape the body
  /// @param spots the places, in the order of their numbers
  /// @param scale how large, 1 being 200 by 150
  public CameraDrawing(Family.Shape shape, List<Spot> spots, double scale) {
    boolean hatch = spots.contains(Spot.CARD);
    boolean open = spots.contains(Spot.BUBBLE);
    double height = (hatch ? WITH_HATCH : HEIGHT) * scale;
    getStyleClass().add("drawing");
    setMinSize(WIDTH * scale, height);
    setPrefSize(WIDTH * scale, height);
    setMaxSize(WIDTH * scale, height);
    getChildren()
        .addAll(
            path(CameraLines.tail(shape), "line-quiet", scale),
            path(open ? CameraLines.openedDome() : CameraLines.body(shape), "line", scale));
    if (open) {
      getChildren().add(path(CameraLines.bubble(), "line-quiet", scale));
    }
    if (hatch) {
      getChildren()
          .addAll(
              path(CameraLines.hatch(shape), "line-filled", scale),
              path(CameraLines.panel(), "line-quiet", scale),
              path(CameraLines.behindTheHatch(), "line", scale),
              path(CameraLines.pointer(shape), "line-accent", scale),
              engraved("microSD", 44, scale),
              engraved("RESET", 98, scale));
    }
    for (int i = 0; i < spots.size(); i++) {
      getChildren().add(badge(i + 1, CameraLines.at(shape, spots.get(i)), scale));
    }
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  private static Text engraved(String words, double x, double scale) {
    var text = new Text(x * scale, 186 * scale, words);
    text.getStyleClass().add("engraved");
    return text;
  }

  private static SVGPath path(String content, String style, double scale) {
    var path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(style);
    path.setStrokeWidth(2.2 / scale);
    path.getTransforms().add(new Scale(scale, scale));
    return path;
  }

  /// Stands with its middle on the place, however large the text is.
  private static Label badge(int number, Point2D at, double scale) {
    var badge = new Label(Integer.toString(number));
    badge.getStyleClass().add("number");
    badge.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    badge.layoutXProperty().bind(badge.widthProperty().divide(-2).add(at.getX() * scale));
    badge.layoutYProperty().bind(badge.heightProperty().divide(-2).add(at.getY() * scale));
    return badge;
  }
}
