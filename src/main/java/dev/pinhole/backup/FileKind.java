package dev.pinhole.backup;

/// What a file of a backup is. The names are part of the format.
public enum FileKind {
  /// One settings document, byte for byte as the camera sent it.
  SETTING,
  /// The camera's own export of all its settings, which only a camera can read.
  CONFIGURATION,
  /// What the camera saw when the backup was made.
  PICTURE,
  /// One recording from the camera's memory.
  RECORDING
}
