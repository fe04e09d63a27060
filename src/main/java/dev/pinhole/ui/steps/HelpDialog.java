package dev.pinhole.ui.steps;

import dev.pinhole.text.Words;
import dev.pinhole.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
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

/// Answers the questions that people ask most, in a window of its own: how to reset, what if the
/// password is forgotten, whether recordings are deleted, and who helps. Lives on the FX thread.
public final class HelpDialog {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 560;
  private static final List<String> SUBJECTS = List.of("reset", "forgot", "lost", "people");

  private final Words words;
  private final Stage stage = new Stage();

  /// @param words the person's language
  public HelpDialog(Words words) {
    this.words = words;
    stage.setTitle(words.say("help.title"));
    stage.initModality(Modality.APPLICATION_MODAL);
    stage.setScene(new Scene(content(), WIDTH, HEIGHT));
  }

  /// @param owner the window that asks; focus returns to it
  public void show(Window owner) {
    Scene asking = owner.getScene();
    stage.initOwner(owner);
    Theme.dressLike(asking, stage.getScene());
    stage.show();
  }

  /// @return the window
  Stage stage() {
    return stage;
  }

  private VBox content() {
    var answers = new VBox(20);
    for (String subject : SUBJECTS) {
      answers.getChildren().add(answer(subject));
    }
    var scroll = new ScrollPane(answers);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button close = Cards.button(words.say("help.close"), stage::close);
    close.setCancelButton(true);
    close.setDefaultButton(true);
    var buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var content =
        new VBox(
            16,
            Lines.text(words.say("help.title"), "title"),
            Lines.text(words.say("help.sentence"), "lead"),
            scroll,
            buttons);
    content.getStyleClass().addAll("step-content", "step-dialog");
    content.getStylesheets().add(Screen.STYLE);
    content.setPadding(new Insets(28));
    return content;
  }

  private VBox answer(String subject) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; words.has("help." + subject + ".line" + i); i++) {
      lines.add(words.say("help." + subject + ".line" + i));
    }
    return new VBox(
        8, Lines.text(words.say("help." + subject + ".question"), "strong"), Lines.numbered(lines));
  }
}
