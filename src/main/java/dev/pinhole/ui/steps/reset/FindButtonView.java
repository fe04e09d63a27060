package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.widget.CameraDrawing;
import dev.pinhole.ui.widget.Spot;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Where the reset button is: a drawing with numbered places and the same places in words.
public final class FindButtonView implements StepView {
  /// How large the drawing is, in its own measure.
  public static final double SCALE = 1.3;

  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public FindButtonView(JobView view, StepContext context, Step.FindButton step) {
    this.seen = new Seen(view, context);
    var content = new VBox(16, places(step.identified(), step.second()));
    known(step.identified())
        .ifPresent(words -> content.getChildren().addFirst(Lines.text(words, "strong")));
    var screen = new Screen(seen, step.second() ? "FindButton.second" : "FindButton");
    this.page =
        screen
            .primary(seen.say("step.FindButton.primary"), () -> seen.act(new Act.Done()))
            .show(content);
  }

  private Node places(Identified identified, boolean second) {
    List<Spot> spots = Spot.of(identified, second);
    var drawing = new CameraDrawing(identified.shape(), spots, SCALE);
    drawing.setAccessibleText(
        seen.say("step.FindButton.drawing", seen.say("shape." + identified.shape())));
    var list = Lines.numbered(spots.stream().map(spot -> words(identified, spot)).toList());
    // Side by side where there is room, one below the other where the bench takes it.
    var words = new VBox(12, list, Lines.text(seen.say("step.FindButton.click"), "strong"));
    words.getStyleClass().add("find-words");
    var row = new FlowPane(24, 12, drawing, words);
    row.setPrefWrapLength(0);
    row.setRowValignment(VPos.TOP);
    return row;
  }

  /// The model's own place in its own words, whatever the drawing calls it.
  private String words(Identified identified, Spot spot) {
    return Spot.own(identified).equals(Optional.of(spot))
        ? seen.say("step.FindButton.own-place", seen.say(identified.place()))
        : seen.say(spot.key());
  }

  private Optional<String> known(Identified identified) {
    return switch (identified.button()) {
      case SOFTWARE_ONLY -> Optional.of(seen.say("step.FindButton.software"));
      case HARD_TO_REACH -> Optional.of(seen.say("step.FindButton.hard"));
      case REACHABLE -> Optional.empty();
    };
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
