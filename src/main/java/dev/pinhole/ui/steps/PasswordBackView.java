package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// In again: the grade, the table that earns it, and a new recovery file where there is one.
final class PasswordBackView implements StepView {
  private final Seen seen;
  private final VBox file;
  private final Page page;

  PasswordBackView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.PasswordBack.class);
    boolean same = step.proof().nothingElseChanged();
    String key = same ? "login.grade" : "login.grade.changed";
    this.file = file();
    var content =
        new VBox(
            16,
            new Banner(
                Banner.TICK, same ? "good" : "likely", seen.say(key), seen.say(key + ".hint")),
            file,
            ProofGrid.of(seen, step.proof()));
    this.page =
        new Screen(seen, "PasswordBack")
            .beside(seen.say("simulated"))
            .primary(seen.say("step.PasswordBack.primary"), () -> seen.act(new Act.Done()))
            .show(content);
    look();
  }

  private VBox file() {
    var save =
        Cards.button(
            seen.say("exchange.recovery.save"),
            () ->
                seen.context()
                    .papers()
                    .whereToSave("exchange.recovery.name")
                    .ifPresent(
                        to -> seen.context().conversation().saveRecoveryFile(seen.view(), to)));
    save.setId("save-recovery-file");
    save.setMinWidth(Region.USE_PREF_SIZE);
    return Cards.card(
        seen.say("exchange.recovery.new"), Lines.hint(seen.say("exchange.recovery.lost")), save);
  }

  private void look() {
    boolean waits = seen.view().live().recoveryFile();
    file.setVisible(waits);
    file.setManaged(waits);
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
