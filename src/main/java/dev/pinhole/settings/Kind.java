package dev.pinhole.settings;

/// What Pinhole sets on a camera, in the order in which it is best done: what other settings lean
/// on comes first.
public enum Kind {
  /// How it has its address.
  NETWORK,
  /// Its time and its zone.
  CLOCK,
  /// Where it watches for motion.
  MOTION_DETECTION,
  /// When it records.
  RECORDING
}
