package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.Camera;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Which camera a planned job waits for, and whether another one is plugged in. Takes no room where
/// a job was not planned for one.
final class PlannedNote extends VBox {
  private final Seen seen;
  private final WhichCameraModel model;
  private final Label said = Lines.text("", "body");
  private final Hyperlink theirs = Cards.link("", this::open);
  private Optional<JobSummary> other = Optional.empty();

  /// @param seen the job
  /// @param model the draft of the screen
  PlannedNote(Seen seen, WhichCameraModel model) {
    super(4);
    this.seen = seen;
    this.model = model;
    said.setId("planned-note");
    said.setMaxWidth(Double.MAX_VALUE);
    theirs.setId("planned-other");
    getChildren().add(said);
    setVisible(model.namesOne());
    setManaged(model.namesOne());
    fill();
  }

  /// Says what is so now.
  void fill() {
    if (!model.namesOne()) {
      return;
    }
    String wanted = seen.context().words().technical(model.wanted());
    boolean none = model.nearby().isEmpty();
    boolean there = model.wantedIsThere();
    boolean chosen = model.chosen().filter(model::isWanted).isPresent();
    boolean warns = !none && !(there && chosen);
    String key = none ? "wanted" : there ? (chosen ? "here" : "choose") : "another";
    said.setText((warns ? "! " : "") + seen.say("step.WhichCamera.planned." + key, wanted));
    said.getStyleClass().remove("refusal");
    if (warns) {
      said.getStyleClass().add("refusal");
    }
    other =
        model.chosen().filter(one -> !model.isWanted(one)).flatMap(one -> planned(one.camera()));
    getChildren().setAll(said);
    other.ifPresent(
        one -> {
          theirs.setText(seen.say("step.WhichCamera.planned.other", one.name()));
          getChildren().add(theirs);
        });
  }

  private Optional<JobSummary> planned(Camera camera) {
    return seen.context().desk().open().readable().stream()
        .filter(
            one ->
                one.planned().filter(plan -> plan.namesOne() && plan.matches(camera)).isPresent())
        .findFirst();
  }

  private void open() {
    other.ifPresent(one -> seen.context().desk().resume(one.id()));
  }
}
