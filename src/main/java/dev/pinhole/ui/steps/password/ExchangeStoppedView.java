package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The exchange came to nothing: what happened, what holds still, and what to do. While the camera
/// takes no tries, the job is put aside; the same button tries again once the time is over.
public final class ExchangeStoppedView implements StepView {
  private final Seen seen;
  private final StoppedModel model;
  private final Label lock = Lines.text("", "strong");
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final Timeline timer =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> refresh()));
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public ExchangeStoppedView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.model =
        new StoppedModel(
            seen.step(Step.ExchangeStopped.class), view.job().exchange().lockedUntil());
    var content = new VBox(14);
    model
        .triesLeft()
        .ifPresent(
            left ->
                content.getChildren().add(Lines.text(seen.say("stopped.tries", left), "strong")));
    if (model.lock().isPresent()) {
      content.getChildren().add(lock);
      timer.setCycleCount(Animation.INDEFINITE);
      timer.play();
    }
    content.getChildren().add(Lines.card(seen, model.key()));
    this.page =
        new Screen(seen, "ExchangeStopped", model.key())
            .beside(seen.say("simulated"))
            .primary(new PageAct(primary, new SimpleBooleanProperty(true), this::go))
            .show(content);
    refresh();
  }

  private Instant now() {
    return seen.context().clock().instant();
  }

  private void go() {
    switch (model.next(now())) {
      case WAIT -> seen.act(new Act.PutAside(seen.say("stopped.lock.reason", until())));
      case AGAIN,
          ANEW,
          OTHER_WAY,
          LIST,
          SEND_AGAIN,
          SAVE_AGAIN,
          OTHER_FILE,
          TYPE_AGAIN,
          ANSWER_AGAIN,
          OTHER_PASSWORD ->
          seen.act(new Act.Done());
    }
  }

  private String until() {
    return model
        .lock()
        .map(until -> seen.context().words().clock(until, seen.context().zone()))
        .orElse("");
  }

  /// Reads the clock anew.
  void refresh() {
    Instant now = now();
    StoppedModel.Next next = model.next(now);
    primary.set(seen.say("stopped.primary." + next, until()));
    model
        .lock()
        .ifPresent(
            until ->
                lock.setText(
                    now.isBefore(until)
                        ? seen.say(
                            "stopped.lock",
                            until(),
                            Duration.between(now, until).plusSeconds(59).toMinutes())
                        : seen.say("stopped.lock.over")));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }

  @Override
  public void close() {
    timer.stop();
  }
}
