package dev.pinhole.ui.steps;

import dev.pinhole.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Answers the questions that people ask most, in a window of its own: how to reset, what if the
/// password is forgotten, whether recordings are deleted, and who helps. Lives on the FX thread.
public final class HelpDialog {
  private static final List<String> SUBJECTS = List.of("reset", "forgot", "lost", "people");

  private final Words words;
  private final DialogWindow window;

  /// @param words the person's language
  public HelpDialog(Words words) {
    this.words = words;
    var answers = new VBox(20);
    for (String subject : SUBJECTS) {
      answers.getChildren().add(answer(subject));
    }
    this.window = new DialogWindow(words, "help", answers);
  }

  /// @param owner the window that asks; focus returns to it
  public void show(Window owner) {
    window.show(owner);
  }

  /// @return the window
  Stage stage() {
    return window.stage();
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
