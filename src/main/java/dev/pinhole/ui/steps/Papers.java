package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;

/// What can be taken along on paper. Each asks where to put it, writes it and shows it; what went
/// wrong is said in the window.
public interface Papers {
  /// @param view the job whose report is saved, as HTML and JSON
  void report(JobView view);

  /// @param view the job whose help sheet is saved
  void helpSheet(JobView view);

  /// @param view the job whose card for the ladder is saved and opened for printing
  void holdCard(JobView view);
}
