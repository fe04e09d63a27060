package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;

/// Holds the place of this step's screen until it is built.
final class HoldView implements StepView {
  HoldView(JobView view, StepContext context) {}

  @Override
  public Page page() {
    throw new IllegalStateException("this screen is not built yet");
  }

  @Override
  public boolean update(JobView view) {
    return false;
  }
}
