package dev.pinhole.ui.steps.setup;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One thing for the next rescue: what it is good for, how it stands, and how it is set. A form
/// opens in place, and keeps what was typed until it is set.
final class RescueCard extends VBox {
  private final Seen seen;
  private final Rescue rescue;
  private final RescueStanding standing;
  private final Label state = Lines.text("", "strong");
  private final Label doing = Lines.hint("");
  private final Label refusal = Lines.refusal("");
  private final VBox words = new VBox(4);
  private final HBox head = new HBox(16, words);
  private final Button act = new Button();
  private final CheckBox told = new CheckBox();
  private final Optional<RescueForm> form;
  private final boolean real;
  private final Consumer<RescueCard> acting;
  private boolean open;

  /// The latest act was on this card: what the controller says now is about it.
  private boolean asked;

  private String missing = "";
  private int times;

  /// @param acting told when the person acts on this card
  RescueCard(Seen seen, Rescue rescue, Consumer<RescueCard> acting) {
    super(10);
    this.acting = acting;
    this.seen = seen;
    this.rescue = rescue;
    this.standing = new RescueStanding(seen, rescue);
    this.times = standing.times();
    this.real = seen.view().job().place() == Place.WORLD && method().isPresent();
    this.form =
        switch (rescue) {
          case SECURITY_QUESTIONS -> Optional.of(new RescueQuestions(seen));
          case MAIL_ADDRESS -> Optional.of(new RescueMail(seen));
          case RECOVERY_FILE, SETTINGS_BACKUP, REMINDER -> Optional.empty();
        };
    getStyleClass().add("card");
    setId("rescue-" + rescue);
    setMaxWidth(Double.MAX_VALUE);
    state.setId("rescue-state-" + rescue);
    refusal.setId("rescue-refusal-" + rescue);
    words
        .getChildren()
        .setAll(
            Lines.text(seen.say("rescue." + rescue), "strong"),
            Lines.text(seen.say("rescue." + rescue + ".good"), "body"),
            state,
            doing);
    HBox.setHgrow(words, Priority.ALWAYS);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(head, refusal);
    fill();
    learn();
  }

  private Optional<RecoveryMethod> method() {
    return switch (rescue) {
      case SECURITY_QUESTIONS -> Optional.of(RecoveryMethod.SECURITY_QUESTIONS);
      case MAIL_ADDRESS -> Optional.of(RecoveryMethod.MAILED_CODE);
      case RECOVERY_FILE -> Optional.of(RecoveryMethod.RECOVERY_FILE);
      case SETTINGS_BACKUP, REMINDER -> Optional.empty();
    };
  }

  private boolean offered() {
    return method()
        .map(
            way ->
                seen.view().job().latest().filter(one -> one.methods().contains(way)).isPresent())
        .orElse(true);
  }

  private void fill() {
    if (real) {
      told.setText(seen.say("rescue.told"));
      told.setAccessibleText(seen.say("rescue.told.of", seen.say("rescue." + rescue)));
      told.setId("rescue-told-" + rescue);
      told.setOnAction(_ -> tell());
      told.setMinWidth(Region.USE_PREF_SIZE);
      words.getChildren().add(3, Lines.text(seen.say("rescue." + rescue + ".how"), "body"));
      head.getChildren().add(told);
    } else if (offered()) {
      act.setId("rescue-act-" + rescue);
      act.setMinWidth(Region.USE_PREF_SIZE);
      act.setOnAction(_ -> go());
      head.getChildren().add(act);
    } else {
      words.getChildren().add(Lines.hint(seen.say("rescue.not-offered")));
    }
  }

  private void tell() {
    if (told.isSelected()) {
      ask(new RescueAct.Told(rescue));
    }
  }

  private void ask(RescueAct wanted) {
    acting.accept(this);
    asked = true;
    missing = "";
    seen.context().conversation().rescue(seen.view(), wanted);
    learn();
  }

  private void go() {
    if (seen.view().live().busy()) {
      return;
    }
    switch (rescue) {
      case SECURITY_QUESTIONS, MAIL_ADDRESS -> form.ifPresent(this::use);
      case RECOVERY_FILE ->
          seen.context()
              .papers()
              .whereToSave("exchange.recovery.name")
              .ifPresent(to -> ask(new RescueAct.SaveFile(to)));
      case SETTINGS_BACKUP -> ask(new RescueAct.BackUp());
      case REMINDER -> remind();
    }
  }

  private void use(RescueForm typed) {
    if (!open) {
      open(true);
      typed.node().lookupAll("*").stream()
          .filter(one -> one.isFocusTraversable())
          .findFirst()
          .ifPresent(javafx.scene.Node::requestFocus);
      return;
    }
    typed
        .take()
        .ifPresentOrElse(
            this::ask,
            () -> {
              missing = typed.missing();
              learn();
            });
  }

  private void open(boolean now) {
    open = now;
    form.ifPresent(
        one -> {
          if (now) {
            head.getChildren().setAll(words);
            getChildren().setAll(head, one.node(), refusal, act);
          } else {
            one.clear();
            getChildren().setAll(head, refusal);
            head.getChildren().setAll(words, act);
          }
        });
    learn();
  }

  private void remind() {
    var desk = seen.context().desk();
    if (desk.reminders().often().every().isEmpty()) {
      desk.remind(Reminders.USUAL.often());
    }
    ask(new RescueAct.Told(rescue));
  }

  /// Another card was acted on.
  void passed() {
    asked = false;
  }

  /// What is known since.
  void learn() {
    if (standing.times() > times) {
      times = standing.times();
      if (open) {
        open(false);
        return;
      }
    }
    state.setText(standing.words());
    told.setSelected(standing.where().isPresent());
    told.setDisable(standing.where().isPresent());
    say(doing, standing.doing().orElse(""));
    String why = why();
    Lines.refusal(refusal, why);
    refusal.setVisible(!why.isEmpty());
    refusal.setManaged(!why.isEmpty());
    boolean opens = form.isPresent() && !open;
    act.setText(seen.say("rescue." + rescue + (opens ? ".open" : ".act")));
  }

  private String why() {
    if (!missing.isEmpty() || standing.doing().isPresent()) {
      return missing;
    }
    Optional<String> here =
        seen.view().live().refusal().filter(_ -> asked).map(seen.context().words()::say);
    return here.or(standing::trouble).orElse("");
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  void clear() {
    form.ifPresent(RescueForm::clear);
  }
}
