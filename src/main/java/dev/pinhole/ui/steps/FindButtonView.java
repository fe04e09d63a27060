package dev.pinhole.ui.steps;

import dev.pinhole.catalog.Family;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Where the reset button is: a drawing with numbered places and the same places in words.
final class FindButtonView implements StepView {
  private static final double SCALE = 1.4;

  private static final double LIST = 320;
  private final Seen seen;
  private final Page page;

  FindButtonView(JobView view, StepContext context, Step.FindButton step) {
    this.seen = new Seen(view, context);
    var content = new VBox(16, places(step.identified(), step.second()));
    known(step.identified())
        .ifPresent(words -> content.getChildren().addFirst(Lines.text(words, "strong")));
    content.getChildren().add(Lines.text(seen.say("step.FindButton.click"), "strong"));
    var screen = new Screen(seen, step.second() ? "FindButton.second" : "FindButton");
    this.page =
        screen
            .primary(seen.say("step.FindButton.primary"), () -> seen.act(new Act.Done()))
            .show(content);
  }

  private Node places(Identified identified, boolean second) {
    List<Spot> spots = Spot.of(identified.shape(), second);
    var drawing = new CameraDrawing(identified.shape(), spots, SCALE);
    drawing.setAccessibleText(
        seen.say("step.FindButton.drawing", seen.say("shape." + identified.shape())));
    var list = Lines.numbered(spots.stream().map(spot -> seen.say(spot.key())).toList());
    // Side by side where there is room, one below the other where the bench takes it.
    list.setPrefWidth(LIST);
    var row = new FlowPane(24, 12, drawing, list);
    row.setPrefWrapLength(0);
    row.setRowValignment(VPos.CENTER);
    return row;
  }

  private Optional<String> known(Identified identified) {
    if (identified.button() == Family.Button.SOFTWARE_ONLY) {
      return Optional.of(seen.say("step.FindButton.software"));
    }
    String place =
        identified.family().equals("plain")
            ? ""
            : seen.say("step.FindButton.own-place", seen.say(identified.place()));
    String hard =
        identified.button() == Family.Button.HARD_TO_REACH ? seen.say("step.FindButton.hard") : "";
    return Optional.of((place + " " + hard).strip()).filter(words -> !words.isEmpty());
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
