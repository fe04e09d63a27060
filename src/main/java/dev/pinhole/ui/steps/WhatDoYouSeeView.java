package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;
import javafx.scene.layout.VBox;

/// What the person sees of the camera, where Pinhole cannot look. The choice is the act.
final class WhatDoYouSeeView implements StepView {
  private final Seen seen;
  private final Page page;

  WhatDoYouSeeView(JobView view, StepContext context) {
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
