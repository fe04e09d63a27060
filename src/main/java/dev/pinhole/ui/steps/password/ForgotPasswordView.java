package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.password.PasswordResetController;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Ladder;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.ActCard;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.WayIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The ways back in. On a practice camera each can be taken; for a real one the maker's tool is
/// explained, in the order in which it is done.
public final class ForgotPasswordView implements StepView {
  private final Seen seen;
  private final Step.ForgotPassword step;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public ForgotPasswordView(JobView view, StepContext context, Step.ForgotPassword step) {
    this.seen = new Seen(view, context);
    this.step = step;
    this.page = step.place() == Place.PRACTICE ? ladder() : explained();
  }

  private Page ladder() {
    List<Region> ways = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (Ladder.Rung rung : step.ladder().rungs()) {
      String title = seen.say("way." + rung.way());
      if (rung.skipped().isPresent()) {
        skipped.add(title + ": " + seen.say("way.skip." + rung.skipped().get()));
      } else {
        act(rung.way()).ifPresent(act -> ways.add(card(rung.way(), title, () -> seen.act(act))));
      }
    }
    var content = new VBox(16, Cards.columns(2, ways));
    if (!skipped.isEmpty()) {
      content.getChildren().add(skipped(skipped));
    }
    return new Screen(seen, "ForgotPassword")
        .title(seen.say("step.ForgotPassword.ladder.title"))
        .sentence(seen.say(sentence()))
        .beside(seen.say("simulated"))
        .show(content);
  }

  /// Says what is on the ladder, and no more.
  private String sentence() {
    List<Ladder.Way> left =
        step.ladder().rungs().stream()
            .filter(rung -> rung.skipped().isEmpty() && act(rung.way()).isPresent())
            .map(Ladder.Rung::way)
            .toList();
    boolean button = left.contains(Ladder.Way.BUTTON);
    String key = "step.ForgotPassword.ladder.sentence";
    if (left.isEmpty()) {
      return key + ".nothing";
    }
    if (left.size() == 1) {
      return key + (button ? ".only-button" : ".one");
    }
    return button ? key : key + ".no-button";
  }

  private Region card(Ladder.Way way, String title, Runnable act) {
    var card = new ActCard(WayIcon.of(way), title, seen.say("way." + way + ".hint"), act);
    card.setId("way-" + way);
    return card;
  }

  /// The button is where the person came from; where there is no way back there, it is no way.
  private Optional<Act> act(Ladder.Way way) {
    boolean branch = seen.view().job().choices().branch().isPresent();
    return way.method()
        .<Act>map(Act.TakeWay::new)
        .or(() -> branch ? Optional.of(new Act.Leave(Exit.RETURN)) : Optional.empty());
  }

  private Node skipped(List<String> lines) {
    var card = Cards.card(seen.say("way.skipped"));
    lines.forEach(line -> card.getChildren().add(Lines.hint("– " + line)));
    return card;
  }

  private Page explained() {
    var content = new VBox(12, Lines.numbered(explanation()));
    camera().ifPresent(words -> content.getChildren().add(Lines.text(words, "strong")));
    content.getChildren().add(Lines.hint(seen.say("step.ForgotPassword.keep")));
    var sheet =
        Cards.button(
            seen.say("step.ForgotPassword.sheet"),
            () -> seen.context().papers().requestSheet(seen.view()));
    sheet.setId("request-sheet");
    content.getChildren().add(sheet);
    return new Screen(seen, "ForgotPassword")
        .primary(
            seen.say("step.ForgotPassword.primary"), () -> seen.act(new Act.Leave(Exit.SOLVED)))
        .show(content);
  }

  private List<String> explanation() {
    return PasswordResetController.explanation().stream().map(seen.context().words()::say).toList();
  }

  private Optional<String> camera() {
    var choices = seen.view().job().choices();
    return choices
        .camera()
        .filter(camera -> !camera.serial().isEmpty())
        .map(
            camera ->
                seen.say(
                    "step.ForgotPassword.camera",
                    choices.name().isEmpty() ? camera.model() : choices.name(),
                    seen.context().words().technical(camera.serial())))
        .or(
            () ->
                Optional.of(choices.name())
                    .filter(name -> !name.isEmpty())
                    .map(name -> seen.say("step.ForgotPassword.camera.none", name)));
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
