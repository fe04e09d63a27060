package dev.pinhole.ui.steps;

import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;

/// What a way out of a branch is called: its usual words, or what it means just there.
final class ExitWords {
  private ExitWords() {}

  static String of(Seen seen, Branch branch, Exit exit) {
    String own = "branch." + branch + ".exit." + exit;
    return seen.say(seen.context().words().has(own) ? own : "exit." + exit);
  }
}
