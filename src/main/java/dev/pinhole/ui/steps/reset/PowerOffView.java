package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Step;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The power is taken away. Says why this way differs, and, where Pinhole can look, whether the
/// camera still answers.
public final class PowerOffView implements StepView {
  private final Seen seen;
  private final Label presence = Lines.text("", "strong");
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  /// @param step the step that is shown
  public PowerOffView(JobView view, StepContext context, Step.PowerOff step) {
    this.seen = new Seen(view, context);
    int round = step.attempt().round();
    String why =
        round == 1 ? seen.say("step.PowerOff.why") : seen.say("step.PowerOff.why.round", round);
    var content =
        new VBox(12, Lines.text(why, "strong"), Lines.card(seen, "step.PowerOff"), presence);
    var screen =
        new Screen(seen, "PowerOff")
            .primary(seen.say("step.PowerOff.primary"), () -> seen.act(new Act.Done()));
    if (round == 1) {
      content.getChildren().add(Cards.link(seen.say("step.PowerOff.plain"), this::plain));
    }
    this.page = screen.show(content);
    look();
  }

  private void plain() {
    seen.act(new Act.UsePlainWay(seen.context().catalog().plain()));
  }

  private void look() {
    boolean known = seen.view().job().mac().isPresent();
    presence.setVisible(known);
    presence.setManaged(known);
    presence.setText(
        seen.say(seen.view().live().present() ? "step.PowerOff.seen" : "step.PowerOff.gone"));
  }

  @Override
  public Page page() {
    return page;
  }

  @Override
  public boolean update(JobView view) {
    return seen.take(view, this::look);
  }
}
