package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.BackupEvent.RecordedDay;
import dev.pinhole.job.Step;
import dev.pinhole.text.Words;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.Sizes;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.widget.DayCalendar;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is copied: the settings always, and the recordings of the days that the person picks. Says
/// how long that takes before it starts.
public final class ChooseBackupView implements StepView {
  private final Seen seen;
  private final Step.ChooseBackup step;
  private final ChooseBackupModel model;
  private final Label amount = Lines.text("", "strong");
  private final Label time = Lines.hint("");
  private final Label where = Lines.hint("");
  private final SimpleBooleanProperty ready = new SimpleBooleanProperty(true);
  private final TextField key = new TextField();
  private Optional<Path> below = Optional.empty();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public ChooseBackupView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.ChooseBackup.class);
    this.model = new ChooseBackupModel(step.found());
    var side = new VBox(12, settings(), amountCard(), place(), export());
    side.getStyleClass().add("backup-side");
    var content = step.found().days().isEmpty() ? side : new FlowPane(20, 16, calendar(), side);
    this.page =
        new Screen(seen, "ChooseBackup")
            .primary(
                new PageAct(
                    new SimpleStringProperty(seen.say("step.ChooseBackup.primary")),
                    ready,
                    this::begin,
                    new SimpleStringProperty(seen.say("missing.key"))))
            .show(content);
    changed();
  }

  private Words words() {
    return seen.context().words();
  }

  private Node settings() {
    var card =
        Cards.card(
            "✓ " + words().count("step.ChooseBackup.settings", step.found().settings()),
            Lines.explanation(seen.say("step.ChooseBackup.settings.hint")));
    step.since().ifPresent(since -> card.getChildren().add(Lines.text(since(since), "body")));
    return card;
  }

  private String since(BackupEvent.Compared since) {
    return LastBackup.words(seen.context(), since.at(), Optional.of(since.differing()));
  }

  /// Only the maker's own programs read it, and only with its key: an extra for whoever asks for
  /// it.
  private Node export() {
    key.setId("export-key");
    key.getStyleClass().add("command");
    key.setAccessibleText(seen.say("step.ChooseBackup.key"));
    key.textProperty().subscribe(model::key);
    key.textProperty().subscribe(this::check);
    var label = Lines.text(seen.say("step.ChooseBackup.key"), "strong");
    label.setLabelFor(key);
    var lock = new VBox(4, label, key, Lines.hint(seen.say("step.ChooseBackup.key.hint")));
    lock.setVisible(false);
    lock.setManaged(false);
    var tick =
        Cards.tick(
            seen.say("step.ChooseBackup.export"),
            wanted -> {
              model.export(wanted);
              lock.setVisible(wanted);
              lock.setManaged(wanted);
              check();
            });
    tick.setId("export");
    return new VBox(8, tick, Lines.hint(seen.say("step.ChooseBackup.export.hint")), lock);
  }

  private void check() {
    ready.set(model.ready());
  }

  private Node amountCard() {
    var card = new VBox(6, amount, time);
    card.getStyleClass().add("card");
    return card;
  }

  private Node place() {
    var choose = Cards.link(seen.say("step.ChooseBackup.folder"), this::chooseFolder);
    choose.setId("backup-folder");
    return new VBox(2, where, choose);
  }

  private void chooseFolder() {
    seen.context()
        .papers()
        .chooseFolder(seen.say("step.ChooseBackup.folder"))
        .ifPresent(
            folder -> {
              below = Optional.of(folder);
              changed();
            });
  }

  private Node calendar() {
    var calendar =
        new DayCalendar(
            words().locale(),
            model.days(),
            new DayCalendar.Names(
                seen.say("step.ChooseBackup.earlier"), seen.say("step.ChooseBackup.later")),
            this::spoken);
    var all = Cards.link(seen.say("step.ChooseBackup.all"), () -> calendar.choose(model.days()));
    all.setId("backup-all-days");
    var none = Cards.link(seen.say("step.ChooseBackup.none"), () -> calendar.choose(List.of()));
    none.setId("backup-no-days");
    calendar.onChanged(
        () -> {
          model.choose(calendar.chosen());
          changed();
        });
    var links = new HBox(16, all, none);
    links.setAlignment(Pos.CENTER_LEFT);
    var card = Cards.card(seen.say("step.ChooseBackup.days"), calendar, links);
    card.getStyleClass().add("backup-days");
    return card;
  }

  private String spoken(LocalDate day) {
    RecordedDay one =
        step.found().days().stream().filter(any -> any.day().equals(day)).findFirst().orElseThrow();
    String date =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(words().locale())
            .format(day);
    return seen.say(
        "step.ChooseBackup.day",
        date,
        words().count("step.ChooseBackup.recordings", one.recordings()),
        size(one.bytes()));
  }

  private String size(long bytes) {
    return bytes == 0 ? seen.say("size.unknown") : Sizes.bytes(words(), bytes);
  }

  private void changed() {
    boolean none = model.chosen().isEmpty();
    amount.setText(
        none
            ? seen.say("step.ChooseBackup.only-settings")
            : seen.say(
                "step.ChooseBackup.amount",
                words().count("step.ChooseBackup.recordings", model.recordings()),
                size(model.bytes())));
    time.setText(
        none
            ? allTime()
            : seen.say(
                "step.ChooseBackup.time",
                Sizes.duration(words(), ChooseBackupModel.usualTime(model.bytes()))));
    where.setText(
        below
            .map(path -> seen.say("step.ChooseBackup.below", path.toString()))
            .orElseGet(() -> seen.say("step.ChooseBackup.usual-place")));
  }

  private String allTime() {
    return model.allBytes() == 0
        ? seen.say("step.ChooseBackup.only-settings.hint")
        : seen.say(
            "step.ChooseBackup.all-time",
            Sizes.bytes(words(), model.allBytes()),
            Sizes.duration(words(), ChooseBackupModel.usualTime(model.allBytes())));
  }

  private void begin() {
    seen.context().conversation().chooseBackup(seen.view(), model.chosen(), below, model.lock());
  }

  @Override
  public void close() {
    key.clear();
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
