package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.password.Evidence;
import dev.pinhole.secret.Secret;
import dev.pinhole.ui.steps.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// What is typed as evidence: a key, a code, or three answers.
final class TypedPane implements EvidencePane {
  private final List<TextField> fields = new ArrayList<>();
  private final VBox box = new VBox(10);
  private final Function<List<Secret>, Evidence> evidence;

  /// @param labels what is typed into each field
  /// @param evidence what the texts are
  /// @param changed called after every change
  TypedPane(List<String> labels, Function<List<Secret>, Evidence> evidence, Runnable changed) {
    this.evidence = evidence;
    for (int i = 0; i < labels.size(); i++) {
      var field = new TextField();
      field.setId("evidence-" + (i + 1));
      field.setAccessibleText(labels.get(i));
      field.textProperty().subscribe(_ -> changed.run());
      Label label = Lines.text(labels.get(i), "strong");
      label.setLabelFor(field);
      fields.add(field);
      box.getChildren().add(new VBox(4, label, field));
    }
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public boolean complete() {
    return fields.stream().noneMatch(field -> field.getText().isBlank());
  }

  @Override
  public Evidence take() {
    return evidence.apply(fields.stream().map(field -> Secret.of(field.getText())).toList());
  }

  @Override
  public void clear() {
    fields.forEach(TextField::clear);
  }
}
