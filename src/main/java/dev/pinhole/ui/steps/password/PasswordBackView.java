package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Banner;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.ProofGrid;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.VBox;

/// In again: the grade, the table that earns it, and a new recovery file where there is one.
public final class PasswordBackView implements StepView {
  private final Seen seen;
  private final VBox file;
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public PasswordBackView(JobView view, StepContext context) {
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
            .primary(new PageAct(primary, new SimpleBooleanProperty(true), this::go))
            .show(content);
    look();
  }

  private VBox file() {
    var without = Cards.link(seen.say("exchange.recovery.without"), () -> seen.act(new Act.Done()));
    without.setId("without-recovery-file");
    return Cards.card(
        seen.say("exchange.recovery.new"), Lines.hint(seen.say("exchange.recovery.lost")), without);
  }

  private boolean fileWaits() {
    return seen.view().live().recoveryFile();
  }

  /// What would be lost comes before the end.
  private void go() {
    if (fileWaits()) {
      seen.context()
          .papers()
          .whereToSave("exchange.recovery.name")
          .ifPresent(to -> seen.context().conversation().saveRecoveryFile(seen.view(), to));
    } else {
      seen.act(new Act.Done());
    }
  }

  private void look() {
    boolean waits = fileWaits();
    primary.set(seen.say(waits ? "exchange.recovery.save" : "step.PasswordBack.primary"));
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
