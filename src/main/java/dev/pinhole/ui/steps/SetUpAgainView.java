package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;

final class SetUpAgainView implements StepView {
  SetUpAgainView(JobView view, StepContext context) {}

  @Override
  public Page page() {
    throw new IllegalStateException();
  }

  @Override
  public boolean update(JobView view) {
    return false;
  }
}
