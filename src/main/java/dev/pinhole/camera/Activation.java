package dev.pinhole.camera;

/// Whether a camera has a password. To people this is *password set* and *no password yet*.
public enum Activation {
  /// The camera has an administrator's password.
  ACTIVE,
  /// The camera has no password: it is in its factory state.
  INACTIVE
}
