package dev.pinhole.job;

/// How a job ended.
public enum Ending {
  /// The whole path was walked.
  DONE,
  /// The person is in again, and nothing was reset.
  SOLVED_BEFORE,
  /// The camera was reset and left without a password, on purpose.
  GIVEN_AWAY,
  /// The person stopped.
  STOPPED
}
