package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What makes the next rescue easier: each with what it is good for, and whether it is set.
final class NextRescueView implements StepView {
  private final Seen seen;
  private final Page page;

  NextRescueView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var list = new VBox(12);
    for (Rescue rescue : Rescue.values()) {
      list.getChildren().add(row(rescue));
    }
    this.page =
        new Screen(seen, "SetUpPage-NEXT_RESCUE", "step.SetUpPage.NEXT_RESCUE")
            .primary(seen.say("set-up.back"), () -> seen.act(new Act.Back()))
            .show(list);
  }

  private Node row(Rescue rescue) {
    Optional<String> where =
        Optional.ofNullable(seen.step(Step.SetUpPage.class).pages().rescue().get(rescue));
    var card =
        Cards.card(
            (where.isPresent() ? "✓ " : "") + seen.say("rescue." + rescue),
            Lines.text(seen.say("rescue." + rescue + ".how"), "body"));
    where
        .filter(one -> !one.isEmpty())
        .ifPresent(one -> card.getChildren().add(Lines.hint(seen.say("rescue.kept", one))));
    return card;
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
