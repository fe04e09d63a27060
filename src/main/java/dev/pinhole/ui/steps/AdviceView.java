package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A branch of *Something else…*: what it means, what to do, and every way out. The preferred way
/// is the primary button; going back is *Back* as well wherever it is not the preferred one.
final class AdviceView implements StepView {
  private final Seen seen;
  private final Branch branch;
  private final Page page;

  AdviceView(JobView view, StepContext context, Step.Advice step) {
    this.seen = new Seen(view, context);
    this.branch = step.branch();
    this.page = build();
  }

  private Page build() {
    String key = "branch." + branch;
    Exit first = branch.exits().getFirst();
    return new Screen(seen, "Advice." + branch, key)
        .primary(words(first), () -> seen.act(new Act.Leave(first)))
        .show(content(key));
  }

  private VBox content(String key) {
    var content = new VBox(16, Lines.numbered(Lines.of(seen, key)));
    paper().ifPresent(content.getChildren()::add);
    if (seen.context().words().has(key + ".hint")) {
      content.getChildren().add(Lines.hint(seen.say(key + ".hint")));
    }
    List<Exit> others = branch.exits().subList(1, branch.exits().size());
    if (!others.isEmpty()) {
      content.getChildren().add(ways(others));
    }
    return content;
  }

  private Optional<Button> paper() {
    var papers = seen.context().papers();
    return switch (branch) {
      case ASK_PEOPLE ->
          Optional.of(
              Cards.button(
                  seen.say("branch.ASK_PEOPLE.sheet"), () -> papers.helpSheet(seen.view())));
      case LEAVING_THE_COMPUTER ->
          Optional.of(
              Cards.button(
                  seen.say("branch.LEAVING_THE_COMPUTER.card"),
                  () -> papers.holdCard(seen.view())));
      default -> Optional.empty();
    };
  }

  private FlowPane ways(List<Exit> exits) {
    var ways = new FlowPane(20, 8);
    for (Exit exit : exits) {
      ways.getChildren().add(Cards.link(words(exit), () -> seen.act(new Act.Leave(exit))));
    }
    return ways;
  }

  private String words(Exit exit) {
    return ExitWords.of(seen, branch, exit);
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
