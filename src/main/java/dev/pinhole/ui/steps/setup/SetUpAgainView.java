package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.backup.AnotherBackup;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The checklist: what a reset took, and how each is set again. Ticks are kept at once.
public final class SetUpAgainView implements StepView {
  private final Seen seen;
  private final Map<SetUpEvent.Item, CheckBox> ticks = new EnumMap<>(SetUpEvent.Item.class);
  private final Label count = Lines.hint("");
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final Map<SetUpEvent.Item, Button> buttons = new EnumMap<>(SetUpEvent.Item.class);
  private final Map<SetUpEvent.Item, Label> troubles = new EnumMap<>(SetUpEvent.Item.class);
  private final Hyperlink finish = Cards.link("", this::finish);
  private final TemplateLinks templates;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public SetUpAgainView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.templates = new TemplateLinks(seen);
    var step = seen.step(Step.SetUpAgain.class);
    var list = new VBox(10);
    list.getStyleClass().addAll("card", "checklist");
    for (SetUpEvent.Item item : step.items()) {
      list.getChildren().add(row(item));
    }
    var content = new VBox(12, count);
    if (step.pages().isPresent()) {
      content.getChildren().add(templates.first());
    }
    content.getChildren().add(list);
    if (step.place() == Place.PRACTICE && step.pages().isEmpty()) {
      content.getChildren().add(Lines.hint(seen.say("step.SetUpAgain.practice")));
    }
    if (step.takesBackup()) {
      content.getChildren().add(AnotherBackup.link(seen, "step.SetUpAgain.backup"));
    }
    if (step.pages().isPresent()) {
      content.getChildren().add(templates.node());
    }
    content.getChildren().add(finish);
    finish.setId("finish-open");
    finish.managedProperty().bind(finish.visibleProperty());
    this.page =
        new Screen(seen, "SetUpAgain")
            .sentence(sentence(step))
            .primary(new PageAct(primary, new SimpleBooleanProperty(true), this::go))
            .show(content);
    fill(step);
  }

  /// After a *Restore* its network is as it was; and what is set is not at its default any more.
  private String sentence(Step.SetUpAgain step) {
    if (step.items().stream().anyMatch(one -> one.hasPage() && step.ticked().contains(one))) {
      return seen.say("step.SetUpAgain.sentence.some");
    }
    boolean only = seen.view().job().choices().trouble().equals(Optional.of(Trouble.ONLY_SET_UP));
    boolean network = step.items().contains(SetUpEvent.Item.NETWORK);
    return seen.say("step.SetUpAgain.sentence" + (only ? ".only" : network ? "" : ".restored"));
  }

  private Node row(SetUpEvent.Item item) {
    String title = seen.say("item." + item + ".title");
    String how = how(item);
    var tick = Cards.tick(title, done -> seen.act(new Act.Tick(item, done)));
    tick.setId("tick-" + item);
    tick.getStyleClass().add("question");
    tick.setAccessibleText(title + ". " + how);
    ticks.put(item, tick);
    Label hint = item.hasPage() ? Lines.explanation(how) : Lines.hint(how);
    Cards.below(tick, hint);
    var words = new VBox(2, tick, hint);
    if (!item.hasPage() || seen.step(Step.SetUpAgain.class).pages().isEmpty()) {
      return words;
    }
    Label trouble = Lines.refusal("");
    trouble.setId("trouble-" + item);
    trouble.managedProperty().bind(trouble.visibleProperty());
    Cards.below(tick, trouble);
    troubles.put(item, trouble);
    words.getChildren().add(trouble);
    HBox.setHgrow(words, Priority.ALWAYS);
    var open = Cards.button("", () -> seen.act(new Act.OpenPage(item)));
    open.setId("page-" + item);
    open.setMinWidth(Region.USE_PREF_SIZE);
    buttons.put(item, open);
    var row = new HBox(16, words, open);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String how(SetUpEvent.Item item) {
    boolean proven =
        item == SetUpEvent.Item.NEW_PASSWORD
            && seen.view().job().setUp().password() == SetUp.Password.PROVEN;
    return seen.say("item." + item + (proven ? ".proven" : ".how"));
  }

  /// First what it was planned with, then what Pinhole can do, one line after the other; then the
  /// end.
  private void go() {
    Step.SetUpAgain step = seen.step(Step.SetUpAgain.class);
    if (templates.planIsNext()) {
      templates.usePlan();
      return;
    }
    seen.act(step.next().<Act>map(Act.OpenPage::new).orElseGet(Act.Done::new));
  }

  private void finish() {
    seen.act(new Act.Done());
  }

  private void fill(Step.SetUpAgain step) {
    ticks.forEach((item, tick) -> tick.setSelected(step.ticked().contains(item)));
    long done = step.items().stream().filter(step.ticked()::contains).count();
    long open = step.items().size() - done;
    String last =
        open == 0
            ? seen.say("step.SetUpAgain.primary")
            : seen.say("step.SetUpAgain.primary.open", open);
    primary.set(
        templates.planIsNext()
            ? seen.say("template.plan")
            : step.next().map(item -> seen.say("step.SetUpAgain.primary." + item)).orElse(last));
    finish.setText(last);
    finish.setVisible(step.next().isPresent());
    buttons.forEach(
        (item, button) -> {
          boolean was = step.ticked().contains(item);
          button.setText(seen.say("step.SetUpAgain." + (was ? "change" : "open")));
          button.setAccessibleText(
              seen.say(
                  "step.SetUpAgain." + (was ? "change" : "open") + ".of",
                  seen.say("item." + item + ".title")));
        });
    troubles.forEach(
        (item, label) -> {
          Optional<String> trouble = trouble(step, item);
          label.setVisible(trouble.isPresent());
          Lines.refusal(label, trouble.orElse(""));
        });
    count.setText(seen.say("step.SetUpAgain.count", done, step.items().size()));
  }

  /// What was asked for and does not hold is said where it would have been ticked.
  private Optional<String> trouble(Step.SetUpAgain step, SetUpEvent.Item item) {
    return step.pages()
        .filter(_ -> !step.ticked().contains(item))
        .flatMap(pages -> item.kind().flatMap(pages::standing))
        .flatMap(SetUpPages.Standing::written)
        .map(end -> seen.say("set-up.result." + end.outcome()));
  }

  @Override
  public Page page() {
    return page;
  }

  /// A tick changes the step and not the screen, so that focus stays where it is.
  @Override
  public boolean update(JobView view) {
    boolean same =
        view.id().equals(seen.view().id())
            && view.step() instanceof Step.SetUpAgain step
            && step.pages().isPresent() == seen.step(Step.SetUpAgain.class).pages().isPresent()
            && step.takesBackup() == seen.step(Step.SetUpAgain.class).takesBackup()
            && step.items().equals(seen.step(Step.SetUpAgain.class).items());
    if (same) {
      seen.follow(view);
      fill(seen.step(Step.SetUpAgain.class));
      templates.fill();
    } else {
      templates.close();
    }
    return same;
  }
}
