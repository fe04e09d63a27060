package dev.pinhole.ui.steps.start;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Place;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.ActCard;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.backup.BackupsDialog;
import dev.pinhole.ui.steps.backup.DueList;
import dev.pinhole.ui.steps.many.ManyDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The first screen: six troubles, the choice being the act; below, the ways that reset nothing,
/// the open jobs, and the cameras whose backup is due.
public final class WhatHappenedView implements StepView {
  private static final int COLUMNS = 2;

  private final Seen seen;
  private final JobsList jobs;
  private final DueList due;
  private final Page page;
  private Optional<ManyDialog> open = Optional.empty();

  /// @param view the job
  /// @param context what every screen is handed
  public WhatHappenedView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.jobs = new JobsList(seen, this::many);
    this.due = new DueList(seen);
    this.page = new Screen(seen, "WhatHappened").show(new VBox(20, troubles(), ways(), jobs, due));
  }

  private Node troubles() {
    List<ActCard> cards = new ArrayList<>();
    for (Trouble trouble : Trouble.values()) {
      if (!trouble.resets()) {
        continue;
      }
      String key = "trouble." + trouble;
      ActCard card =
          new ActCard(
              TroubleIcon.of(trouble),
              seen.say(key),
              seen.say(key + ".hint"),
              () -> seen.act(new Act.PickTrouble(trouble)));
      card.setId("trouble-" + trouble);
      card.explains();
      cards.add(card);
    }
    return Cards.columns(COLUMNS, cards);
  }

  private Node ways() {
    var desk = seen.context().desk();
    var practise = Cards.link(seen.say("step.WhatHappened.practise"), desk::practise);
    practise.setId("practise-first");
    var save =
        Cards.link(
            seen.say("step.WhatHappened.only-back-up"),
            () -> seen.act(new Act.PickTrouble(Trouble.ONLY_BACK_UP)));
    save.setId("only-back-up");
    var setUp =
        Cards.link(
            seen.say("step.WhatHappened.only-set-up"),
            () -> seen.act(new Act.PickTrouble(Trouble.ONLY_SET_UP)));
    setUp.setId("only-set-up");
    var backups = Cards.link(seen.say("step.WhatHappened.backups"), this::backups);
    backups.setId("backups");
    var many = Cards.link(seen.say("step.WhatHappened.many"), () -> many(""));
    many.setId("many");
    var ways = new FlowPane(24, 4, practise, save, setUp, many, backups);
    if (seen.view().job().place() == Place.WORLD) {
      return ways;
    }
    ways.getChildren().remove(practise);
    ways.getChildren()
        .addFirst(Cards.link(seen.say("step.WhatHappened.own"), () -> desk.begin(Place.WORLD)));
    return new VBox(8, Lines.hint(seen.say("step.WhatHappened.practice-note")), ways);
  }

  /// @param site the place whose cameras are shown first; empty for all
  private void many(String site) {
    var dialog = new ManyDialog(seen.context(), seen.view().job().place(), site);
    open = Optional.of(dialog);
    dialog.show(page.content().getScene().getWindow());
  }

  private void backups() {
    new BackupsDialog(seen.context()).show(page.content().getScene().getWindow());
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(
        view,
        () -> {
          jobs.fill();
          due.fill();
          open.ifPresent(ManyDialog::fill);
        });
  }
}
