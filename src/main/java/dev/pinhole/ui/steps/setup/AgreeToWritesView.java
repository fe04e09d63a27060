package dev.pinhole.ui.steps.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.camera.OwnSide;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// Before the first write to a real camera: which camera it is, and what is going to be written.
public final class AgreeToWritesView implements StepView {
  private final Seen seen;
  private final OwnSide others;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public AgreeToWritesView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.others = OwnSide.others(seen);
    var step = seen.step(Step.AgreeToWrites.class);
    Sighting camera = step.camera();
    var words = context.words();
    String name = step.name().isEmpty() ? camera.camera().model() : step.name();
    var who =
        Cards.card(
            name,
            Lines.text(
                seen.say(
                    "step.AgreeToWrites.camera",
                    camera.camera().model(),
                    words.technical(camera.camera().serial())),
                "body"),
            Lines.text(
                seen.say(
                    "step.AgreeToWrites.address",
                    words.technical(camera.address().toString()),
                    words.technical(camera.mac().text())),
                "body"));
    List<String> writes = new ArrayList<>();
    if (step.firstPassword()) {
      writes.add("password");
    }
    writes.addAll(List.of("network", "clock", "motion", "recording", "restore"));
    var list = new VBox(6);
    writes.forEach(
        one -> list.getChildren().add(Lines.point(seen.say("step.AgreeToWrites." + one))));
    this.page =
        new Screen(seen, "AgreeToWrites")
            .primary(seen.say("step.AgreeToWrites.primary", name), () -> seen.act(new Act.Agree()))
            .show(
                new VBox(
                    14,
                    who,
                    others,
                    Cards.card(seen.say("step.AgreeToWrites.writes"), list),
                    Lines.hint(seen.say("step.AgreeToWrites.each"))));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, others::show);
  }
}
