package dev.pinhole.ui.steps;

import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;

/// What a way out of a branch is called: its usual words, or what it means just there.
final class ExitWords {
  private ExitWords() {}

  static String of(Seen seen, Branch branch, Exit exit) {
    return seen.say(areOwn(seen, branch, exit) ? own(branch, exit) : "exit." + exit);
  }

  /// @return whether it means something of its own in that branch
  static boolean areOwn(Seen seen, Branch branch, Exit exit) {
    return seen.context().words().has(own(branch, exit));
  }

  private static String own(Branch branch, Exit exit) {
    return "branch." + branch + ".exit." + exit;
  }
}
