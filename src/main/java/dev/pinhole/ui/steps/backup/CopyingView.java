package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.CopyProgress;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.Sizes;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/// The copying: how far it is, how fast, how long it still takes; and a way to let it rest.
public final class CopyingView implements StepView {
  private final Seen seen;
  private final Step.Copying step;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label left = Lines.text("", "strong");
  private final Label rate = Lines.hint("");
  private final Label file = Lines.hint("");
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public CopyingView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.Copying.class);
    var content = new VBox(14);
    step.paused()
        .ifPresent(why -> content.getChildren().add(Lines.refusal(seen.say("copy." + why))));
    content.getChildren().add(progress());
    content.getChildren().add(Lines.hint(seen.say("step.Copying.keeps")));
    boolean paused = step.paused().isPresent();
    String act = seen.say(paused ? "step.Copying.go-on" : "step.Copying.pause");
    this.page =
        new Screen(seen, "Copying")
            .title(seen.say(paused ? "step.Copying.title.paused" : "step.Copying.title"))
            .primary(
                new PageAct(
                    new SimpleStringProperty(act),
                    new SimpleBooleanProperty(true),
                    paused ? this::goOn : this::pause))
            .show(content);
    look();
  }

  private Node progress() {
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(seen.say("step.Copying.bar"));
    rate.getStyleClass().add("tabular");
    left.getStyleClass().add("tabular");
    var card = new VBox(10, left, bar, rate, file);
    card.getStyleClass().add("card");
    return card;
  }

  private void pause() {
    seen.context().conversation().pauseBackup(seen.view());
  }

  private void goOn() {
    seen.context().conversation().goOnWithBackup(seen.view());
  }

  private void look() {
    Optional<CopyProgress> now = seen.view().live().copy();
    bar.setProgress(now.map(CopyProgress::share).orElse(0.0));
    left.setText(now.map(this::remaining).orElseGet(() -> seen.say("step.Copying.starting")));
    rate.setText(now.map(this::speed).orElse(""));
    file.setText(now.map(CopyProgress::file).orElse(""));
  }

  private String remaining(CopyProgress now) {
    if (now.waiting()) {
      return seen.say("step.Copying.waiting");
    }
    return now.left()
        .map(time -> seen.say("step.Copying.left", Sizes.duration(seen.context().words(), time)))
        .orElseGet(() -> seen.say("step.Copying.files", now.filesDone(), now.files()));
  }

  private String speed(CopyProgress now) {
    var words = seen.context().words();
    return seen.say(
        "step.Copying.rate",
        Sizes.bytes(words, now.bytesDone()),
        now.bytes() == 0 ? seen.say("size.unknown") : Sizes.bytes(words, now.bytes()),
        Sizes.bytes(words, now.rate()));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, this::look);
  }
}
