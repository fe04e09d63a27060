package dev.pinhole.ui.steps.advice;

import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.ui.steps.Seen;

/// What a way out of a branch is called: its usual words, or what it means just there.
public final class ExitWords {
  private ExitWords() {}

  /// @param seen where the words are
  /// @param branch the branch
  /// @param exit a way out of it
  /// @return its words
  public static String of(Seen seen, Branch branch, Exit exit) {
    return seen.say(areOwn(seen, branch, exit) ? own(branch, exit) : "exit." + exit);
  }

  /// @param seen where the words are
  /// @param branch the branch
  /// @param exit a way out of it
  /// @return whether it means something of its own in that branch
  public static boolean areOwn(Seen seen, Branch branch, Exit exit) {
    return seen.context().words().has(own(branch, exit));
  }

  private static String own(Branch branch, Exit exit) {
    return "branch." + branch + ".exit." + exit;
  }
}
