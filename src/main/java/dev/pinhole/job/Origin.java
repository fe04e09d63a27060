package dev.pinhole.job;

/// Who says so.
public enum Origin {
  /// Pinhole observed it, on the network or by its own act.
  OBSERVED,
  /// The person said it.
  REPORTED,
  /// The practice exchange made it.
  SIMULATED
}
