package dev.pinhole.ui.steps;

import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Theme;
import java.util.Optional;
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
public final class DialogWindow {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 600;

  private static final double WIDE = 920;

  /// Where there is work to do, it is as high as the screen allows, but no higher than this.
  private static final double HIGH = 840;

  /// What the title bar and the edges of the screen need.
  private static final double AROUND = 80;

  private static final double BAR = 16;

  private final Stage stage = new Stage();

  /// @param words the words
  /// @param key where title and sentence are found
  /// @param body what scrolls
  public DialogWindow(Words words, String key, VBox body) {
    this(words, key, body, Optional.empty(), false);
  }

  /// @param words the words
  /// @param key where title and sentence are found
  /// @param body what scrolls
  /// @param act what can be done about it; Enter does it then, and Esc only closes
  public DialogWindow(Words words, String key, VBox body, Optional<Button> act) {
    this(words, key, body, act, false);
  }

  private DialogWindow(Words words, String key, VBox body, Optional<Button> act, boolean work) {
    stage.setTitle(words.say(key + ".title"));
    stage.initModality(Modality.APPLICATION_MODAL);
    VBox content = content(words, key, body, act, work);
    stage.setScene(work ? new Scene(content, WIDE, high()) : new Scene(content, WIDTH, HEIGHT));
  }

  private static double high() {
    double screen = javafx.stage.Screen.getPrimary().getVisualBounds().getHeight();
    return Math.clamp(screen - AROUND, 0, HIGH);
  }

  /// @param words the words
  /// @param key where title and sentence are found
  /// @param body what fills the window, and scrolls where it is too high
  /// @return a window to work in: wide, and Enter does not close it
  public static DialogWindow toWorkIn(Words words, String key, VBox body) {
    return new DialogWindow(words, key, body, Optional.empty(), true);
  }

  /// @param owner the window that asks; focus returns to it
  public void show(Window owner) {
    stage.initOwner(owner);
    Theme.dressLike(owner.getScene(), stage.getScene());
    stage.show();
  }

  /// @return the window itself
  public Stage stage() {
    return stage;
  }

  private VBox content(Words words, String key, VBox body, Optional<Button> act, boolean work) {
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(work);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    // The bar stands in the margin of the window, and touches nothing.
    VBox.setMargin(scroll, new Insets(0, -BAR, 0, 0));
    body.setPadding(new Insets(0, BAR, 0, 0));
    Button close = Cards.button(words.say("help.close"), stage::close);
    close.setCancelButton(true);
    close.setDefaultButton(act.isEmpty() && !work);
    act.ifPresent(button -> button.setDefaultButton(true));
    var buttons = new HBox(12, close);
    act.ifPresent(buttons.getChildren()::add);
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
