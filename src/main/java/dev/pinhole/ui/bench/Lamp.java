package dev.pinhole.ui.bench;

import dev.pinhole.simulator.CameraPicture.Light;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.util.Duration;

/// The status light. It changes sides once every half second while it flashes, so far slower than
/// three times a second; under reduced motion rings stand around it instead. No clock runs while it
/// does not flash or is not in a window. Lives on the FX thread.
final class Lamp extends Group {
  private static final Duration HALF = Duration.millis(500);
  private static final double DIM = 0.12;

  private final Circle dot = circle(6, "dot");
  private final Group rings = new Group(circle(10.5, "ring"), circle(15.5, "ring-far"));
  private final Timeline blink;
  private final boolean reducedMotion;
  private Light light = Light.OFF;

  Lamp(boolean reducedMotion) {
    this.reducedMotion = reducedMotion;
    this.blink =
        new Timeline(
            new KeyFrame(Duration.ZERO, _ -> lit(true)),
            new KeyFrame(HALF, _ -> lit(false)),
            new KeyFrame(HALF.multiply(2)));
    blink.setCycleCount(Animation.INDEFINITE);
    getStyleClass().add("lamp");
    getChildren().addAll(rings, dot);
    sceneProperty().subscribe(() -> run());
    show(Light.OFF);
  }

  private static Circle circle(double radius, String style) {
    var circle = new Circle(radius);
    circle.getStyleClass().add(style);
    return circle;
  }

  /// @param now what it does
  void show(Light now) {
    light = now;
    dot.getStyleClass().setAll("dot", now == Light.OFF ? "off" : "on");
    rings.setVisible(now == Light.FLASHING);
    run();
  }

  private void run() {
    if (light == Light.FLASHING && !reducedMotion && getScene() != null) {
      blink.play();
    } else {
      blink.stop();
      lit(true);
    }
  }

  private void lit(boolean on) {
    dot.setOpacity(on ? 1 : DIM);
    rings.setOpacity(on ? 1 : DIM);
  }

  boolean isBlinking() {
    return blink.getStatus() == Animation.Status.RUNNING;
  }

  /// @return how often it lights up in a second
  double timesASecond() {
    return 1 / blink.getCycleDuration().toSeconds();
  }
}
