package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.controller.ThisComputer;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The camera is there, but this computer's addresses do not fit: both ranges, how to give the
/// computer a second address, on each system, and how to take it away again. When the two can talk,
/// the job goes on by itself.
public final class OutOfReachView implements StepView {
  private static final int USUAL_PREFIX = 24;

  /// A computer with more addresses than these has most of them for itself.
  private static final int MOST = 5;

  private final Seen seen;
  private final OutOfReachModel model;
  private final OwnSide own;
  private final GridPane ranges = new GridPane(20, 6);
  private final VBox how = new VBox(12);
  private List<OwnAddress> addresses;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public OutOfReachView(JobView view, StepContext context) {
    this(view, context, System.getProperty("os.name", ""));
  }

  /// @param name what this computer calls its system
  OutOfReachView(JobView view, StepContext context, String name) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.OutOfReach.class);
    this.model = new OutOfReachModel(step.address(), step.own(), name, view.live().computer());
    this.own = OwnSide.of(seen);
    this.addresses = addresses();
    ranges.setId("both-ranges");
    ranges.getStyleClass().add("card");
    compare();
    explain();
    var content = new VBox(12, ranges, own);
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

  /// As they are now; before the first look, as they were when the two did not fit.
  private List<OwnAddress> addresses() {
    return seen.view()
        .live()
        .computer()
        .map(ThisComputer::addresses)
        .orElseGet(() -> OwnAddress.unknown(seen.step(Step.OutOfReach.class).own()));
  }

  private void compare() {
    ranges.getChildren().clear();
    var camera = seen.step(Step.OutOfReach.class).address();
    int prefix =
        seen.view()
            .job()
            .latest()
            .filter(one -> one.address().equals(camera) && one.prefix() > 0)
            .map(Sighting::prefix)
            .orElse(USUAL_PREFIX);
    row(0, seen.say("step.OutOfReach.camera"), new Ipv4Range(camera, prefix));
    List<OwnAddress> shown =
        addresses.stream().filter(one -> one.kind() != Kind.INSIDE).limit(MOST).toList();
    for (int i = 0; i < shown.size(); i++) {
      row(i + 1, own(shown.get(i).kind()), shown.get(i).range());
    }
    if (shown.isEmpty()) {
      ranges.addRow(
          1,
          whole(seen.say("step.OutOfReach.computer"), "strong"),
          Lines.text(seen.say("step.OutOfReach.no-address"), "body"));
    }
  }

  private String own(Kind kind) {
    return kind == Kind.UNKNOWN
        ? seen.say("step.OutOfReach.computer")
        : seen.say("step.OutOfReach.computer.by", seen.say("own-address." + kind));
  }

  private void row(int at, String who, Ipv4Range range) {
    ranges.addRow(
        at,
        whole(who, "strong"),
        whole(technical(range.address()), "body"),
        Lines.text(
            seen.say(
                "step.OutOfReach.reaches",
                technical(range.firstHost()),
                technical(range.lastHost())),
            "body"));
  }

  private String technical(Ipv4Address address) {
    return seen.context().words().technical(address.toString());
  }

  /// An address is read whole or not at all.
  private static Label whole(String words, String style) {
    Label label = Lines.text(words, style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
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

  /// A line that is being copied stays as it is while nothing has changed.
  private void follow() {
    own.show();
    List<OwnAddress> now = addresses();
    if (!now.equals(addresses)) {
      addresses = now;
      model.take(seen.view().live().computer());
      compare();
      explain();
    }
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, this::follow);
  }
}
