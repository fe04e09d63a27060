package dev.pinhole.ui.steps;

import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Theme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Something to read, in a window of its own: title, sentence, what scrolls, and a button that
/// closes it.
final class DialogWindow {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 600;

  private static final double WIDE = 920;

  private final Stage stage = new Stage();

  /// @param words the words
  /// @param key where title and sentence are found
  /// @param body what scrolls
  DialogWindow(Words words, String key, VBox body) {
    this(words, key, body, false);
  }

  private DialogWindow(Words words, String key, VBox body, boolean work) {
    stage.setTitle(words.say(key + ".title"));
    stage.initModality(Modality.APPLICATION_MODAL);
    stage.setScene(new Scene(content(words, key, body, work), work ? WIDE : WIDTH, HEIGHT));
  }

  /// @param words the words
  /// @param key where title and sentence are found
  /// @param body what fills the window, and scrolls where it is too high
  /// @return a window to work in: wide, and Enter does not close it
  static DialogWindow toWorkIn(Words words, String key, VBox body) {
    return new DialogWindow(words, key, body, true);
  }

  /// @param owner the window that asks; focus returns to it
  void show(Window owner) {
    stage.initOwner(owner);
    Theme.dressLike(owner.getScene(), stage.getScene());
    stage.show();
  }

  Stage stage() {
    return stage;
  }

  private VBox content(Words words, String key, VBox body, boolean work) {
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(work);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button close = Cards.button(words.say("help.close"), stage::close);
    close.setCancelButton(true);
    close.setDefaultButton(!work);
    var buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var content =
        new VBox(
            16,
            Lines.text(words.say(key + ".title"), "title"),
            Lines.text(words.say(key + ".sentence"), "lead"),
            scroll,
            buttons);
    content.getStyleClass().addAll("step-content", "step-dialog");
    content.getStylesheets().add(Screen.STYLE);
    content.setPadding(new Insets(28));
    return content;
  }
}
