package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Holds;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Banner;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.ProofGrid;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.camera.OwnSide;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The verdict: its grade, the table that earns it, and what to do next.
public final class ResultView implements StepView {

  private final Seen seen;
  private final Step.Result step;
  private final ResultModel model;
  private final VBox again = new VBox(16);
  private final OwnSide own;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public ResultView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.Result.class);
    this.model = new ResultModel(step, view.job().place());
    this.own = OwnSide.of(seen);
    var content = new VBox(16, banner());
    if (!model.nobodySaw()) {
      content.getChildren().add(ProofGrid.of(seen, step.verdict().proof()));
    }
    if (step.verdict().kind() == Verdict.Kind.NOT_BACK_YET) {
      content.getChildren().add(own);
    }
    content.getChildren().addAll(after());
    this.page =
        new Screen(seen, "Result", model.key())
            .sentence(
                seen.say(
                    model.sentence(),
                    step.next().map(next -> seen.say("way.number." + next.round())).orElse("")))
            .primary(primary(), this::go)
            .show(content);
  }

  private Node banner() {
    String grade = "grade." + model.grade();
    return new Banner(
        sign(), colour(), seen.say(grade), seen.say(model.gradeHint(seen.context().words())));
  }

  private String sign() {
    if (step.worked()) {
      return Banner.TICK;
    }
    return switch (model.grade()) {
      case OPEN, NOT_SEEN -> Banner.OPEN;
      case PROVEN, LIKELY, NO_BASELINE, REPORTED, OBSERVED -> Banner.CROSS;
    };
  }

  private String colour() {
    return switch (model.grade()) {
      case PROVEN -> "good";
      case LIKELY, NO_BASELINE -> "likely";
      case REPORTED, OBSERVED, OPEN, NOT_SEEN -> "plain";
    };
  }

  /// What follows the table: what to know, what to choose, what else can be done.
  private List<Node> after() {
    List<Node> nodes = new ArrayList<>();
    String hint = model.key() + ".hint" + (step.worked() && !step.isEnough() ? ".more" : "");
    if (seen.context().words().has(hint)) {
      nodes.add(Lines.text(seen.say(hint), "body"));
    }
    if (!step.isReset() && step.tried() instanceof Holds.Done hold) {
      step.next().ifPresent(next -> nodes.add(Lines.text(Ways.change(seen, hold, next), "strong")));
    }
    if (model.asks()) {
      nodes.add(Lines.text(seen.say("step.WhatDoYouSee.question"), "strong"));
      nodes.add(Outcomes.cards(seen));
    }
    var links = new FlowPane(20, 8);
    if (model.canLookAgain()) {
      links
          .getChildren()
          .add(Cards.link(seen.say("next.LOOK_AGAIN"), seen.context().conversation()::look));
    }
    if (model.canTryNextWay()) {
      links.getChildren().add(Cards.link(nextWay(), () -> seen.act(new Act.NextRound())));
    }
    if (model.canUseButton()) {
      var button =
          Cards.link(
              seen.say("next.USE_BUTTON"), () -> seen.act(new Act.ChooseResetWay(ResetWay.BUTTON)));
      button.setId("use-button");
      links.getChildren().add(button);
    }
    if (!links.getChildren().isEmpty()) {
      nodes.add(links);
    }
    nodes.add(again);
    return nodes;
  }

  private String primary() {
    return model.next() == ResultModel.Next.NEXT_WAY ? nextWay() : seen.say("next." + model.next());
  }

  private String nextWay() {
    return step.next().map(next -> seen.say("next.NEXT_WAY." + next.round())).orElse("");
  }

  private void go() {
    switch (model.next()) {
      case NEW_PASSWORD, SET_UP, FINISH -> seen.act(new Act.Done());
      case NEXT_WAY -> seen.act(new Act.NextRound());
      case RESET_EVERYTHING -> seen.act(new Act.ChooseResetWay(ResetWay.DEFAULT));
      case USE_BUTTON -> seen.act(new Act.ChooseResetWay(ResetWay.BUTTON));
      case ASK_PEOPLE -> seen.act(new Act.Enter(Branch.ASK_PEOPLE));
      case LOOK_AGAIN -> seen.context().conversation().look();
      case LOOK_ONCE_MORE -> ask();
    }
  }

  /// The person looks at the camera once more, and says what they see now.
  private void ask() {
    seen.context().conversation().look();
    if (again.getChildren().isEmpty()) {
      again
          .getChildren()
          .setAll(
              Lines.card(seen, "step.WhatDoYouSee"),
              Lines.text(seen.say("step.WhatDoYouSee.question"), "strong"),
              Outcomes.cards(seen));
    }
    again.getChildren().getLast().requestFocus();
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, own::show);
  }
}
