package dev.pinhole.ui.steps.reset;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.Lines;
import dev.pinhole.ui.steps.Screen;
import dev.pinhole.ui.steps.Seen;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import javafx.scene.layout.VBox;

/// What the person sees of the camera, where Pinhole cannot look. The choice is the act.
public final class WhatDoYouSeeView implements StepView {
  private final Seen seen;
  private final Page page;

  /// @param view the job
  /// @param context what every screen is handed
  public WhatDoYouSeeView(JobView view, StepContext context) {
    this.seen = new Seen(view, context);
    var content =
        new VBox(
            16,
            Lines.card(seen, "step.WhatDoYouSee"),
            Lines.text(seen.say("step.WhatDoYouSee.question"), "strong"),
            Outcomes.cards(seen));
    this.page = new Screen(seen, "WhatDoYouSee").show(content);
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
