package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.backup.Losses;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// The last word before the camera is told to reset itself: which camera, what goes, and its name.
public final class ConfirmResetView implements StepView {
  private final Seen seen;
  private final Step.ConfirmReset step;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final TextField name = new TextField();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public ConfirmResetView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.ConfirmReset.class);
    String key = "reset-way." + step.way();
    var screen =
        new Screen(seen, "ConfirmReset")
            .title(seen.say(key))
            .sentence(seen.say(step.telling() ? "step.ConfirmReset.telling" : key + ".confirm"));
    this.page =
        step.telling()
            ? screen.show(telling())
            : screen
                .primary(
                    new PageAct(
                        new SimpleStringProperty(seen.say(key)),
                        ready,
                        this::confirm,
                        new SimpleStringProperty(seen.say("missing.name"))))
                .show(asking());
    check();
  }

  private VBox telling() {
    return new VBox(Cards.card(camera(), Lines.hint(seen.say("step.ConfirmReset.telling.hint"))));
  }

  private VBox asking() {
    var content = new VBox(14);
    if (!step.reason().isEmpty()) {
      content.getChildren().add(Lines.refusal(seen.say(step.reason())));
    }
    content.getChildren().addAll(Losses.of(seen, ErasureContract.of(step.way())), field());
    var button =
        Cards.link(
            seen.say("reset-way.BUTTON"), () -> seen.act(new Act.ChooseResetWay(ResetWay.BUTTON)));
    button.setId("use-button");
    content.getChildren().add(button);
    return content;
  }

  private Node field() {
    var label = Lines.text(seen.say("step.ConfirmReset.name", step.name()), "strong");
    label.setLabelFor(name);
    name.setId("confirm-name");
    name.setAccessibleText(seen.say("step.ConfirmReset.name", step.name()));
    name.textProperty().subscribe(this::check);
    return Cards.card(camera(), new VBox(4, label, name), Lines.hint(decided()));
  }

  /// Who it is. Where it has no name, a part of its serial number is asked for, and all of it is
  /// shown.
  private String camera() {
    String own = seen.view().job().choices().name();
    var words = seen.context().words();
    Optional<String> address = seen.view().job().latest().map(one -> one.address().toString());
    return seen.view().job().choices().camera().stream()
        .flatMap(
            camera ->
                Stream.of(
                    Optional.of(own),
                    Optional.of(camera.model()),
                    address.map(words::technical),
                    Optional.of(camera.serial()).filter(_ -> own.isBlank()).map(words::technical)))
        .flatMap(Optional::stream)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private String decided() {
    return seen.view()
        .job()
        .choices()
        .saved()
        .map(decision -> seen.say("step.ConfirmReset.decided", seen.say("save." + decision)))
        .orElse("");
  }

  private void check() {
    ready.set(step.isName(name.getText()) && !seen.view().live().busy());
  }

  private void confirm() {
    if (ready.get()) {
      seen.context().conversation().confirmReset(seen.view(), name.getText());
    }
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, this::check);
  }
}
