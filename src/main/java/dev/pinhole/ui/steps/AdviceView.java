package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A branch of *Something else…*: what it means, what to do, and every way out. The preferred way
/// is the primary button. Going back stands beside it only where it says more than *Back* does.
final class AdviceView implements StepView {
  private static final Set<Branch> LOOKED_FOR =
      EnumSet.of(
          Branch.NO_SIGN_OF_IT,
          Branch.ONLY_WIFI,
          Branch.DID_NOT_COME_BACK,
          Branch.NOT_FOUND_AT_ALL);

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
    var screen = new Screen(seen, "Advice." + branch, key);
    if (branch == Branch.ASK_PEOPLE) {
      screen.primary(seen.say(key + ".sheet"), () -> papers().helpSheet(seen.view()));
    } else {
      Exit first = branch.exits().getFirst();
      screen.primary(words(first), () -> leave(first));
    }
    return screen.show(content(key));
  }

  private Papers papers() {
    return seen.context().papers();
  }

  /// Whoever has put something right wants to see it at once; where Pinhole may not look, it does
  /// not.
  private void leave(Exit exit) {
    if (exit == Exit.RETURN && LOOKED_FOR.contains(branch)) {
      seen.context().conversation().look();
    }
    seen.act(new Act.Leave(exit));
  }

  private VBox content(String key) {
    var content = new VBox(16, Lines.card(seen, key));
    if (branch == Branch.LEAVING_THE_COMPUTER) {
      content
          .getChildren()
          .add(Cards.button(seen.say(key + ".card"), () -> papers().holdCard(seen.view())));
    }
    if (seen.context().words().has(key + ".hint")) {
      content.getChildren().add(Lines.hint(seen.say(key + ".hint")));
    }
    List<Exit> others = others();
    if (!others.isEmpty()) {
      content.getChildren().add(ways(others));
    }
    return content;
  }

  private List<Exit> others() {
    int primary = branch == Branch.ASK_PEOPLE ? 0 : 1;
    return branch.exits().stream()
        .skip(primary)
        .filter(exit -> exit != Exit.RETURN || ExitWords.areOwn(seen, branch, exit))
        .toList();
  }

  private FlowPane ways(List<Exit> exits) {
    var ways = new FlowPane(20, 8);
    for (Exit exit : exits) {
      ways.getChildren().add(Cards.link(words(exit), () -> leave(exit)));
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
