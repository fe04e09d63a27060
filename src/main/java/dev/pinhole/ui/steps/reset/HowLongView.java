package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
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
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How long the button was held, where nobody counted.
public final class HowLongView implements StepView {
  private final Seen seen;
  private final HowLongModel model = new HowLongModel();
  private final SimpleStringProperty primary = new SimpleStringProperty();
  private final ToggleGroup group = new ToggleGroup();
  private final Spinner<Integer> spinner;
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public HowLongView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.HowLong.class);
    int usual = step.attempt().procedure().minimumSeconds();
    this.spinner = new Spinner<>(1, HowLongModel.MOST, usual);
    String key = "step.HowLong" + (step.interrupted() ? ".interrupted" : "");
    var content =
        new VBox(
            16,
            Lines.text(seen.say("step.HowLong.question"), "strong"),
            choices(),
            other(),
            Lines.explanation(seen.say("step.HowLong.hint")));
    this.page =
        new Screen(seen, "HowLong", key)
            .primary(
                new PageAct(
                    primary,
                    ready,
                    this::tell,
                    new SimpleStringProperty(seen.say("missing.seconds"))))
            .entry(seen.say("step.HowLong.not-held"), () -> seen.act(new Act.AbandonHold()))
            .show(content);
  }

  private Node choices() {
    List<RadioButton> options = new ArrayList<>();
    for (int seconds : HowLongModel.CHOICES) {
      var option = Cards.option(group, Integer.toString(seconds), "", () -> choose(seconds));
      option.setAccessibleText(seen.say("way.seconds", seconds));
      options.add(option);
    }
    return Cards.columns(HowLongModel.CHOICES.size(), options);
  }

  private Node other() {
    var label = Lines.text(seen.say("step.HowLong.other"), "body");
    label.setLabelFor(spinner);
    spinner.setEditable(true);
    spinner.setId("hold-seconds");
    spinner.setPrefWidth(110);
    spinner.setAccessibleText(seen.say("step.HowLong.other"));
    spinner.getEditor().setAccessibleText(seen.say("step.HowLong.other"));
    spinner.getValueFactory().setConverter(new Seconds(spinner));
    spinner.getEditor().setTextFormatter(new TextFormatter<>(HowLongView::digits));
    spinner.getEditor().textProperty().subscribe(this::typed);
    var row = new HBox(12, label, spinner, Lines.text(seen.say("step.HowLong.unit"), "body"));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void choose(int seconds) {
    spinner.getEditor().setText(Integer.toString(seconds));
    spinner.commitValue();
  }

  private void typed(String text) {
    model.type(text);
    ready.set(model.seconds().isPresent());
    primary.set(
        model.seconds().isPresent()
            ? seen.say("step.HowLong.primary", model.seconds().getAsInt())
            : seen.say("step.HowLong.primary.none"));
    group.selectToggle(
        group.getToggles().stream()
            .filter(one -> model.isChoice(group.getToggles().indexOf(one)))
            .findFirst()
            .orElse(null));
  }

  /// What is not a number of up to three digits leaves the field as it is.
  private static TextFormatter.Change digits(TextFormatter.Change change) {
    if (!change.getControlNewText().matches("[0-9]{0,3}")) {
      int end = change.getRangeEnd();
      change.setText(change.getControlText().substring(change.getRangeStart(), end));
      change.selectRange(end, end);
    }
    return change;
  }

  private void tell() {
    model.seconds().ifPresent(seconds -> seen.act(new Act.TellHold(seconds)));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view);
  }

  /// An emptied field keeps the number that the arrows count from, and says nothing.
  private static final class Seconds extends StringConverter<Integer> {
    private final Spinner<Integer> spinner;

    Seconds(Spinner<Integer> spinner) {
      this.spinner = spinner;
    }

    @Override
    public String toString(Integer seconds) {
      return Integer.toString(seconds);
    }

    @Override
    public Integer fromString(String text) {
      return text.isEmpty() ? spinner.getValue() : Integer.valueOf(text);
    }
  }
}
