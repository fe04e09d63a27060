package dev.pinhole.ui.steps.camera;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Where to look: this computer's network, only once the person asks, or the practice site. The two
/// are kept apart. Until the person asks, nothing is sent.
public final class WhichCameraView implements StepView {
  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public WhichCameraView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.page =
        new Screen(seen, "WhichCamera")
            .primary(
                seen.say("step.WhichCamera.primary.look"),
                () -> seen.act(new Act.ChooseLooking(true)))
            .show(new VBox(12, network(), practice()));
  }

  private Node network() {
    var card =
        Cards.card(
            seen.say("step.WhichCamera.network.title"),
            Lines.text(seen.say("step.WhichCamera.network.line1"), "body"),
            Lines.explanation(seen.say("step.WhichCamera.network.line2")));
    if (seen.step(Step.WhichCamera.class).unseenToo()) {
      card.getChildren().add(without());
    }
    return card;
  }

  private Node without() {
    var without =
        Cards.link(
            seen.say("step.WhichCamera.without"), () -> seen.act(new Act.ChooseLooking(false)));
    without.setId("without-looking");
    return without;
  }

  private Node practice() {
    var practise =
        Cards.button(
            seen.say("step.WhichCamera.practice.button"),
            () -> seen.context().desk().begin(Place.PRACTICE));
    practise.setId("practise");
    return Cards.card(
        seen.say("step.WhichCamera.practice.title"),
        Lines.text(seen.say("step.WhichCamera.practice.line1"), "body"),
        practise);
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
