package dev.pinhole.job;

/// Why a support desk sends no reply.
public enum DeskReason {
  NO_LABEL_PHOTO,
  WRONG_SERIAL,
  UNREADABLE,
  NO_PROOF,
  /// Not sold through a channel that this desk serves.
  NOT_AUTHORISED
}
