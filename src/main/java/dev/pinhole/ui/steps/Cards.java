package dev.pinhole.ui.steps;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What can be chosen on a screen: by the choice itself, or before the primary button.
public final class Cards {
  /// How wide a tick's box is with the gap beside it, without its mark; and the mark, in widths of
  /// the font.
  private static final double BOX = 16;

  private static final double MARK = 0.6875;

  private Cards() {}

  /// @param words what it does
  /// @param act its act
  /// @return a quiet way beside the main one
  public static Hyperlink link(String words, Runnable act) {
    var link = new Hyperlink(words);
    link.setOnAction(_ -> act.run());
    link.setWrapText(true);
    return link;
  }

  /// @param words what it does
  /// @param act its act
  /// @return a button that is not the page's primary one
  public static Button button(String words, Runnable act) {
    var button = new Button(words);
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// @param group the choices of which one holds
  /// @param title the choice
  /// @param hint what it means
  /// @param chosen what follows when it is chosen
  /// @return the choice, over its whole area
  public static RadioButton option(ToggleGroup group, String title, String hint, Runnable chosen) {
    var choice = new RadioButton(hint.isEmpty() ? title : title + " · " + hint);
    choice.setWrapText(true);
    choice.setMinHeight(Region.USE_PREF_SIZE);
    choice.setToggleGroup(group);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.getStyleClass().add("option");
    // Not by its action: arrow keys choose without one.
    choice
        .selectedProperty()
        .addListener(
            (_, _, now) -> {
              if (now) {
                chosen.run();
              }
            });
    choice.addEventFilter(KeyEvent.KEY_PRESSED, key -> goOn(choice, key));
    return choice;
  }

  /// Enter is the primary button on every screen; a choice would keep it to itself.
  private static void goOn(Node choice, KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER
        && choice.getScene().lookup("#primary") instanceof Button b) {
      key.consume();
      b.fire();
    }
  }

  /// @param words what the person states
  /// @param stated takes whether they do
  /// @return a box to tick
  public static CheckBox tick(String words, Consumer<Boolean> stated) {
    var box = new CheckBox(words);
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    box.setOnAction(_ -> stated.accept(box.isSelected()));
    return box;
  }

  /// Hangs a label below the words of a tick, whatever the font; both stand in one [VBox].
  ///
  /// @param tick the tick
  /// @param label what belongs to it
  public static void below(CheckBox tick, Label label) {
    tick.fontProperty()
        .subscribe(
            font ->
                VBox.setMargin(
                    label, new Insets(0, 0, 0, Math.round(BOX + MARK * font.getSize()))));
  }

  /// @param title what the card is about
  /// @param content what stands on it
  /// @return a card with a heading
  public static VBox card(String title, Node... content) {
    var card = new VBox(8, Lines.text(title, "strong"));
    card.getChildren().addAll(content);
    card.getStyleClass().add("card");
    card.setMaxWidth(Double.MAX_VALUE);
    return card;
  }

  /// @param columns how many stand side by side, equally wide
  /// @param cards what stands there, row by row
  /// @return the rows
  public static EvenGrid columns(int columns, List<? extends Region> cards) {
    return new EvenGrid(columns, cards);
  }
}
