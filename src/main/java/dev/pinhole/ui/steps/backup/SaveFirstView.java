package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.BackupReminder;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The backup reminder: what a reset takes and what it leaves, and a decision about it. The primary
/// button names the decision.
public final class SaveFirstView implements StepView {
  private final Seen seen;
  private final Trouble trouble;
  private final SaveFirstModel model;
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public SaveFirstView(JobView view, StepContext context, Step.SaveFirst step) {
    this.seen = new Seen(view, context);
    this.trouble = step.trouble();
    this.model = new SaveFirstModel(new BackupReminder(), view.job());
    name();
    var content =
        new VBox(
            12,
            Losses.of(seen, ErasureContract.of(step.way())),
            new FlowPane(
                12,
                2,
                Lines.text(seen.say("step.SaveFirst.question"), "strong"),
                Lines.hint(LastBackup.words(context, known()))),
            choices());
    this.page =
        new Screen(seen, "SaveFirst")
            .sentence(sentence(step))
            .primary(new PageAct(primary, new SimpleBooleanProperty(true), this::decide))
            .show(content);
  }

  private Optional<KnownCamera> known() {
    var job = seen.view().job();
    return job.mac().flatMap(mac -> seen.context().desk().open().camera(job.place(), mac));
  }

  private Node choices() {
    List<RadioButton> options = new ArrayList<>();
    var group = new ToggleGroup();
    for (SaveDecision decision : model.offered()) {
      RadioButton option =
          Cards.option(
              group,
              seen.say("save." + decision),
              own("save." + decision + ".hint"),
              () -> choose(decision));
      option.setId("save-" + decision);
      option.setSelected(decision == model.decision());
      options.add(option);
    }
    if (options.size() % 2 == 0) {
      return Cards.columns(2, options);
    }
    // The one that Pinhole does itself stands above the others.
    RadioButton first = options.removeFirst();
    return new VBox(8, first, Cards.columns(2, options));
  }

  private String sentence(Step.SaveFirst step) {
    String way = "step.SaveFirst.sentence." + step.way();
    return seen.context().words().has(way) ? seen.say(way) : own("step.SaveFirst.sentence");
  }

  /// The words for just this trouble, where there are any.
  private String own(String key) {
    String own = key + "." + trouble;
    return seen.say(seen.context().words().has(own) ? own : key);
  }

  private void choose(SaveDecision decision) {
    model.choose(decision);
    name();
  }

  private void name() {
    primary.set(seen.say("save." + model.decision() + ".primary"));
  }

  private void decide() {
    seen.act(new Act.Decide(model.decision()));
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
