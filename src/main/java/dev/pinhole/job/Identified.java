package dev.pinhole.job;

import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import java.util.List;

/// What the family file said of a camera when it was chosen, kept with the job.
///
/// @param family the family's id
/// @param shape the body's shape
/// @param place key of the text that says where the button is
/// @param button whether a person can reach one
/// @param rounds the ways to press, in the order in which they are tried
public record Identified(
    String family, Family.Shape shape, String place, Family.Button button, List<Procedure> rounds) {
  public Identified {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("at least one way to press");
    }
  }

  /// @param round from 1
  /// @return the attempt of that round; past the last round, the last way again
  public Attempt attempt(int round) {
    return new Attempt(round, rounds.get(Math.min(round, rounds.size()) - 1));
  }
}
