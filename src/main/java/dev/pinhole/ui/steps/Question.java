package dev.pinhole.ui.steps;

import dev.pinhole.ui.theme.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A question in a window of its own, so that focus stays with it until it is answered. Closing the
/// window or pressing Escape answers no.
public final class Question {
  private static final double WIDTH = 460;

  private final Stage stage = new Stage();
  private final Optional<TextField> field;

  /// @param words what is asked, and how it can be answered
  /// @param yes takes what was typed; empty where nothing is asked for
  public Question(Asked words, Consumer<String> yes) {
    this.field = words.prompt().map(Question::field);
    var title = Lines.text(words.title(), "title");
    var content = new VBox(12, title, Lines.text(words.sentence(), "lead"));
    field.ifPresent(
        typed -> {
          Label prompt = Lines.text(words.prompt().orElse(""), "body");
          prompt.setLabelFor(typed);
          content.getChildren().addAll(prompt, typed);
        });
    content.getChildren().add(buttons(words, yes));
    content.getStyleClass().addAll("step-content", "step-dialog");
    content.getStylesheets().add(Screen.STYLE);
    content.setPadding(new Insets(24));
    content.setPrefWidth(WIDTH);
    stage.setTitle(words.title());
    stage.initModality(Modality.APPLICATION_MODAL);
    stage.setScene(new Scene(content));
  }

  /// What is asked.
  ///
  /// @param title the question
  /// @param sentence what follows from a yes
  /// @param prompt what can be typed; empty where nothing can
  /// @param yes the button that names the act
  /// @param no the button that leaves everything as it is
  public record Asked(
      String title, String sentence, Optional<String> prompt, String yes, String no) {
    /// @param seen the job on the screen
    /// @return why a job shall wait
    public static Asked putAside(Seen seen) {
      return new Asked(
          seen.say("jobs.put-aside.title"),
          seen.say("jobs.put-aside.sentence"),
          Optional.of(seen.say("jobs.put-aside.reason")),
          seen.say("jobs.put-aside.yes"),
          seen.say("jobs.put-aside.no"));
    }
  }

  /// @param from a node of the window that asks
  public void show(Node from) {
    Scene asking = from.getScene();
    if (asking != null) {
      Window owner = asking.getWindow();
      stage.initOwner(owner);
      Theme.dressLike(asking, stage.getScene());
    }
    stage.show();
  }

  /// @return the window
  Stage stage() {
    return stage;
  }

  private static TextField field(String prompt) {
    var field = new TextField();
    field.setAccessibleText(prompt);
    return field;
  }

  private HBox buttons(Asked words, Consumer<String> yes) {
    Button no = Cards.button(words.no(), stage::close);
    no.setCancelButton(true);
    Button act = Cards.button(words.yes(), () -> answer(yes));
    act.setDefaultButton(field.isPresent());
    var space = new Region();
    HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
    var row = new HBox(10, space, no, act);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void answer(Consumer<String> yes) {
    stage.close();
    yes.accept(field.map(TextField::getText).orElse(""));
  }
}
