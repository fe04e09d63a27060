package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Station;
import dev.pinhole.job.Step;
import dev.pinhole.report.HandOver;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Question;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.camera.SecondAddress;
import dev.pinhole.ui.steps.camera.SharedAddressView;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The end: how it ended, what the camera sees now, what is still to do, a label, the report, the
/// next camera, and deleting what is stored.
public final class FinishedView implements StepView {
  private final Seen seen;
  private final Step.Finished step;
  private final EndPicture picture;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public FinishedView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    this.step = seen.step(Step.Finished.class);
    boolean practice = step.place() == Place.PRACTICE;
    String key = "ending." + step.ending();
    boolean done = step.ending() == Ending.DONE;
    List<SetUpEvent.Item> open = done ? HandOver.of(view.job()).open() : List.of();
    boolean ready = practice && done && wasReset() && open.isEmpty();
    this.picture = new EndPicture(seen);
    var content = new VBox(16);
    if (!open.isEmpty()) {
      content.getChildren().add(open(open));
    }
    content.getChildren().add(picture.node());
    if (!practice) {
      SecondAddress.given(seen).ifPresent(one -> content.getChildren().add(one.still()));
    }
    if (done && !view.job().shared().isEmpty()) {
      content
          .getChildren()
          .add(SharedAddressView.inTurn(seen, "step.Finished.shared", view.job().shared()));
    }
    content.getChildren().add(Lines.card(seen, ready ? key + ".practice" : key));
    camera().ifPresent(content.getChildren()::add);
    if (done) {
      content.getChildren().add(new EndLabel(seen).node());
    }
    content.getChildren().add(ways(practice));
    content.getChildren().add(Lines.explanation(seen.say("step.Finished.stored")));
    var screen = new Screen(seen, "Finished", ready ? key + ".practice" : key);
    if (done && !ready) {
      screen.sentence(sentence(open));
    }
    this.page =
        (practice
                ? screen.primary(
                    seen.say("step.Finished.own"), () -> context.desk().begin(Place.WORLD))
                : screen.primary(
                    seen.say("step.Finished.report"), () -> context.papers().report(seen.view())))
            .show(content);
  }

  private boolean wasReset() {
    return seen.view().job().choices().passed().contains(Station.RESULT);
  }

  private String sentence(List<SetUpEvent.Item> open) {
    return seen.say(
        !open.isEmpty()
            ? "ending.DONE.sentence.open"
            : wasReset() ? "ending.DONE.sentence" : "ending.DONE.sentence.only");
  }

  private Node open(List<SetUpEvent.Item> open) {
    var lines = new VBox(8);
    for (SetUpEvent.Item item : open) {
      lines
          .getChildren()
          .add(
              Lines.point(
                  seen.say(
                      "step.Finished.open.line",
                      seen.say("item." + item + ".title"),
                      seen.say("item." + item + ".how"))));
    }
    Button back = button("go-on", "set-up.back.open", () -> seen.act(new Act.Back()));
    var card = Cards.card(seen.say("step.Finished.open"), lines, back);
    card.setId("still-open");
    return card;
  }

  private Optional<Node> camera() {
    return seen.view()
        .job()
        .latest()
        .map(
            sighting ->
                Cards.card(
                    seen.say("step.Finished.camera"),
                    Lines.text(
                        seen.say(
                            "step.Finished.camera.line",
                            sighting.camera().model(),
                            seen.context().words().technical(sighting.camera().serial()),
                            seen.context().words().technical(sighting.address().toString())),
                        "body"),
                    Lines.hint(seen.say("step.WhichCamera.password." + sighting.activation()))));
  }

  private FlowPane ways(boolean practice) {
    var ways = new FlowPane(10, 8);
    if (practice) {
      ways.getChildren()
          .addAll(
              button("practise-again", "step.Finished.practise", seen.context().desk()::practise),
              button("save-report", "step.Finished.report", this::report));
    } else {
      ways.getChildren()
          .add(
              button(
                  "next-camera",
                  "step.Finished.next",
                  () -> seen.context().desk().begin(Place.WORLD)));
    }
    if (step.ending() == Ending.DONE && seen.view().job().mac().isPresent()) {
      ways.getChildren()
          .add(
              button(
                  "next-like",
                  "step.Finished.next-like",
                  () -> seen.context().desk().like(seen.view().id())));
    }
    if (step.ending() == Ending.DONE || step.ending() == Ending.PASSWORD_BACK) {
      ways.getChildren()
          .add(
              button(
                  "back-up",
                  "step.Finished.back-up",
                  () -> seen.context().desk().backUp(step.place())));
    }
    ways.getChildren().add(button("delete-job", "step.Finished.delete", this::ask));
    return ways;
  }

  private Button button(String id, String key, Runnable act) {
    var button = Cards.button(seen.say(key), act);
    button.setId(id);
    return button;
  }

  private void report() {
    seen.context().papers().report(seen.view());
  }

  private void ask() {
    String name = seen.view().job().choices().name();
    var asked =
        new Question.Asked(
            seen.say("jobs.delete.title"),
            seen.say("jobs.delete.sentence", name.isEmpty() ? seen.say("jobs.unnamed") : name),
            Optional.empty(),
            seen.say("jobs.delete.yes"),
            seen.say("jobs.delete.no"));
    new Question(asked, _ -> seen.context().desk().delete(seen.view().id())).show(page.content());
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, picture::show);
  }
}
