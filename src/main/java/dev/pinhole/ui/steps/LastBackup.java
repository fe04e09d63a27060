package dev.pinhole.ui.steps;

import java.time.Instant;
import java.util.Optional;

/// When a camera was last backed up, in words.
final class LastBackup {
  private LastBackup() {}

  /// @param context where words and zone are
  /// @param last when the latest whole backup was finished; empty where there is none
  /// @return one sentence
  static String words(StepContext context, Optional<Instant> last) {
    return last.map(
            at -> context.words().say("backup.last", context.words().dateTime(at, context.zone())))
        .orElseGet(() -> context.words().say("backup.last.none"));
  }
}
