package dev.pinhole.job;

/// How a job ended.
public enum Ending {
  /// The whole path was walked.
  DONE,
  /// The person is in again, and nothing was reset.
  SOLVED_BEFORE,
  /// The password was set anew by the exchange; nothing was reset.
  PASSWORD_BACK,
  /// The camera was reset and left without a password, on purpose.
  GIVEN_AWAY,
  /// A backup was saved, as it was wanted; nothing was reset.
  BACKED_UP,
  /// The person stopped.
  STOPPED
}
