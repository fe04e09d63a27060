package dev.pinhole.ui.steps;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The camera is there, but this computer's addresses do not fit: both ranges, how to give the
/// computer a second address, on each system, and how to take it away again. When the two can talk,
/// the job goes on by itself.
final class OutOfReachView implements StepView {
  private static final int USUAL_PREFIX = 24;

  private final Seen seen;
  private final OutOfReachModel model;
  private final OwnSide own;
  private final VBox how = new VBox(12);
  private final Page page;

  OutOfReachView(JobView view, StepContext context) {
    this(view, context, System.getProperty("os.name", ""));
  }

  /// @param name what this computer calls its system
  OutOfReachView(JobView view, StepContext context, String name) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.OutOfReach.class);
    this.model = new OutOfReachModel(step.address(), step.own(), name, view.live().computer());
    this.own = OwnSide.of(seen);
    explain();
    var content = new VBox(12, ranges(step), own);
    String also = "step.OutOfReach.also." + model.kind();
    if (context.words().has(also)) {
      content.getChildren().add(Lines.text(seen.say(also), "body"));
    }
    content.getChildren().add(Lines.text(seen.say("step.OutOfReach.by-itself"), "strong"));
    content
        .getChildren()
        .addAll(
            view.job().place() == Place.PRACTICE
                ? List.of(Lines.card(seen, "step.OutOfReach.practice"))
                : List.of(choices(), how));
    this.page =
        new Screen(seen, "OutOfReach")
            .sentence(seen.say("step.OutOfReach.sentence." + model.kind()))
            .primary(seen.say("step.OutOfReach.primary"), context.conversation()::look)
            .show(content);
  }

  private Node ranges(Step.OutOfReach step) {
    var grid = new GridPane(20, 6);
    grid.setId("both-ranges");
    grid.getStyleClass().add("card");
    int prefix =
        seen.view()
            .job()
            .latest()
            .filter(one -> one.address().equals(step.address()) && one.prefix() > 0)
            .map(Sighting::prefix)
            .orElse(USUAL_PREFIX);
    row(grid, seen.say("step.OutOfReach.camera"), new Ipv4Range(step.address(), prefix));
    step.own().forEach(one -> row(grid, own(one), one));
    if (step.own().isEmpty()) {
      grid.addRow(
          1,
          cell(seen.say("step.OutOfReach.computer"), "strong"),
          cell(seen.say("step.OutOfReach.no-address"), "body"));
    }
    return grid;
  }

  private String own(Ipv4Range range) {
    Kind kind = seen.view().live().computer().map(one -> one.kind(range)).orElse(Kind.UNKNOWN);
    return kind == Kind.UNKNOWN
        ? seen.say("step.OutOfReach.computer")
        : seen.say("step.OutOfReach.computer.by", seen.say("own-address." + kind));
  }

  private void row(GridPane grid, String who, Ipv4Range range) {
    grid.addRow(
        grid.getRowCount(),
        cell(who, "strong"),
        cell(technical(range.address()), "body"),
        cell(
            seen.say(
                "step.OutOfReach.reaches",
                technical(range.firstHost()),
                technical(range.lastHost())),
            "body"));
  }

  private String technical(Ipv4Address address) {
    return seen.context().words().technical(address.toString());
  }

  private static Label cell(String words, String style) {
    return Lines.text(words, style);
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
      option.setId("system-" + system);
      option.setSelected(system == model.system());
      options.add(option);
    }
    return Cards.columns(options.size(), options);
  }

  private void explain() {
    var second = new SecondAddress(seen, model);
    how.getChildren().setAll(second.give(), second.take());
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, own::show);
  }
}
