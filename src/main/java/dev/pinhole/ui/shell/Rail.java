package dev.pinhole.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/// The phases of the way: done, passed over, now, and still to come. Sign and weight say it, not
/// colour alone.
final class Rail extends VBox {
  private static final double RADIUS = 8.5;

  private final List<Label> labels = new ArrayList<>();
  private final List<Region> links = new ArrayList<>();
  private final Words words;

  /// @param done what a reader says of a phase that is done
  /// @param now of the one that is under way
  /// @param notNeeded of one that was passed over
  record Words(String done, String now, String notNeeded) {}

  Rail(List<String> phases, Words words) {
    this.words = words;
    getStyleClass().add("shell-rail");
    for (String phase : phases) {
      Label label = new Label(phase, spot());
      label.getStyleClass().add("phase");
      labels.add(label);
    }
    for (Label label : labels) {
      if (!getChildren().isEmpty()) {
        Region link = new Region();
        link.getStyleClass().add("link");
        links.add(link);
        getChildren().add(link);
      }
      getChildren().add(label);
    }
  }

  private static Group spot() {
    Circle spot = new Circle(RADIUS);
    spot.getStyleClass().add("spot");
    Polyline tick = new Polyline(-3.5, 0.3, -0.9, 2.9, 3.8, -2.6);
    tick.getStyleClass().add("tick");
    Polyline dash = new Polyline(-3.6, 0, 3.6, 0);
    dash.getStyleClass().add("dash");
    Circle pupil = new Circle(3.6);
    pupil.getStyleClass().add("pupil");
    return new Group(spot, tick, dash, pupil);
  }

  void now(int index, Set<Integer> passedOver) {
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.getStyleClass().removeAll("done", "over", "now");
      String said = "";
      if (i < index && passedOver.contains(i)) {
        label.getStyleClass().add("over");
        said = ", " + words.notNeeded();
      } else if (i < index) {
        label.getStyleClass().add("done");
        said = ", " + words.done();
      } else if (i == index) {
        label.getStyleClass().add("now");
        said = ", " + words.now();
      }
      label.setAccessibleText(label.getText() + said);
    }
  }

  /// @param indices the phases that are not on this way
  void leaveOut(List<Integer> indices) {
    boolean first = true;
    for (int i = 0; i < labels.size(); i++) {
      boolean on = !indices.contains(i);
      show(labels.get(i), on);
      if (i > 0) {
        show(links.get(i - 1), on && !first);
      }
      first &= !on;
    }
  }

  private static void show(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  /// @return how many phases this way has
  int size() {
    return (int) labels.stream().filter(Node::isVisible).count();
  }

  /// @param index a phase
  /// @return the how-manieth of this way it is, from 1
  int position(int index) {
    return (int) labels.stream().limit(index + 1L).filter(Node::isVisible).count();
  }

  String phase(int index) {
    return labels.get(index).getText();
  }
}
