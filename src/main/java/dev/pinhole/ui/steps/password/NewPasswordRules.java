package dev.pinhole.ui.steps.password;

import dev.pinhole.secret.PasswordRule;
import dev.pinhole.secret.PasswordRule.Source;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.EvenGrid;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The rules for a password, the camera's beside those of good practice. Each line says with a sign
/// and a word how it stands; the lines stay, only their words change, so that nothing moves while
/// somebody types.
final class NewPasswordRules {
  private static final List<String> STYLES = List.of("rule-kept", "rule-broken", "muted");

  private final Seen seen;
  private final List<Label> lines = new ArrayList<>();
  private final EvenGrid node;

  /// @param seen where the words are
  /// @param rules as they stand now
  NewPasswordRules(Seen seen, List<PasswordRule> rules) {
    this.seen = seen;
    this.node =
        Cards.columns(
            2,
            List.of(
                group("step.NewPassword.camera-asks", rules, Source.CAMERA),
                group("step.NewPassword.practice", rules, Source.PRACTICE)));
    node.setId("password-rules");
    show(rules, false);
  }

  private VBox group(String title, List<PasswordRule> rules, Source source) {
    var group = new VBox(2, Lines.text(seen.say(title), "strong"));
    rules.stream()
        .filter(rule -> rule.source() == source)
        .forEach(
            _ -> {
              var line = Lines.text("", "rule");
              lines.add(line);
              group.getChildren().add(line);
            });
    return group;
  }

  Region node() {
    return node;
  }

  /// @param rules the same rules as before, as they stand now
  /// @param typed whether there is anything that could break them
  void show(List<PasswordRule> rules, boolean typed) {
    for (int i = 0; i < lines.size(); i++) {
      PasswordRule rule = rules.get(i);
      Label line = lines.get(i);
      line.setText(words(rule, typed));
      line.getStyleClass().removeAll(STYLES);
      line.getStyleClass()
          .add(rule.kept() ? "rule-kept" : typed && rule.refuses() ? "rule-broken" : "muted");
    }
  }

  /// @param rules as they stand now
  /// @return those that are not kept, for who hears them one after the other
  String open(List<PasswordRule> rules) {
    return String.join(
        ". ", rules.stream().filter(rule -> !rule.kept()).map(rule -> words(rule, true)).toList());
  }

  private String words(PasswordRule rule, boolean typed) {
    String said = seen.context().words().say(rule.said());
    if (rule.kept()) {
      return seen.say("rule.kept", said);
    }
    if (!typed) {
      return seen.say("rule.not-yet", said);
    }
    return seen.say(rule.refuses() ? "rule.broken" : "rule.advised", said);
  }
}
