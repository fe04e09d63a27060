package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.Reminders.Often;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Banner;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.Sizes;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import javafx.scene.layout.VBox;

/// The backup is whole: how much it is, where it is, and what is not in it.
public final class BackedUpView implements StepView {
  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public BackedUpView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.BackedUp.class);
    var words = context.words();
    var banner =
        new Banner(
            Banner.TICK,
            "good",
            seen.say(
                "step.BackedUp.grade",
                words.count("step.BackedUp.files", step.finished().files()),
                Sizes.bytes(words, step.finished().bytes())),
            seen.say("step.BackedUp.grade.hint"));
    var where =
        Cards.card(seen.say("step.BackedUp.where"), Lines.text(step.folder(), "command-text"));
    var content = new VBox(16, banner, where);
    if (step.missing() > 0) {
      content
          .getChildren()
          .add(Lines.refusal(words.count("step.BackedUp.missing", step.missing())));
    }
    content.getChildren().add(Lines.hint(seen.say("step.BackedUp.hint")));
    boolean resets = view.job().choices().trouble().filter(Trouble::resets).isPresent();
    if (!resets) {
      content.getChildren().add(next());
    }
    this.page =
        new Screen(seen, "BackedUp")
            .primary(
                seen.say("step.BackedUp.primary" + (resets ? "" : ".only")),
                () -> seen.act(new Act.Done()))
            .show(content);
  }

  /// Whoever came for the backup alone wants the next one in time too.
  private VBox next() {
    var context = seen.context();
    Often often = context.desk().reminders().often();
    var calendar =
        Cards.button(seen.say("remind.calendar"), () -> context.papers().calendar(often));
    calendar.setId("calendar");
    return Cards.card(
        seen.say("step.BackedUp.next"), Lines.text(seen.say("remind." + often), "body"), calendar);
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
