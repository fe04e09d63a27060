package dev.pinhole.ui.steps.advice;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Papers;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.camera.OwnSide;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// A branch of *Something else…*: what it means, what to do, and every way out. The preferred way
/// is the primary button. Going back stands beside it only where it says more than *Back* does.
public final class AdviceView implements StepView {
  private static final Duration LOCK = Duration.ofMinutes(30);

  private static final Set<Branch> LOOKED_FOR =
      EnumSet.of(
          Branch.NO_SIGN_OF_IT,
          Branch.COMPUTER_IN_THE_WAY,
          Branch.ADDRESS_FROM_THE_ROUTER,
          Branch.ONLY_WIFI,
          Branch.DID_NOT_COME_BACK,
          Branch.NOT_FOUND_AT_ALL);

  private final Seen seen;
  private final Branch branch;
  private final OwnSide own;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public AdviceView(JobView view, StepContext context, Step.Advice step) {
    this.seen = new Seen(view, context);
    this.branch = step.branch();
    this.own = OwnSide.of(seen);
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
    if (LOOKED_FOR.contains(branch) && branch != Branch.ADDRESS_FROM_THE_ROUTER) {
      content.getChildren().addFirst(own);
    }
    if (branch == Branch.ADDRESS_FROM_THE_ROUTER) {
      seen.view().job().mac().ifPresent(mac -> content.getChildren().add(hardware(key, mac)));
    }
    if (branch == Branch.LOCKED_FOR_30_MINUTES) {
      content.getChildren().add(until(key));
    }
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

  private Node hardware(String key, MacAddress mac) {
    return Lines.text(
        seen.say(key + ".mac", seen.context().words().technical(mac.text())), "strong");
  }

  /// As the camera says itself; otherwise from now on, for nobody can have tried later.
  private Node until(String key) {
    Optional<Instant> told = seen.view().live().lockedUntil();
    Instant until =
        told.orElseGet(() -> entered().orElseGet(seen.context().clock()::instant).plus(LOCK));
    String when = seen.context().words().time(until, seen.context().zone());
    var text =
        Lines.text(seen.say(key + (told.isPresent() ? ".until" : ".latest"), when), "strong");
    text.setId("lock-until");
    return text;
  }

  private Optional<Instant> entered() {
    return seen.view().job().entries().reversed().stream()
        .filter(one -> one.event().equals(new ChoiceEvent.BranchEntered(branch)))
        .map(Entry::at)
        .findFirst();
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
    return seen.take(view, own::show);
  }
}
