package dev.pinhole.job;

/// What the person decided about everything that a reset erases.
public enum SaveDecision {
  /// Pinhole copies the settings and the chosen recordings first.
  BACK_UP,
  /// Everything worth keeping is saved already.
  SAVED,
  /// The memory card comes out before the reset.
  TAKE_CARD_OUT,
  /// Nothing on this camera is worth keeping.
  NOTHING_TO_KEEP,
  /// Nothing can be saved, and the loss is accepted.
  ACCEPT_LOSS
}
