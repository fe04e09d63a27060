package dev.pinhole.ui.steps.start;

import dev.pinhole.controller.reset.Desk;
import dev.pinhole.controller.reset.JobState;
import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Question;
import dev.pinhole.ui.steps.Seen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The jobs that are not at an end, by place: where each stands, and going on with it or deleting
/// it. Of a place with many cameras only the first few.
public final class JobsList extends VBox {
  private static final int MOST = 4;

  private final Seen seen;
  private final Consumer<String> all;
  private final Desk desk;

  /// @param seen the job on the screen, which is not listed
  /// @param all shows all cameras of a place
  public JobsList(Seen seen, Consumer<String> all) {
    super(8);
    this.seen = seen;
    this.all = all;
    this.desk = seen.context().desk();
    fill();
  }

  /// Reads the list anew.
  public void fill() {
    getChildren().clear();
    Jobs jobs = desk.open();
    Map<String, List<JobSummary>> sites = new TreeMap<>();
    for (JobSummary job : jobs.readable()) {
      if (!job.id().equals(seen.view().id())) {
        sites.computeIfAbsent(job.site(), _ -> new ArrayList<>()).add(job);
      }
    }
    // Those of no place come first: the empty name does.
    sites.forEach(this::site);
    jobs.unreadable().forEach(job -> getChildren().add(row(job)));
    if (!getChildren().isEmpty()) {
      getChildren().addFirst(Lines.text(seen.say("jobs.title"), "strong"));
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private void site(String site, List<JobSummary> jobs) {
    if (site.isEmpty()) {
      jobs.forEach(job -> getChildren().add(row(job)));
      return;
    }
    getChildren().add(Lines.text(seen.say("jobs.site", site, jobs.size()), "strong"));
    jobs.stream()
        .sorted(
            Comparator.comparing((JobSummary one) -> JobState.of(one.step()) == JobState.WAITING)
                .thenComparing(JobSummary::name))
        .limit(MOST)
        .forEach(job -> getChildren().add(row(job)));
    if (jobs.size() > MOST) {
      var more = Cards.link(seen.say("jobs.site.all", jobs.size(), site), () -> all.accept(site));
      getChildren().add(more);
    }
  }

  /// What cannot be read is not hidden: the person decides what becomes of it.
  private HBox row(Jobs.Unreadable job) {
    String name = seen.say("jobs.unreadable");
    var words =
        new VBox(2, Lines.text(name, "strong"), Lines.hint(seen.context().words().say(job.why())));
    HBox.setHgrow(words, Priority.ALWAYS);
    var delete = Cards.button(seen.say("jobs.delete"), () -> ask(job.id(), name));
    delete.setAccessibleText(seen.say("jobs.delete.of", name));
    delete.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(8, words, delete);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("card");
    return row;
  }

  private HBox row(JobSummary job) {
    String name = job.name().isEmpty() ? seen.say("jobs.unnamed") : job.name();
    var words = new VBox(2, Lines.text(name, "strong"), Lines.hint(line(job)));
    HBox.setHgrow(words, Priority.ALWAYS);
    var go = Cards.button(seen.say("jobs.continue"), () -> desk.resume(job.id()));
    go.setAccessibleText(seen.say("jobs.continue.of", name));
    var delete = Cards.button(seen.say("jobs.delete"), () -> ask(job.id(), name));
    delete.setAccessibleText(seen.say("jobs.delete.of", name));
    var aside = Cards.button(seen.say("jobs.put-aside"), () -> putAside(job));
    aside.setAccessibleText(seen.say("jobs.put-aside.of", name));
    for (Button button : new Button[] {go, aside, delete}) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    var row = new HBox(8, words, go, aside, delete);
    if (job.step() instanceof Step.Waiting) {
      row.getChildren().remove(aside);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("card");
    return row;
  }

  private String line(JobSummary job) {
    var words = seen.context().words();
    return seen.say(
        "jobs.line",
        seen.say(job.place() == Place.PRACTICE ? "jobs.practice" : "jobs.own"),
        where(job.step()),
        words.moment(job.since(), seen.context().zone()));
  }

  private String where(Step step) {
    String phase = seen.say("phase." + step.phase());
    if (step instanceof Step.Waiting(String reason, var _)) {
      return reason.isEmpty()
          ? phase + ", " + seen.say("jobs.waiting.plain")
          : phase + ", " + seen.say("jobs.waiting", reason);
    }
    return phase;
  }

  private void putAside(JobSummary job) {
    new Question(Question.Asked.putAside(seen), reason -> desk.putAside(job.id(), reason))
        .show(this);
  }

  private void ask(JobId id, String name) {
    var asked =
        new Question.Asked(
            seen.say("jobs.delete.title"),
            seen.say("jobs.delete.sentence", name),
            Optional.empty(),
            seen.say("jobs.delete.yes"),
            seen.say("jobs.delete.no"));
    new Question(asked, _ -> delete(id)).show(this);
  }

  private void delete(JobId id) {
    seen.context().drafts().forget(id);
    desk.delete(id);
  }
}
