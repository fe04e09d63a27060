package dev.pinhole.ui.steps.backup;

import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.StepContext;
import java.time.Instant;
import java.util.Optional;

/// When a camera was last backed up, and whether its settings changed since, in words.
final class LastBackup {
  private LastBackup() {}

  /// @param context where words and zone are
  /// @param camera what is known of it; empty where nothing is
  /// @return one or two sentences
  static String words(StepContext context, Optional<KnownCamera> camera) {
    return camera
        .flatMap(KnownCamera::last)
        .map(at -> words(context, at, camera.flatMap(KnownCamera::changed)))
        .orElseGet(() -> context.words().say("backup.last.none"));
  }

  /// @param context where words and zone are
  /// @param at when it was finished
  /// @param changed how many settings changed since; empty where that is not known
  /// @return two sentences
  static String words(StepContext context, Instant at, Optional<Integer> changed) {
    Words words = context.words();
    String since =
        changed
            .map(
                count ->
                    count == 0
                        ? words.say("backup.unchanged")
                        : words.count("backup.changed", count))
            .orElseGet(() -> words.say("backup.changed.unknown"));
    return words.say("backup.last", words.dateTime(at, context.zone())) + " " + since;
  }
}
