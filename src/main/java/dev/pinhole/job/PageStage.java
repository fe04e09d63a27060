package dev.pinhole.job;

/// How far a line of the checklist is that Pinhole works on.
public enum PageStage {
  /// What is there, and what it shall be.
  FORM,
  /// It is being written, and read back.
  WRITING,
  /// The camera took it, and must restart before it counts.
  NEEDS_RESTART,
  /// The camera restarts or moves, and is waited for.
  FOLLOWING,
  /// It was waited for in vain, so far.
  LOST
}
