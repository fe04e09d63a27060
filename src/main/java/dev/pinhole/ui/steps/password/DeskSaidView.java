package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.DeskReason;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.ActCard;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The support desk sent no reply: the person says which reason it gave.
public final class DeskSaidView implements StepView {
  private static final String LETTER = "M3 6 h18 v12 h-18 z M3 6.5 l9 7 l9 -7";

  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public DeskSaidView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    List<Region> reasons = new ArrayList<>();
    for (DeskReason reason : DeskReason.values()) {
      var card =
          new ActCard(
              LETTER,
              seen.say("desk." + reason),
              seen.say("desk." + reason + ".hint"),
              () -> seen.act(new Act.TellDesk(reason)));
      card.setId("desk-" + reason);
      reasons.add(card);
    }
    this.page =
        new Screen(seen, "WhatTheDeskSaid")
            .beside(seen.say("simulated"))
            .show(new VBox(Cards.columns(2, reasons)));
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
