package dev.pinhole.ui.bench;

import dev.pinhole.simulator.CameraPicture;
import dev.pinhole.text.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/// The camera on the bench in lines: its leads, its light, and what lies behind its hatch, enlarged
/// so that a hand can hit it. Lives on the FX thread.
final class BenchDrawing extends Region {
  static final double WIDTH = 268;
  private static final double HEIGHT = 272;
  private static final double WITHOUT_PANEL = 184;
  private static final double HOLE_X = 162;
  private static final double HOLE_Y = 229;

  private final Words words;
  private final Lamp lamp;
  private final ResetHole hole;
  private final Lead power = new Lead(Lead.Kind.POWER, 50);
  private final Lead network = new Lead(Lead.Kind.NETWORK, 218);
  private final SVGPath outline = path("line-filled", "");
  private final SVGPath details = path("line", "");
  private final Group lens = new Group();
  private @Nullable Body drawn;
  private final SVGPath hatch = path("line-filled", "M0 0 h30 v14 h-30 z M7 7 h16");
  private final SVGPath pointer = path("line-accent", "");
  private final Group panel = new Group();
  private final Group lines = new Group();
  private final Pane canvas = new Pane();
  private final Scale scale = new Scale(1, 1);

  BenchDrawing(Words words, ResetHole hole, Lamp lamp) {
    this.words = words;
    this.hole = hole;
    this.lamp = lamp;
    getStyleClass().add("drawing");
    panel
        .getChildren()
        .addAll(
            path(
                "line-quiet",
                "M40 192 h188 a14 14 0 0 1 14 14 v50 a14 14 0 0 1 -14 14 h-188"
                    + " a14 14 0 0 1 -14 -14 v-50 a14 14 0 0 1 14 -14 z"),
            path(
                "line",
                "M52 210 h58 a4 4 0 0 1 4 4 v26 a4 4 0 0 1 -4 4 h-58"
                    + " a4 4 0 0 1 -4 -4 v-26 a4 4 0 0 1 4 -4 z"),
            path("line-quiet", "M56 220 h34 M56 229 h24"),
            text("microSD", 48, 262),
            text("RESET", HOLE_X - 17, 263));
    lines.getChildren().addAll(power, network, outline, details, lens, hatch, panel, pointer, lamp);
    lines.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    hole.relocate(HOLE_X - hole.getPrefWidth() / 2, HOLE_Y - hole.getPrefHeight() / 2);
    canvas.getChildren().addAll(lines, hole);
    canvas.getTransforms().add(scale);
    canvas.setMinSize(WIDTH, HEIGHT);
    canvas.setPrefSize(WIDTH, HEIGHT);
    getChildren().add(canvas);
  }

  private static SVGPath path(String style, String content) {
    var path = new SVGPath();
    path.getStyleClass().add(style);
    path.setContent(content);
    return path;
  }

  private static Text text(String words, double x, double y) {
    var text = new Text(x, y, words);
    text.getStyleClass().add("engraved");
    return text;
  }

  /// @param camera how it looks now
  void show(CameraPicture camera) {
    Body body = Body.of(camera.shape());
    outline.setContent(body.outline());
    details.setContent(body.details());
    if (!body.equals(drawn)) {
      drawn = body;
      lens.getChildren()
          .setAll(
              ring(body.lens(), 1, "line"), ring(body.lens(), 0.5, "glass"), pupil(body.lens()));
    }
    power.show(camera.powered(), body.power());
    network.show(camera.lead(), body.network());
    lamp.setLayoutX(body.lamp().getX());
    lamp.setLayoutY(body.lamp().getY());
    lamp.setVisible(camera.hasLight());
    lamp.show(camera.light());
    hatch.setLayoutX(body.hatch().getX());
    hatch.setLayoutY(body.hatch().getY());
    pointer.setContent(
        "M%d %d Q262 136 236 192"
            .formatted(round(body.hatch().getX() + 30), round(body.hatch().getY() + 16)));
    for (Node node : new Node[] {hatch, panel, pointer, hole}) {
      node.setVisible(camera.hasButton());
    }
    takeRoom();
    lines.setAccessibleText(
        words.say(
            "bench.drawing",
            camera.name(),
            words.say("bench.power." + camera.powered()),
            words.say("bench.network." + camera.lead())));
  }

  private static long round(double value) {
    return Math.round(value);
  }

  private static Ellipse ring(Body.Lens lens, double part, String style) {
    var ellipse = new Ellipse(lens.x(), lens.y(), lens.rx() * part, lens.ry() * part);
    ellipse.getStyleClass().add(style);
    return ellipse;
  }

  private static Ellipse pupil(Body.Lens lens) {
    return ring(lens, 0.22, "pupil");
  }

  /// @param factor how large, 1 being 268 by 272
  void scale(double factor) {
    scale.setX(factor);
    scale.setY(factor);
    takeRoom();
  }

  private void takeRoom() {
    double width = WIDTH * scale.getX();
    double height = (panel.isVisible() ? HEIGHT : WITHOUT_PANEL) * scale.getY();
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, WIDTH, HEIGHT);
  }
}
