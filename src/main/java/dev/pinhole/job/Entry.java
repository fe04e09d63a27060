package dev.pinhole.job;

import java.time.Instant;

/// An event with its place in the job's history.
///
/// @param number 1 for a job's first event, without gaps
/// @param at job time
/// @param origin who says so
/// @param event what happened
public record Entry(long number, Instant at, Origin origin, JobEvent event) {
  public Entry {
    if (number < 1) {
      throw new IllegalArgumentException("events are numbered from 1");
    }
  }
}
