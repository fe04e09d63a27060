package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.BackupReminder;
import dev.pinhole.job.Job;
import dev.pinhole.job.SaveDecision;
import java.util.List;

/// The draft of the reminder: what can be decided here, and what is chosen so far.
final class SaveFirstModel {
  private final List<SaveDecision> offered;
  private SaveDecision decision;

  SaveFirstModel(BackupReminder reminder, Job job) {
    this.offered = reminder.offered(job);
    this.decision = offered.getFirst();
  }

  /// @return what can be decided, in the order of the screen
  List<SaveDecision> offered() {
    return offered;
  }

  SaveDecision decision() {
    return decision;
  }

  void choose(SaveDecision chosen) {
    if (!offered.contains(chosen)) {
      throw new IllegalArgumentException(chosen + " is not offered here");
    }
    decision = chosen;
  }
}
