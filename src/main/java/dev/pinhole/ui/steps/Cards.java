package dev.pinhole.ui.steps;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// What can be chosen on a screen: by the choice itself, or before the primary button.
final class Cards {
  private Cards() {}

  /// @param words what it does
  /// @param act its act
  /// @return a quiet way beside the main one
  static Hyperlink link(String words, Runnable act) {
    var link = new Hyperlink(words);
    link.setOnAction(_ -> act.run());
    link.setWrapText(true);
    return link;
  }

  /// @param words what it does
  /// @param act its act
  /// @return a button that is not the page's primary one
  static Button button(String words, Runnable act) {
    var button = new Button(words);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// @param group the choices of which one holds
  /// @param title the choice
  /// @param hint what it means
  /// @param chosen what follows when it is chosen
  /// @return the choice, over its whole area
  static RadioButton option(ToggleGroup group, String title, String hint, Runnable chosen) {
    var choice = new RadioButton();
    choice.setGraphic(words(title, hint));
    choice.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    choice.setAccessibleText(hint.isEmpty() ? title : title + ". " + hint);
    choice.setToggleGroup(group);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.getStyleClass().add("option");
    choice.setOnAction(_ -> chosen.run());
    return choice;
  }

  /// @param icon its drawing, as a path in a box of 24
  /// @param title the choice
  /// @param hint what it leads to
  /// @param act what follows at once
  /// @return a card where the choice is the act
  static Button act(String icon, String title, String hint, Runnable act) {
    var drawing = new SVGPath();
    drawing.setContent(icon);
    drawing.getStyleClass().add("icon");
    var words = words(title, hint);
    HBox.setHgrow(words, Priority.ALWAYS);
    var content = new HBox(16, drawing, words);
    var card = button("", act);
    card.setGraphic(content);
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setAccessibleText(title + ". " + hint);
    card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    card.setAlignment(Pos.TOP_LEFT);
    card.setPrefWidth(300);
    card.getStyleClass().add("choice-card");
    return card;
  }

  /// @param words what the person states
  /// @param stated takes whether they do
  /// @return a box to tick
  static CheckBox tick(String words, Consumer<Boolean> stated) {
    var box = new CheckBox(words);
    box.setWrapText(true);
    box.setOnAction(_ -> stated.accept(box.isSelected()));
    return box;
  }

  private static VBox words(String title, String hint) {
    var words = new VBox(2, Lines.text(title, "body"));
    if (!hint.isEmpty()) {
      words.getChildren().add(Lines.text(hint, "muted"));
    }
    return words;
  }

  /// @param title what the card is about
  /// @param content what stands on it
  /// @return a card with a heading
  static VBox card(String title, Node... content) {
    var card = new VBox(8, Lines.text(title, "strong"));
    card.getChildren().addAll(content);
    card.getStyleClass().add("card");
    card.setMaxWidth(Double.MAX_VALUE);
    return card;
  }

  /// @param cards what stands side by side, equally wide
  /// @return the row
  static HBox row(Node... cards) {
    var row = new HBox(12, cards);
    for (Node card : cards) {
      HBox.setHgrow(card, Priority.ALWAYS);
      if (card instanceof Region region) {
        region.setPrefWidth(1);
      }
    }
    return row;
  }
}
