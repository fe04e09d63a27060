package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Attempt;
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

/// Paperclip, safety, time.
public final class GetReadyView implements StepView {
  private static final int USUAL = 15;

  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public GetReadyView(JobView view, StepContext context, Step.GetReady step) {
    this.seen = new Seen(view, context);
    var content =
        new VBox(
            12,
            card("clip", seen.say("step.GetReady.clip.hint")),
            card("stand", seen.say("step.GetReady.stand.hint")),
            card("time", time(step.attempt())));
    this.page =
        new Screen(seen, "GetReady")
            .primary(seen.say("step.GetReady.primary"), () -> seen.act(new Act.Done()))
            .show(content);
  }

  private Node card(String which, String words) {
    return Cards.card(seen.say("step.GetReady." + which), Lines.hint(words));
  }

  private String time(Attempt attempt) {
    int most = attempt.procedure().letGoSeconds();
    return most > USUAL
        ? seen.say("step.GetReady.time.hint.long", most)
        : seen.say("step.GetReady.time.hint");
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
