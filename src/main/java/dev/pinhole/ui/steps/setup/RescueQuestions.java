package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.controller.setup.RescueTalk;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.PasswordBox;
import dev.pinhole.ui.steps.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Three questions from the list, each with its answer.
final class RescueQuestions implements RescueForm {
  /// How many questions have words of their own; what follows has a number only.
  private static final int NAMED = 20;

  private final Seen seen;
  private final List<ComboBox<Integer>> questions = new ArrayList<>();
  private final List<PasswordBox> boxes = new ArrayList<>();
  private final String[] answers = new String[RescueTalk.QUESTIONS];
  private final SimpleBooleanProperty show = new SimpleBooleanProperty();
  private final VBox node = new VBox(14);

  RescueQuestions(Seen seen) {
    this.seen = seen;
    for (int i = 0; i < RescueTalk.QUESTIONS; i++) {
      node.getChildren().add(pair(i));
    }
    var toggle = new CheckBox(seen.say("rescue.show"));
    toggle.setId("rescue-show");
    toggle.selectedProperty().bindBidirectional(show);
    node.getChildren().add(toggle);
  }

  private Node pair(int place) {
    String name = seen.say("rescue.question", place + 1);
    var question = new ComboBox<Integer>();
    question.setId("rescue-question-" + (place + 1));
    question.setAccessibleText(name);
    question.setMaxWidth(Double.MAX_VALUE);
    question.setConverter(words());
    question.getItems().setAll(IntStream.rangeClosed(1, NAMED).boxed().toList());
    question.setValue(place + 1);
    Label label = Lines.text(name, "strong");
    label.setLabelFor(question);
    answers[place] = "";
    var box =
        new PasswordBox(
            seen.say("rescue.answer", place + 1),
            "rescue-answer-" + (place + 1),
            show,
            text -> answers[place] = text);
    questions.add(question);
    boxes.add(box);
    return new VBox(6, new VBox(4, label, question), box);
  }

  private StringConverter<Integer> words() {
    return new StringConverter<>() {
      @Override
      public String toString(Integer number) {
        return number == null ? "" : seen.say("question." + number);
      }

      @Override
      public Integer fromString(String text) {
        throw new UnsupportedOperationException("nobody types here");
      }
    };
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Optional<RescueAct> take() {
    List<RescueAct.Given> all = new ArrayList<>();
    boolean whole = questions.stream().map(ComboBox::getValue).distinct().count() == boxes.size();
    for (int i = 0; i < answers.length; i++) {
      Secret answer = Secret.of(answers[i]);
      whole &= RescueTalk.isAnswer(answer);
      all.add(new RescueAct.Given(questions.get(i).getValue(), answer));
    }
    var act = new RescueAct.Questions(all);
    if (!whole) {
      act.close();
    }
    return whole ? Optional.of(act) : Optional.empty();
  }

  @Override
  public String missing() {
    return seen.say("rescue.answers");
  }

  @Override
  public void clear() {
    boxes.forEach(PasswordBox::clear);
    show.set(false);
  }
}
