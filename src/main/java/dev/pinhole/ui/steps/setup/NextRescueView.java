package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.VBox;

/// What makes the next rescue easier: each with what it is good for, and whether it is set.
public final class NextRescueView implements StepView {
  private final Seen seen;
  private final List<RescueCard> cards;
  private final SimpleStringProperty done = new SimpleStringProperty();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public NextRescueView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.cards =
        Arrays.stream(Rescue.values()).map(one -> new RescueCard(seen, one, this::acting)).toList();
    var list = new VBox(12);
    list.getChildren().setAll(cards);
    this.page =
        new Screen(seen, "SetUpPage-NEXT_RESCUE", "step.SetUpPage.NEXT_RESCUE")
            .primary(
                new PageAct(done, new SimpleBooleanProperty(true), () -> seen.act(new Act.Back())))
            .show(list);
    learn();
  }

  private void learn() {
    cards.forEach(RescueCard::learn);
    boolean any = seen.view().job().setUp().ticked().contains(Item.NEXT_RESCUE);
    done.set(seen.say(any ? "set-up.back" : "set-up.back.open"));
  }

  /// What the controller says of an act belongs to the card that was acted on.
  private void acting(RescueCard card) {
    cards.stream().filter(one -> one != card).forEach(RescueCard::passed);
  }

  @Override
  public Page page() {
    return page;
  }

  /// What is typed on one card outlives what is set on another.
  @Override
  public boolean update(JobView view) {
    boolean same =
        view.id().equals(seen.view().id())
            && view.step() instanceof Step.SetUpPage newer
            && newer.item() == Item.NEXT_RESCUE;
    if (same) {
      seen.follow(view);
      learn();
    }
    return same;
  }

  @Override
  public void close() {
    cards.forEach(RescueCard::clear);
  }
}
