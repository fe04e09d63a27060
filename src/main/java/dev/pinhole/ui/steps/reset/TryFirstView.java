package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Cards;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// What erases nothing. First it asks which password was forgotten, the commonest mix-up.
public final class TryFirstView implements StepView {
  private final Seen seen;
  private final TryFirstModel model = new TryFirstModel();
  private final VBox answer = new VBox();
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public TryFirstView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    Node none = Cards.link(seen.say("step.TryFirst.none"), () -> seen.act(new Act.Done()));
    none.setId("none-worked");
    var content =
        new VBox(
            12, Lines.text(seen.say("step.TryFirst.question"), "strong"), choices(), answer, none);
    this.page =
        new Screen(seen, "TryFirst")
            .primary(
                seen.say("step.TryFirst.primary"),
                () -> seen.act(new Act.Enter(Branch.FORGOT_PASSWORD)))
            .show(content);
  }

  private Node choices() {
    var group = new ToggleGroup();
    List<RadioButton> options = new ArrayList<>();
    for (var which : TryFirstModel.Which.values()) {
      String key = "step.TryFirst." + which;
      options.add(Cards.option(group, seen.say(key), seen.say(key + ".hint"), () -> choose(which)));
    }
    return Cards.columns(2, options);
  }

  private void choose(TryFirstModel.Which which) {
    model.choose(which);
    model.key().ifPresent(key -> answer.getChildren().setAll(Lines.card(seen, key)));
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
