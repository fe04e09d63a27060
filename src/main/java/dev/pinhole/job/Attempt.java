package dev.pinhole.job;

import dev.pinhole.catalog.Procedure;

/// One try at the reset button.
///
/// @param round from 1
/// @param procedure the way and its numbers, as the family file had them
public record Attempt(int round, Procedure procedure) {
  public Attempt {
    if (round < 1) {
      throw new IllegalArgumentException("rounds are numbered from 1");
    }
  }
}
