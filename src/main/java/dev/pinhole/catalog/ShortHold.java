package dev.pinhole.catalog;

/// What a hold that is too short does to a camera.
public enum ShortHold {
  /// An ordinary restart; the settings stay.
  RESTARTS,
  /// Nothing at all.
  NOTHING
}
