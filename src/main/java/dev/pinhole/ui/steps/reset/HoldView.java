package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.Branch;
import dev.pinhole.job.HoldEvent.Cause;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.widget.HoldRing;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.util.Duration;

/// The button is pressed and held: a count-in, the seconds on a ring, and what to do now. The same
/// screen stands before and while the count runs, so that nothing jumps.
public final class HoldView implements StepView {
  private final Seen seen;
  private final Attempt attempt;
  private final HoldModel model;
  private final HoldWords words;
  private final HoldContent content;
  private final FillWindow large;
  private final HoldKeys keys;
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final Timeline timer =
      new Timeline(new KeyFrame(Duration.millis(50), _ -> this.refresh()));
  private final Page page;
  private Optional<Branch> pending = Optional.empty();

  /// @param view the job
  /// @param context what every screen is handed
  public HoldView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.Hold.class);
    this.attempt = step.attempt();
    var procedure = attempt.procedure();
    this.model = new HoldModel(procedure, step.since(), context.clock(), context.tones());
    this.words = new HoldWords(seen, procedure);
    this.content = new HoldContent(seen, step, words, ways());
    this.large = large();
    this.keys = new HoldKeys(content, large, this::fill);
    this.page =
        new Screen(seen, "Hold")
            .sentence(words.sentence())
            .primary(new PageAct(primary, new SimpleBooleanProperty(true), this::press))
            .entering(this::enter)
            .back(this::back)
            .show(content);
    timer.setCycleCount(Animation.INDEFINITE);
    follow();
  }

  private HoldContent.Does ways() {
    return new HoldContent.Does(
        this::fill,
        () -> end(Cause.SLIPPED),
        () -> end(Cause.RESTARTED_WHILE_HELD),
        () -> seen.act(new Act.AbandonHold()),
        () -> seen.act(new Act.UsePlainWay(seen.context().catalog().plain())));
  }

  private FillWindow large() {
    var procedure = attempt.procedure();
    var act = new Button();
    act.textProperty().bind(primary);
    act.setOnAction(_ -> press());
    return new FillWindow(
        new HoldRing(procedure.minimumSeconds(), procedure.letGoSeconds()),
        act,
        Cards.button(seen.say("hold.fill.leave"), this::fill));
  }

  private void press() {
    switch (model.state()) {
      case HoldModel.State.Ready _ -> model.countIn();
      case HoldModel.State.CountIn _ -> model.stopCountIn();
      case HoldModel.State.Starting _ -> {}
      case HoldModel.State.Running _ -> end(Cause.LET_GO);
    }
    follow();
  }

  private void end(Cause cause) {
    seen.act(new Act.EndHold(model.seconds(), cause));
  }

  /// While the count runs, other ways first abandon it.
  private void enter(Branch branch) {
    if (model.isRunning()) {
      pending = Optional.of(branch);
      seen.act(new Act.AbandonHold());
    } else {
      seen.act(new Act.Enter(branch));
    }
  }

  private void back() {
    seen.act(model.isRunning() ? new Act.AbandonHold() : new Act.Back());
  }

  private void fill() {
    if (large.isOpen()) {
      large.close();
      content.focusFill();
    } else if (content.getScene() != null) {
      large.open(content.getScene(), !model.isRunning() || content.hasFocusOwner());
    }
  }

  /// Draws the present moment; called by the timer while something moves.
  void refresh() {
    if (model.tick()) {
      seen.act(new Act.StartHold());
    }
    if (!model.moves()) {
      timer.stop();
    }
    name();
    draw();
  }

  private void name() {
    primary.set(seen.say("step.Hold.primary." + model.state().getClass().getSimpleName()));
  }

  private void follow() {
    name();
    content.running(model.isRunning());
    if (model.moves()) {
      timer.play();
    }
    draw();
  }

  private void draw() {
    boolean countIn = model.state() instanceof HoldModel.State.CountIn;
    String caption = seen.say(countIn ? "hold.count-in" : "hold.seconds");
    boolean still = Platform.getPreferences().isReducedMotion();
    double held = still ? model.seconds() : model.held();
    content.ring().show(model.number(), caption, held);
    large.ring().show(model.number(), caption, held);
    String zone = model.isRunning() ? words.zone(model.zone()) : words.atTheTone();
    String style = model.isRunning() ? HoldContent.style(model.zone()) : HoldContent.STANDING;
    content.say(zone, style);
    large.say(zone, style);
  }

  @Override
  public Page page() {
    return page;
  }

  /// The start of the count changes the step and not the screen.
  @Override
  public boolean update(JobView view) {
    boolean same =
        view.id().equals(seen.view().id())
            && view.step() instanceof Step.Hold step
            && step.attempt().equals(attempt)
            && step.plainWay() == seen.step(Step.Hold.class).plainWay()
            && (step.since().isPresent() || Seen.goesBack(view) == page.back().isPresent());
    if (same) {
      seen.follow(view);
      model.take(seen.step(Step.Hold.class).since());
      follow();
      enterPending();
    }
    return same;
  }

  private void enterPending() {
    if (!model.isRunning()) {
      pending.ifPresent(branch -> seen.act(new Act.Enter(branch)));
      pending = Optional.empty();
    }
  }

  @Override
  public void close() {
    timer.stop();
    keys.close();
    large.close();
  }
}
