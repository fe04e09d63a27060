package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.shell.Page;

/// One screen of the wizard, built when its step appears and closed when another takes its place.
/// Lives on the FX thread.
public interface StepView extends AutoCloseable {
  /// @return the screen; the same one for the view's whole life
  Page page();

  /// Takes what is newer.
  ///
  /// @param view the job as it is now
  /// @return whether this screen can show it; where not, a new one is built
  boolean update(JobView view);

  /// Stops what moves or counts.
  @Override
  default void close() {}
}
