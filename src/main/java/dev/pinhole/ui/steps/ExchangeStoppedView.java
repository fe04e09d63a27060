package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Exchange;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The exchange came to nothing: what happened, what holds still, and what to do.
final class ExchangeStoppedView implements StepView {
  private final Seen seen;
  private final Step.ExchangeStopped step;
  private final Label lock = Lines.text("", "strong");
  private final Timeline timer =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
  private final Page page;

  ExchangeStoppedView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.ExchangeStopped.class);
    String key = key();
    var content = new VBox(14, Lines.numbered(Lines.of(seen, key)));
    tries().ifPresent(words -> content.getChildren().add(Lines.text(words, "strong")));
    if (seen.view().job().exchange().lockedUntil().isPresent() && isLock()) {
      content.getChildren().add(lock);
      timer.setCycleCount(Animation.INDEFINITE);
      timer.play();
      tick();
    }
    this.page =
        new Screen(seen, "ExchangeStopped", key)
            .beside(seen.say("simulated"))
            .primary(
                seen.say(step.open() ? "stopped.again" : "stopped.anew"),
                () -> seen.act(new Act.Done()))
            .show(content);
  }

  private String key() {
    return switch (step.stopped().why()) {
      case Exchange.Why.Camera(ExchangeRefusal refusal, int _, int _) -> "stopped." + refusal;
      case Exchange.Why.Desk(var reason) -> "desk." + reason;
    };
  }

  private boolean isLock() {
    return step.stopped().why() instanceof Exchange.Why.Camera(var _, int _, int minutes)
        && minutes > 0;
  }

  private Optional<String> tries() {
    return step.stopped().why() instanceof Exchange.Why.Camera(var _, int left, int _) && left > 0
        ? Optional.of(seen.say("stopped.tries", left))
        : Optional.empty();
  }

  private void tick() {
    Instant now = seen.context().clock().instant();
    seen.view()
        .job()
        .exchange()
        .lockedUntil()
        .ifPresent(
            until ->
                lock.setText(
                    now.isBefore(until)
                        ? seen.say(
                            "stopped.lock",
                            seen.context().words().time(until, seen.context().zone()),
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
