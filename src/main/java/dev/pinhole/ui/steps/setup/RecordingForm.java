package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.settings.RecordingPlan;
import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Span;
import dev.pinhole.settings.Storage;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Drafts;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.Sizes;
import dev.pinhole.ui.widget.WeekEditor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The week of recording, how long a recording is kept, and the card that it is kept on.
final class RecordingForm implements SettingForm {
  private static final int USUAL_DAYS = 30;

  private final Seen seen;
  private final CheckBox on;
  private final WeekEditor week;
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton full;
  private final RadioButton days;
  private final TextField number = new TextField(Integer.toString(USUAL_DAYS));

  /// A card that cannot be recorded on is said first; one that can, beside how long it lasts.
  private final Label card = Lines.refusal("");

  private final Label fine = Lines.hint("");
  private final VBox details;
  private final VBox node;
  private Runnable changed = () -> {};

  RecordingForm(Seen seen) {
    this.seen = seen;
    this.on = Cards.tick(seen.say("form.recording.on"), _ -> check());
    on.setId("recording-on");
    this.week = new WeekEditor(seen.context().words());
    this.full =
        Cards.option(
            group,
            seen.say("form.recording.keep.full"),
            seen.say("form.recording.keep.full.hint"),
            this::check);
    this.days = Cards.option(group, seen.say("form.recording.keep.days"), "", this::check);
    full.setId("recording-full");
    days.setId("recording-days");
    card.setId("recording-card");
    fine.setId("recording-card-fine");
    number.setId("recording-number");
    number.setPrefWidth(80);
    number.setAccessibleText(seen.say("form.recording.days"));
    number.textProperty().subscribe(this::check);
    number.disableProperty().bind(days.selectedProperty().not());
    var counted = new HBox(12, days, number);
    counted.setAlignment(Pos.CENTER_LEFT);
    this.details =
        new VBox(
            14,
            week,
            new VBox(
                8, Lines.text(seen.say("form.recording.keep"), "strong"), fine, full, counted));
    details.managedProperty().bind(details.visibleProperty());
    for (Label one : List.of(card, fine)) {
      one.managedProperty().bind(one.visibleProperty());
      one.setVisible(false);
    }
    this.node = new VBox(14, card, on, details);
    week.weekProperty().subscribe(this::check);
    fill(new RecordingPlan(true, RecordingWeek.always(Span.Mode.MOTION), OptionalInt.empty()));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void changed(Runnable then) {
    changed = then;
  }

  @Override
  public void fill(Setting setting) {
    if (setting instanceof RecordingPlan(boolean records, RecordingWeek when, OptionalInt keep)) {
      on.setSelected(records);
      week.weekProperty().set(when);
      group.selectToggle(keep.isPresent() ? days : full);
      keep.ifPresent(one -> number.setText(Integer.toString(one)));
      check();
    }
  }

  private record Typed(boolean on, RecordingWeek week, boolean full, String days)
      implements Drafts.Draft {}

  @Override
  public Drafts.Draft draft() {
    return new Typed(
        on.isSelected(),
        week.weekProperty().get(),
        full.isSelected(),
        Drafts.text(number.getText()));
  }

  @Override
  public void restore(Drafts.Draft draft) {
    if (draft instanceof Typed typed) {
      on.setSelected(typed.on());
      week.weekProperty().set(typed.week());
      group.selectToggle(typed.full() ? full : days);
      number.setText(typed.days());
      check();
    }
  }

  @Override
  public Optional<Setting> wanted() {
    OptionalInt keep = keep();
    boolean whole = full.isSelected() || keep.isPresent();
    return whole
        ? Optional.of(
            new RecordingPlan(
                on.isSelected(),
                week.weekProperty().get(),
                full.isSelected() ? OptionalInt.empty() : keep))
        : Optional.empty();
  }

  private OptionalInt keep() {
    String text = number.getText().strip();
    boolean digits = text.matches("\\d{1,5}");
    int value = digits ? Integer.parseInt(text) : 0;
    return value >= 1 && value <= RecordingPlan.LONGEST
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }

  @Override
  public String missing() {
    return seen.say("missing.days");
  }

  @Override
  public void learn() {
    Optional<Storage> storage =
        seen.view().live().setUp().flatMap(SetUpLive::reading).flatMap(SetUpLive.Reading::storage);
    boolean good =
        storage
            .flatMap(RecordingForm::disk)
            .filter(one -> one.state() == Storage.State.OK)
            .isPresent();
    storage
        .map(this::said)
        .ifPresent(says -> (good ? fine : card).setText(good ? says : "! " + says));
    fine.setVisible(good);
    card.setVisible(storage.isPresent() && !good);
  }

  private static Optional<Storage.Disk> disk(Storage storage) {
    return storage.disks().stream()
        .filter(one -> one.state() != Storage.State.NOT_THERE)
        .findFirst();
  }

  private String said(Storage storage) {
    Words words = seen.context().words();
    return disk(storage)
        .map(
            one ->
                switch (one.state()) {
                  case OK -> seen.say("form.recording.card.ok", Sizes.bytes(words, one.capacity()));
                  case UNFORMATTED -> seen.say("form.recording.card.unformatted");
                  case NOT_THERE -> seen.say("form.recording.card.none");
                  case ERROR, OTHER -> seen.say("form.recording.card.bad", one.said());
                })
        .orElseGet(() -> seen.say("form.recording.card.none"));
  }

  private void check() {
    if (node == null) {
      return;
    }
    details.setVisible(on.isSelected());
    changed.run();
  }
}
