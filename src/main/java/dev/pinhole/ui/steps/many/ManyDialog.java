package dev.pinhole.ui.steps.many;

import dev.pinhole.controller.many.CameraList;
import dev.pinhole.controller.reset.JobState;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.DialogWindow;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Question;
import dev.pinhole.ui.steps.StepContext;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/// *Many cameras*: every job with its state and its next act, and lists to be imported, in a window
/// of its own.
public final class ManyDialog {
  private final StepContext context;
  private final Words words;
  private final Place place;
  private final VBox body = new VBox(12);
  private final DialogWindow window;
  private final ManyTable table;
  private final TextField filter = new TextField();
  private final FlowPane states = new FlowPane(6, 6);
  private final ToggleGroup group = new ToggleGroup();
  private final Label count = Lines.text("", "muted");
  private final Label said = Lines.text("", "body");
  private final Label nothing = Lines.text("", "body");
  private final Node list;
  private Optional<JobState> state = Optional.empty();

  /// @param context words, desk and papers
  /// @param place where the cameras of a list are: practice or world
  /// @param site the place whose cameras are shown first; empty for all
  public ManyDialog(StepContext context, Place place, String site) {
    this.context = context;
    this.words = context.words();
    this.place = place;
    this.table = new ManyTable(words, job -> open(job.id()), this::ask);
    this.window = DialogWindow.toWorkIn(words, "many", body);
    table.setPlaceholder(nothing);
    VBox.setVgrow(table, Priority.ALWAYS);
    said.managedProperty().bind(said.visibleProperty());
    said.setId("many-said");
    say("");
    this.list = list();
    filter.setText(site);
    filter.textProperty().subscribe(this::fill);
    showList();
  }

  /// @param owner the window that asks; focus returns to it
  public void show(Window owner) {
    window.show(owner);
    table.requestFocus();
  }

  /// @return the window
  Stage stage() {
    return window.stage();
  }

  ManyTable table() {
    return table;
  }

  private Node list() {
    filter.setId("many-filter");
    filter.setPromptText(words.say("many.filter"));
    filter.setAccessibleText(words.say("many.filter"));
    HBox.setHgrow(filter, Priority.ALWAYS);
    var list = new VBox(10, said, filter, states, count, table, acts());
    VBox.setVgrow(list, Priority.ALWAYS);
    return list;
  }

  private Node acts() {
    Button open = button("many-open", "many.open", () -> chosen().ifPresent(one -> open(one.id())));
    Button like =
        button(
            "many-like",
            "step.Finished.next-like",
            () ->
                chosen()
                    .ifPresent(
                        one -> {
                          stage().close();
                          context.desk().like(one.id());
                        }));
    open.getStyleClass().add("primary");
    Button delete = button("many-delete", "jobs.delete", () -> chosen().ifPresent(this::ask));
    for (Button one : List.of(open, like, delete)) {
      one.disableProperty().bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    }
    return new FlowPane(
        8,
        8,
        open,
        like,
        delete,
        button("many-import", "many.import", this::choose),
        button("many-example", "many.example", this::example));
  }

  private Button button(String id, String key, Runnable act) {
    Button button = Cards.button(words.say(key), act);
    button.setId(id);
    return button;
  }

  private Optional<JobSummary> chosen() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void showList() {
    body.getChildren().setAll(list);
    fill();
  }

  private List<JobSummary> jobs() {
    return context.desk().all().readable().stream()
        .filter(one -> one.place() == place && !(one.step() instanceof Step.WhatHappened))
        .sorted(Comparator.comparing(JobSummary::site).thenComparing(JobSummary::name))
        .toList();
  }

  /// Reads the jobs anew; the chosen row stays with its job.
  public void fill() {
    Optional<JobId> before = chosen().map(JobSummary::id);
    List<JobSummary> all = jobs();
    states(all);
    List<JobSummary> shown =
        all.stream()
            .filter(one -> state.map(JobState.of(one.step())::equals).orElse(true))
            .filter(one -> isLookedFor(table.words(one)))
            .toList();
    if (!table.getItems().equals(shown)) {
      table.getItems().setAll(shown);
    }
    shown.stream()
        .filter(one -> before.equals(Optional.of(one.id())))
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .ifPresent(table.getSelectionModel()::select);
    nothing.setText(words.say(all.isEmpty() ? "many.none" : "many.no-match"));
    count.setText(words.say("many.count", shown.size(), all.size()));
  }

  private boolean isLookedFor(String row) {
    String lower = row.toLowerCase(Locale.ROOT);
    return List.of(filter.getText().toLowerCase(Locale.ROOT).split("\\s+")).stream()
        .allMatch(lower::contains);
  }

  private void states(List<JobSummary> all) {
    states.getChildren().setAll(toggle(Optional.empty(), all.size()));
    for (JobState one : JobState.values()) {
      long count = all.stream().filter(job -> JobState.of(job.step()) == one).count();
      states.getChildren().add(toggle(Optional.of(one), count));
    }
  }

  private ToggleButton toggle(Optional<JobState> which, long count) {
    String name =
        which.map(one -> words.say("many.state." + one)).orElseGet(() -> words.say("many.all"));
    var button = new ToggleButton(words.say("many.filter.state", name, count));
    button.setId("many-state-" + which.map(JobState::name).orElse("ALL"));
    button.setToggleGroup(group);
    button.setSelected(which.equals(state));
    button.setOnAction(
        _ -> {
          state = which;
          fill();
          states.lookup("#" + button.getId()).requestFocus();
        });
    return button;
  }

  private void open(JobId id) {
    stage().close();
    context.desk().resume(id);
  }

  private void ask(JobSummary job) {
    var asked =
        new Question.Asked(
            words.say("jobs.delete.title"),
            words.say("jobs.delete.sentence", ManyTable.name(words, job)),
            Optional.empty(),
            words.say("jobs.delete.yes"),
            words.say("jobs.delete.no"));
    new Question(asked, _ -> delete(job.id())).show(table);
  }

  private void delete(JobId id) {
    context.drafts().forget(id);
    context.desk().delete(id);
  }

  private void choose() {
    context.papers().choose(words.say("many.import.choose")).ifPresent(this::read);
  }

  /// @param file a list
  void read(Path file) {
    CameraList read =
        CameraList.read(file)
            .beside(
                jobs().stream()
                    .filter(one -> JobState.of(one.step()) != JobState.DONE)
                    .map(JobSummary::known)
                    .toList());
    var pane =
        new ManyImport(
            words,
            read,
            place,
            new ManyImport.Answers(
                owner -> {
                  context.desk().plan(place, read.rows(), owner);
                  say(words.count("many.made", read.rows().size()));
                  showList();
                },
                this::choose,
                this::showList));
    VBox.setVgrow(pane, Priority.ALWAYS);
    body.getChildren().setAll(pane);
    pane.begin();
  }

  private void example() {
    context
        .papers()
        .whereToSave("many.example.name")
        .ifPresent(
            file -> {
              try {
                AtomicFile.write(file, CameraList.example());
                say(words.say("papers.saved", file.toString()));
              } catch (StoreException e) {
                say("! " + words.say(e.told()));
              }
            });
  }

  private void say(String text) {
    said.setText(text);
    said.setVisible(!text.isEmpty());
  }
}
