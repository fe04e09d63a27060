package dev.pinhole.ui.steps.camera;

import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.ObservationEvent.ReachSeen;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Seen;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/// The lines that give this computer a second address, and the one that takes it away again.
public final class SecondAddress {
  private final Seen seen;
  private final OutOfReachModel model;

  SecondAddress(Seen seen, OutOfReachModel model) {
    this.seen = seen;
    this.model = model;
  }

  /// @param seen a job
  /// @return what was given to this computer for it; empty where the camera was always in reach, or
  ///   never came into it
  public static Optional<SecondAddress> given(Seen seen) {
    return given(seen.view().job())
        .map(
            one ->
                new SecondAddress(
                    seen,
                    new OutOfReachModel(
                        one.address(),
                        one.own(),
                        System.getProperty("os.name", ""),
                        seen.view().live().computer())));
  }

  private static Optional<ReachSeen> given(Job job) {
    List<ReachSeen> all =
        job.entries().stream()
            .map(Entry::event)
            .filter(ReachSeen.class::isInstance)
            .map(ReachSeen.class::cast)
            .toList();
    return all.stream()
        .filter(one -> !one.fits())
        .filter(
            one -> all.stream().anyMatch(two -> two.fits() && two.address().equals(one.address())))
        .findFirst();
  }

  /// @return how to give it
  Node give() {
    String key = key();
    var give = Cards.card(seen.say("step.OutOfReach.give"), Lines.text(where(), "body"));
    if (seen.context().words().has(key + ".before")) {
      give.getChildren().add(new CommandLine(seen, say(key + ".before"), "second-address-before"));
    }
    give.getChildren().add(new CommandLine(seen, say(key + ".give"), "second-address-give"));
    return give;
  }

  private String where() {
    return say(key() + ".where" + (model.knowsAdapter() ? ".known" : ""));
  }

  /// @return how to take it away again
  Node take() {
    return take("step.OutOfReach.take");
  }

  /// @return the same, once there is nothing left to do on the camera
  public Node still() {
    return take("step.OutOfReach.still");
  }

  private Node take(String title) {
    return Cards.card(
        seen.say(title),
        Lines.text(seen.say("step.OutOfReach.take.hint"), "body"),
        new CommandLine(seen, say(key() + ".take"), "second-address-take"));
  }

  private String key() {
    return "step.OutOfReach." + model.system();
  }

  private String say(String key) {
    return seen.say(
        key,
        model.second().toString(),
        OutOfReachModel.MASK,
        OutOfReachModel.PREFIX,
        model.adapter());
  }
}
