package dev.pinhole.ui.steps.advice;

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
import javafx.scene.layout.VBox;

/// A job that was put aside: what it waits for, where it stands, and going on.
public final class WaitingView implements StepView {
  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public WaitingView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.Waiting.class);
    String reason =
        step.reason().isEmpty() ? seen.say("step.Waiting.no-reason") : "“" + step.reason() + "”";
    var content =
        new VBox(
            12,
            Cards.card(seen.say("step.Waiting.for"), Lines.text(reason, "body")),
            Cards.card(
                seen.say("step.Waiting.at"),
                Lines.text(seen.say("phase." + step.phase()), "body")));
    var list =
        Cards.link(
            seen.say("step.Waiting.to-list"),
            () -> context.desk().begin(seen.view().job().place()));
    list.setId("to-list");
    content.getChildren().add(list);
    this.page =
        new Screen(seen, "Waiting")
            .primary(seen.say("step.Waiting.primary"), () -> seen.act(new Act.TakeUp()))
            .show(content);
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
