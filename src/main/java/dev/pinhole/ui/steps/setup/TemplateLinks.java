package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.TemplateLive;
import dev.pinhole.controller.setup.TemplateTalk;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;
import dev.pinhole.settings.Kind;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.DialogWindow;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The ways to a template beside the checklist: what was set becomes one, and one is laid beside
/// the camera.
final class TemplateLinks {
  private final Seen seen;
  private final Label note = Lines.hint("");
  private final Hyperlink goOn = Cards.link("", this::goOn);
  private final Hyperlink plan = Cards.link("", this::usePlan);

  /// What shortens the whole list: a plan, and what is left of a template.
  private final FlowPane first = new FlowPane(24, 4);

  private final VBox node;
  private Optional<Open> open = Optional.empty();

  /// Which template is to be shown as soon as it is there: after a sign-in, whichever it is.
  private Predicate<TemplateLive> awaited = _ -> true;

  /// A template that is shown; without a file, what the job was planned with.
  private record Open(Optional<Path> file, TemplateBeside beside, DialogWindow window) {}

  TemplateLinks(Seen seen) {
    this.seen = seen;
    this.node = new VBox(4);
    plan.setText(seen.say("template.plan"));
    plan.setId("template-plan");
    goOn.setId("template-go-on");
    note.managedProperty().bind(note.visibleProperty());
    note.setVisible(false);
    note.setId("template-note");
    first.visibleProperty().bind(Bindings.isNotEmpty(first.getChildren()));
    first.managedProperty().bind(first.visibleProperty());
    var saved = link("template.save", "template-save", this::save);
    var used = link("template.use", "template-use", this::use);
    node.getChildren().addAll(new FlowPane(24, 4, saved, used), note);
    fill();
  }

  private Hyperlink link(String key, String id, Runnable then) {
    var link = Cards.link(seen.say(key), then);
    link.setId(id);
    return link;
  }

  /// @return what comes before the list; takes no room where there is nothing
  Node first() {
    return first;
  }

  /// @return what comes after it
  Node node() {
    return node;
  }

  private void save() {
    boolean nothing = TemplateTalk.of(seen.view().job()).isEmpty();
    note.setText(nothing ? seen.say("template.nothing") : "");
    note.setVisible(nothing);
    if (!nothing) {
      seen.context()
          .papers()
          .whereToSave("papers.template.name")
          .ifPresent(to -> seen.context().conversation().saveTemplate(seen.view(), to));
    }
  }

  private void use() {
    seen.context()
        .papers()
        .choose(seen.say("template.choose"))
        .ifPresent(
            file -> {
              awaited = one -> one.file().equals(Optional.of(file));
              seen.context().conversation().layBeside(seen.view(), file);
            });
  }

  private List<Kind> planned() {
    return seen.view()
        .job()
        .choices()
        .planned()
        .map(one -> List.copyOf(one.setUp().values().keySet()))
        .orElse(List.of());
  }

  private boolean isSet(Kind kind) {
    return seen.step(Step.SetUpAgain.class).ticked().contains(SetUpEvent.Item.of(kind));
  }

  /// @return whether what the job was planned with is what to do next: nothing of it was begun
  boolean planIsNext() {
    SetUpPages pages = seen.view().job().setUp().pages();
    return !planned().isEmpty()
        && seen.step(Step.SetUpAgain.class).pages().isPresent()
        && toCome().isEmpty()
        && planned().stream().noneMatch(kind -> isSet(kind) || pages.standing(kind).isPresent());
  }

  /// Lays what the job was planned with beside the camera.
  void usePlan() {
    awaited = one -> one.file().isEmpty();
    seen.context().conversation().layPlanBeside(seen.view());
  }

  private Optional<SetUpPages.ToCome> toCome() {
    return seen.view().job().setUp().pages().toCome().filter(one -> !one.settings().isEmpty());
  }

  /// What was chosen before and is not set yet needs no second look.
  private void goOn() {
    toCome()
        .ifPresent(
            one ->
                seen.context()
                    .conversation()
                    .useTemplate(seen.view(), one.template(), one.settings()));
  }

  private void show(Optional<Path> file) {
    if (node.getScene() == null) {
      return;
    }
    awaited = _ -> false;
    var beside = new TemplateBeside(seen.context().words());
    Button set = Cards.button(seen.say("template.set"), () -> set(beside));
    set.setId("template-set");
    set.disableProperty().bind(beside.some().not());
    var window =
        new DialogWindow(
            seen.context().words(), "template.beside", beside.node(), Optional.of(set));
    open = Optional.of(new Open(file, beside, window));
    window.show(node.getScene().getWindow());
  }

  private void set(TemplateBeside beside) {
    seen.context().conversation().useTemplate(seen.view(), beside.name(), beside.chosen());
    close();
  }

  /// Shows what is known by now of the template that is open, and what was chosen and is not set.
  void fill() {
    Optional<TemplateLive> live = seen.view().live().template();
    live.filter(awaited).ifPresent(one -> show(one.file()));
    open.ifPresent(one -> one.beside().fill(live.filter(known -> known.file().equals(one.file()))));
    Optional<SetUpPages.ToCome> toCome = toCome();
    first.getChildren().clear();
    if (!planIsNext() && !planned().stream().allMatch(this::isSet)) {
      first.getChildren().add(plan);
    }
    if (toCome.isPresent()) {
      first.getChildren().add(goOn);
    }
    toCome.ifPresent(
        one ->
            goOn.setText(
                seen.say(
                    "template.go-on",
                    one.template(),
                    one.settings().stream()
                        .map(setting -> SetUpEvent.Item.of(setting.kind()))
                        .map(item -> seen.say("item." + item + ".title"))
                        .collect(Collectors.joining(", ")))));
  }

  /// The checklist is left.
  void close() {
    open.ifPresent(one -> one.window().stage().close());
    open = Optional.empty();
  }
}
