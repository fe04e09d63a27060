package dev.pinhole.ui.steps;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// A card where the choice is the act. Grows with its words, however large they are set.
public final class ActCard extends Button {
  private static final double ICON = 24;

  private final HBox content;
  private final Label meaning;

  /// @param icon its drawing, as a path in a box of 24
  /// @param title the choice
  /// @param hint what it leads to
  /// @param act what follows at once
  public ActCard(String icon, String title, String hint, Runnable act) {
    this.meaning = Lines.hint(hint);
    var words = new VBox(2, Lines.text(title, "strong"), meaning);
    HBox.setHgrow(words, Priority.ALWAYS);
    content = new HBox(16, drawing(icon), words);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(title + ". " + hint);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setAlignment(Pos.TOP_LEFT);
    getStyleClass().add("choice-card");
    setOnAction(_ -> act.run());
  }

  /// Its hint says nothing that must be known: *Short steps* leaves it out.
  public void explains() {
    meaning.getStyleClass().add("explanation");
  }

  private static Node drawing(String icon) {
    var path = new SVGPath();
    path.setContent(icon);
    path.getStyleClass().add("icon");
    var box = new StackPane(path);
    box.setAlignment(Pos.TOP_CENTER);
    box.setMinWidth(ICON);
    box.setPrefWidth(ICON);
    return box;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double sides = snappedLeftInset() + snappedRightInset();
    double inner = width < 0 ? -1 : Math.max(0, width - sides);
    return snappedTopInset() + content.prefHeight(inner) + snappedBottomInset();
  }

  /// Its words are never cut for want of room.
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}
