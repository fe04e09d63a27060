package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.ActCard;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// The camera's own reset, or its button: the choice is the act.
public final class HowToResetView implements StepView {
  private final Seen seen;
  private final Trouble trouble;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public HowToResetView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.trouble = view.job().choices().trouble().orElseThrow();
    List<ActCard> cards = new ArrayList<>();
    for (ResetWay way : seen.step(Step.HowToReset.class).ways()) {
      cards.add(card(way));
    }
    var content =
        new VBox(16, Cards.columns(1, cards), Lines.explanation(seen.say("step.HowToReset.hint")));
    this.page = new Screen(seen, "HowToReset").show(content);
  }

  private ActCard card(ResetWay way) {
    String key = "reset-way." + way;
    String own = key + ".hint." + trouble;
    var card =
        new ActCard(
            ResetWayIcon.of(way),
            seen.say(key),
            seen.say(seen.context().words().has(own) ? own : key + ".hint"),
            () -> seen.act(new Act.ChooseResetWay(way)));
    card.setId("reset-" + way);
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
