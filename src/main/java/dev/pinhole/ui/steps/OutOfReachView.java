package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The camera is there, but this computer's addresses do not fit: how to give it a second one, on
/// each system, and how to take it away again. When the two can talk, the job goes on by itself.
final class OutOfReachView implements StepView {
  private final Seen seen;
  private final OutOfReachModel model;
  private final VBox how = new VBox(12);
  private final Page page;

  OutOfReachView(JobView view, StepContext context) {
    this(view, context, System.getProperty("os.name", ""));
  }

  /// @param name what this computer calls its system
  OutOfReachView(JobView view, StepContext context, String name) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.OutOfReach.class);
    this.model = new OutOfReachModel(step.address(), step.own(), name);
    explain();
    var content = new VBox(12, addresses(step));
    content
        .getChildren()
        .addAll(
            view.job().place() == Place.PRACTICE
                ? List.of(Lines.card(seen, "step.OutOfReach.practice"))
                : List.of(choices(), how));
    content.getChildren().add(Lines.text(seen.say("step.OutOfReach.by-itself"), "strong"));
    this.page =
        new Screen(seen, "OutOfReach")
            .sentence(seen.say("step.OutOfReach.sentence." + model.kind()))
            .primary(seen.say("step.OutOfReach.primary"), context.conversation()::look)
            .show(content);
  }

  private Node addresses(Step.OutOfReach step) {
    String own =
        step.own().isEmpty()
            ? seen.say("step.OutOfReach.no-address")
            : String.join(
                ", ",
                step.own().stream()
                    .map(one -> seen.context().words().technical(one.address().toString()))
                    .toList());
    return Lines.text(
        seen.say(
            "step.OutOfReach.addresses",
            seen.context().words().technical(step.address().toString()),
            own),
        "body");
  }

  private Node choices() {
    var group = new ToggleGroup();
    List<RadioButton> options = new ArrayList<>();
    for (var system : OutOfReachModel.Desktop.values()) {
      var option =
          Cards.option(
              group,
              seen.say("step.OutOfReach." + system),
              "",
              () -> {
                model.choose(system);
                explain();
              });
      option.setSelected(system == model.system());
      options.add(option);
    }
    return Cards.columns(options.size(), options);
  }

  private void explain() {
    String key = "step.OutOfReach." + model.system();
    var give =
        Cards.card(seen.say("step.OutOfReach.give"), Lines.text(say(key + ".where"), "body"));
    if (seen.context().words().has(key + ".before")) {
      give.getChildren().add(command(say(key + ".before"), "second-address-before"));
    }
    give.getChildren().add(command(say(key + ".give"), "second-address-give"));
    how.getChildren()
        .setAll(
            give,
            Cards.card(
                seen.say("step.OutOfReach.take"),
                Lines.text(seen.say("step.OutOfReach.take.hint"), "body"),
                command(say(key + ".take"), "second-address-take")));
  }

  private String say(String key) {
    return seen.say(key, model.second().toString(), OutOfReachModel.MASK, OutOfReachModel.PREFIX);
  }

  /// A line to be copied.
  private TextField command(String words, String id) {
    var field = new TextField(words);
    field.setEditable(false);
    field.setId(id);
    field.getStyleClass().add("command");
    field.setAccessibleText(seen.say("step.OutOfReach.command", words));
    return field;
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }
}
