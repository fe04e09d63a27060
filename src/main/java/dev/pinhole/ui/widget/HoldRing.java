package dev.pinhole.ui.widget;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Line;
import javafx.scene.text.TextAlignment;

/// The seconds of a hold: one big number, and round it how far they are. The first part of the ring
/// is *keep holding*, the second *let go at the flash*; at its end, let go in any case.
///
/// Grows with the room it is given. Lives on the FX thread.
public final class HoldRing extends Region {
  private static final String STYLE =
      Objects.requireNonNull(HoldRing.class.getResource("hold-ring.css")).toExternalForm();
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final double TOP = 90;
  private static final double WHOLE = 360;
  private static final double WIDTH = 0.076;
  private static final double ROOM_FOR_MARKS = 0.16;
  private static final double NUMBER = 0.33;
  private static final double LARGE_NUMBER = 0.42;
  private static final double LARGE_WORDS = 0.06;

  private final double minimum;
  private final double letGo;
  private final Arc keepTrack = arc("keep-track");
  private final Arc flashTrack = arc("flash-track");
  private final Arc keep = arc("keep");
  private final Arc flash = arc("flash");
  private final Line top = line();
  private final Line border = line();
  private final Label mark = new Label();
  private final Digits digits = new Digits();
  private final Label caption = new Label();
  private final VBox middle = new VBox(digits, caption);
  private double seconds;
  private boolean large;

  /// @param minimum from here on a hold is long enough, in seconds
  /// @param letGo let go here in any case, in seconds; not below the minimum
  public HoldRing(int minimum, int letGo) {
    this.minimum = minimum;
    this.letGo = letGo;
    getStyleClass().add("hold-ring");
    mark.getStyleClass().add("mark");
    mark.setText(Integer.toString(minimum));
    caption.getStyleClass().add("caption");
    caption.setTextAlignment(TextAlignment.CENTER);
    middle.setAlignment(Pos.CENTER);
    boolean zones = minimum < letGo;
    border.setVisible(zones);
    mark.setVisible(zones);
    getChildren().addAll(keepTrack, flashTrack, keep, flash, top, border, mark, middle);
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /// @param number the number in the middle
  /// @param words what it counts, in words
  /// @param held how far the ring is filled, in seconds
  public void show(int number, String words, double held) {
    digits.show(number);
    caption.setText(words);
    seconds = held;
    pseudoClassStateChanged(OVER, held >= letGo);
    setAccessibleText(number + " " + words);
    lengths();
  }

  /// Draws number and words as large as the ring allows, to be read across a room.
  public void enlarge() {
    large = true;
    requestLayout();
  }

  /// @return the number in the middle
  public int number() {
    return digits.number();
  }

  @Override
  public String getUserAgentStylesheet() {
    return STYLE;
  }

  @Override
  protected void layoutChildren() {
    double side = Math.min(getWidth(), getHeight());
    double room = side * ROOM_FOR_MARKS;
    double diameter = side - room;
    double width = diameter * WIDTH;
    double radius = (diameter - width) / 2;
    double x = getWidth() / 2;
    double y = getHeight() / 2;
    for (Arc arc : new Arc[] {keepTrack, flashTrack, keep, flash}) {
      arc.setCenterX(x);
      arc.setCenterY(y);
      arc.setRadiusX(radius);
      arc.setRadiusY(radius);
      arc.setStrokeWidth(width);
    }
    lengths();
    tick(top, x, y, 0, diameter / 2);
    tick(border, x, y, minimum / letGo, diameter / 2);
    if (large) {
      String words = "-fx-font-size: " + diameter * LARGE_WORDS + "px";
      mark.setStyle(words);
      caption.setStyle(words);
    }
    label(x, y, diameter / 2 + room * 0.27);
    number(x, y, diameter);
  }

  private void lengths() {
    double split = WHOLE * minimum / letGo;
    extent(keepTrack, 0, split);
    extent(flashTrack, split, WHOLE);
    double at = WHOLE * Math.min(seconds, letGo) / letGo;
    extent(keep, 0, Math.min(at, split));
    extent(flash, split, Math.max(at, split));
  }

  /// Clockwise from the top, in degrees.
  private static void extent(Arc arc, double from, double to) {
    arc.setStartAngle(TOP - from);
    arc.setLength(from - to);
    arc.setVisible(to > from);
  }

  private static void tick(Line line, double x, double y, double share, double radius) {
    double angle = Math.toRadians(WHOLE * share - TOP);
    double inner = radius * 0.83;
    double outer = radius * 1.06;
    line.setStartX(x + Math.cos(angle) * inner);
    line.setStartY(y + Math.sin(angle) * inner);
    line.setEndX(x + Math.cos(angle) * outer);
    line.setEndY(y + Math.sin(angle) * outer);
  }

  private void label(double x, double y, double radius) {
    double angle = Math.toRadians(WHOLE * minimum / letGo - TOP);
    double width = mark.prefWidth(-1);
    double height = mark.prefHeight(-1);
    mark.resizeRelocate(
        x + Math.cos(angle) * (radius + width / 2) - width / 2,
        y + Math.sin(angle) * (radius + height / 2) - height / 2,
        width,
        height);
  }

  private void number(double x, double y, double diameter) {
    digits.setStyle("-fx-font-size: " + diameter * (large ? LARGE_NUMBER : NUMBER) + "px");
    double width = middle.prefWidth(-1);
    double height = middle.prefHeight(-1);
    middle.resizeRelocate(x - width / 2, y - height / 2, width, height);
  }

  private static Arc arc(String style) {
    var arc = new Arc();
    arc.getStyleClass().add(style);
    return arc;
  }

  private static Line line() {
    var line = new Line();
    line.getStyleClass().add("tick");
    return line;
  }
}
