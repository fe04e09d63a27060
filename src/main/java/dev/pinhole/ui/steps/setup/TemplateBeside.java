package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.controller.setup.TemplatePreview;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.report.SettingWords;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Template;
import dev.pinhole.text.Message;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A template beside the camera, setting by setting: what it is, what it becomes, and a tick for
/// each that differs.
final class TemplateBeside {
  private final Words words;
  private final VBox node = new VBox(12);
  private final Map<Setting, CheckBox> boxes = new LinkedHashMap<>();
  private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
  private Optional<TemplateLive> shown = Optional.empty();

  TemplateBeside(Words words) {
    this.words = words;
    fill(Optional.empty());
  }

  VBox node() {
    return node;
  }

  /// @return whether something is ticked
  ReadOnlyBooleanProperty some() {
    return chosen.getReadOnlyProperty();
  }

  /// @return the name of the template; empty until it was read
  String name() {
    return shown.flatMap(TemplateLive::template).map(Template::name).orElse("");
  }

  /// @return what is ticked
  List<Setting> chosen() {
    return boxes.entrySet().stream()
        .filter(one -> one.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Ticks stay as they are as long as nothing new is known.
  ///
  /// @param live what is known now; empty while the file is being read
  void fill(Optional<TemplateLive> live) {
    if (!node.getChildren().isEmpty() && shown.equals(live)) {
      return;
    }
    shown = live;
    boxes.clear();
    node.getChildren().clear();
    live.flatMap(TemplateLive::template)
        .ifPresent(
            one ->
                node.getChildren()
                    .add(Lines.text(words.say("template.name", one.name()), "strong")));
    Optional<Message> trouble = live.flatMap(TemplateLive::trouble);
    Optional<List<TemplatePreview.One>> settings = live.flatMap(TemplateLive::settings);
    if (trouble.isPresent()) {
      node.getChildren().add(Lines.text(words.say(trouble.get()), "body"));
    } else if (settings.isEmpty()) {
      node.getChildren().add(Lines.hint(words.say("template.looking")));
    }
    settings.ifPresent(all -> all.forEach(one -> node.getChildren().add(row(one))));
    boolean address =
        live.flatMap(TemplateLive::template).filter(Template::needsAddress).isPresent();
    boolean network =
        settings
            .filter(all -> all.stream().anyMatch(one -> one.wanted().kind() == Kind.NETWORK))
            .isPresent();
    if (settings.isPresent() && address && !network) {
      node.getChildren().add(Lines.hint(words.say("template.address")));
    }
    check();
  }

  private Node row(TemplatePreview.One one) {
    Kind kind = one.wanted().kind();
    String name = words.say("item." + SetUpEvent.Item.of(kind) + ".title");
    String wanted = words.say(SettingWords.said(one.wanted()));
    if (one.isSame()) {
      return Cards.card("✓ " + name, Lines.hint(words.say("template.same", wanted)));
    }
    if (one.difference().isEmpty()) {
      return Cards.card("! " + name, Lines.text(words.say(one.reason()), "body"));
    }
    String has =
        words.say(
            one.difference()
                .get()
                .has()
                .map(SettingWords::said)
                .orElse(Message.of("setting.unreadable")));
    String change = words.say("template.change", has, wanted);
    CheckBox box = Cards.tick(name, _ -> check());
    box.setId("template-" + kind);
    box.getStyleClass().add("question");
    box.setAccessibleText(name + ". " + change);
    box.setSelected(true);
    boxes.put(one.wanted(), box);
    Label becomes = Lines.text(change, "body");
    Cards.below(box, becomes);
    var row = new VBox(8, box, becomes);
    row.getStyleClass().add("card");
    return row;
  }

  private void check() {
    chosen.set(!chosen().isEmpty());
  }
}
