package dev.pinhole.ui.steps.reset;

import dev.pinhole.catalog.PressMethod;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.Holds;
import dev.pinhole.ui.steps.Seen;

/// A way to press, in words, and what differs between two of them.
public final class Ways {
  private static final int MINUTE = 60;

  private Ways() {}

  /// @param seen where the words are
  /// @param procedure a way with its numbers
  /// @return its name
  static String method(Seen seen, Procedure procedure) {
    int run = runFirstMinutes(procedure);
    String key = "way." + procedure.method();
    return run > 0 ? seen.say(key + ".run-first", run) : seen.say(key);
  }

  /// @param procedure a way with its numbers
  /// @return how many minutes the camera must have run before the press; 0 where it does not matter
  public static int runFirstMinutes(Procedure procedure) {
    boolean running = procedure.method() == PressMethod.WHILE_RUNNING;
    return running ? (procedure.runFirstSeconds() + MINUTE - 1) / MINUTE : 0;
  }

  /// @param seen where the words are
  /// @param procedure a way with its numbers
  /// @return how long to hold
  static String seconds(Seen seen, Procedure procedure) {
    int least = procedure.minimumSeconds();
    int most = procedure.letGoSeconds();
    return least == most ? seen.say("way.seconds", most) : seen.say("way.span", least, most);
  }

  /// @param seen where the words are
  /// @param before a hold that was made
  /// @param now what comes next
  /// @return *Before: … Now: …*
  static String change(Seen seen, Holds.Done before, Attempt now) {
    return seen.say(
        "way.change",
        method(seen, before.attempt().procedure()),
        seen.say("way.seconds", before.seconds()),
        method(seen, now.procedure()),
        seconds(seen, now.procedure()));
  }
}
