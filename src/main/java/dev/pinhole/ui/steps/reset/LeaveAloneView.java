package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ObservationEvent.Light;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.Step;
import dev.pinhole.text.Words;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The camera restarts: how long it takes, how long it has taken, what is seen of it meanwhile.
public final class LeaveAloneView implements StepView {
  private final Seen seen;
  private final Step.LeaveAlone step;
  private final String key;
  private final LeaveAloneModel model;
  private final Label elapsed = new Label();
  private final Label stage = Lines.hint("");
  private final Label presence = Lines.text("", "body");
  private final ProgressBar bar = new ProgressBar(0);
  private final Timeline timer =
      new Timeline(new KeyFrame(Duration.millis(250), _ -> this.refresh()));
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public LeaveAloneView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.LeaveAlone.class);
    this.key =
        step.tried() instanceof OwnReset.Told told
            ? "step.LeaveAlone." + told.way()
            : "step.LeaveAlone";
    this.model = new LeaveAloneModel(step.tried());
    var content = new VBox(16, Lines.card(seen, key), progress());
    this.page = screen().show(content);
    refresh();
    look();
    timer.setCycleCount(Animation.INDEFINITE);
    timer.play();
  }

  /// Once the light has stopped, or where nobody stands at the camera, only the network is waited
  /// for.
  private Screen screen() {
    if (step.lightStopped()) {
      return new Screen(seen, "LeaveAlone")
          .sentence(seen.say("step.LeaveAlone.sentence.stopped"))
          .primary(seen.say("step.LeaveAlone.primary.look"), seen.context().conversation()::look);
    }
    if (step.tried() instanceof OwnReset.Told) {
      return new Screen(seen, "LeaveAlone")
          .sentence(seen.say("step.LeaveAlone.sentence.own"))
          .primary(seen.say("step.LeaveAlone.primary.look"), seen.context().conversation()::look);
    }
    return new Screen(seen, "LeaveAlone")
        .primary(
            seen.say("step.LeaveAlone.primary"), () -> seen.act(new Act.TellLight(Light.STOPPED)));
  }

  private Node progress() {
    elapsed.getStyleClass().add("elapsed");
    HBox.setHgrow(stage, Priority.ALWAYS);
    stage.setMaxWidth(Double.MAX_VALUE);
    var head = new HBox(12, elapsed, stage);
    head.setAlignment(Pos.BASELINE_LEFT);
    if (seen.context().waiting().canSkip()) {
      var skip = Cards.button(seen.say("step.LeaveAlone.skip"), seen.context().waiting()::skip);
      skip.setId("skip-wait");
      head.getChildren().add(skip);
    }
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(seen.say("step.LeaveAlone.bar"));
    var rule =
        Lines.text(
            seen.say("step.LeaveAlone.usual", model.usualMinutes(), model.limitMinutes()),
            "strong");
    var card = new VBox(10, rule, head, new WaitScale(bar, model.usualShare(), scale()));
    if (!step.byHand()) {
      card.getChildren().add(presence);
    }
    card.getStyleClass().add("card");
    return card;
  }

  private WaitScale.Marks scale() {
    return new WaitScale.Marks(
        seen.say("step.LeaveAlone.mark.usual", model.usualMinutes()),
        seen.say("step.LeaveAlone.mark.limit", model.limitMinutes()));
  }

  private String stages() {
    return step.tried() instanceof OwnReset.Told
        ? "step.LeaveAlone.stage.own."
        : "step.LeaveAlone.stage.";
  }

  private void refresh() {
    Instant now = seen.context().clock().instant();
    elapsed.setText(Words.stopWatch(model.elapsed(now)));
    bar.setProgress(model.share(now));
    stage.setText(seen.say(stages() + model.stage(now)));
  }

  private void look() {
    boolean answers = seen.view().live().present();
    presence.setText(
        (answers ? "● " : "○ ") + seen.say("step.LeaveAlone." + (answers ? "answers" : "silent")));
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
          look();
          refresh();
        });
  }

  @Override
  public void close() {
    timer.stop();
  }
}
