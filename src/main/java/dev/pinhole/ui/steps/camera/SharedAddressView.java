package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Several cameras on one address: which one stays plugged in, and which ones wait. When it is
/// alone, the job goes on by itself.
public final class SharedAddressView implements StepView {
  private final Seen seen;
  private final OwnSide own;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public SharedAddressView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var step = seen.step(Step.SharedAddress.class);
    this.own = OwnSide.others(seen);
    var content =
        new VBox(
            14,
            Cards.card(
                seen.say("step.SharedAddress.stays"),
                Lines.text(view.job().mac().map(mac -> named(seen, mac)).orElse(""), "body")),
            inTurn(seen, "step.SharedAddress.unplug", step.others()),
            Lines.hint(seen.say("step.SharedAddress.order")),
            hint(view),
            own,
            Lines.text(seen.say("step.SharedAddress.by-itself"), "strong"));
    this.page =
        new Screen(seen, "SharedAddress")
            .sentence(
                seen.say(
                    "step.SharedAddress.sentence",
                    step.others().size() + 1,
                    step.address().toString()))
            .primary(seen.say("step.SharedAddress.primary"), context.conversation()::look)
            .show(content);
  }

  private Node hint(JobView view) {
    boolean practice = view.job().place() == Place.PRACTICE;
    return Lines.hint(seen.say("step.SharedAddress." + (practice ? "bench" : "label")));
  }

  /// @param seen the job
  /// @param key what is said above
  /// @param cameras in the order in which their turn comes
  /// @return a card with one line each, numbered
  public static VBox inTurn(Seen seen, String key, List<MacAddress> cameras) {
    VBox list = Lines.numbered(cameras.stream().map(mac -> named(seen, mac)).toList());
    list.getStyleClass().remove("card");
    return Cards.card(seen.say(key), list);
  }

  private static String named(Seen seen, MacAddress mac) {
    Optional<Sighting> now = seen.view().live().find(mac);
    String text = seen.context().words().technical(mac.text());
    return now.map(Sighting::camera)
        .filter(one -> !one.model().isEmpty() && !one.serial().isEmpty())
        .map(one -> seen.say("step.SharedAddress.camera", one.model(), text, one.serial()))
        .orElse(text);
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
