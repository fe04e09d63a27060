package dev.pinhole.job;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;

/// The bracket around everything that Pinhole does to a camera: *intended* before, *settled* after.
/// An intention without an outcome is resolved by reading, never by repeating.
public sealed interface EffectEvent extends JobEvent {
  /// @return which effect, unique within the job
  int effect();

  /// About to be done.
  ///
  /// @param effect which effect, unique within the job
  /// @param kind what is done
  /// @param target to whom
  /// @param address where
  /// @param digest of the document that is sent, without any secret; empty where there is none
  record Intended(int effect, Kind kind, MacAddress target, Ipv4Address address, String digest)
      implements EffectEvent {}

  /// What came of it. A second one for the same effect takes the place of an unknown outcome, once
  /// that was resolved by reading.
  ///
  /// @param effect which effect
  /// @param outcome how it ended
  /// @param reason key of a text that says why, empty where there is nothing to say
  record Settled(int effect, Outcome outcome, String reason) implements EffectEvent {}

  /// What can be done to a camera.
  enum Kind {
    /// The first password of an inactive camera.
    ACTIVATE,
    /// A request of the exchange, which voids an earlier one.
    EXPORT_REQUEST,
    /// A new password by the exchange; erases nothing.
    RESET_PASSWORD,
    /// A document of settings from a backup.
    WRITE_SETTING,
    /// Three security questions with their answers, on a practice camera.
    SET_QUESTIONS,
    /// The mail address that codes go to, on a practice camera.
    SET_MAIL,
    /// A recovery file of a practice camera, which voids the one before.
    EXPORT_RECOVERY_FILE,
    /// One ordinary restart over the network.
    RESTART,
    /// The camera's own *Restore*: its settings go, network and users stay.
    OWN_RESTORE,
    /// The camera's own *Default*: everything goes.
    OWN_DEFAULT,
    /// One login, to save what the camera holds. Changes nothing, but counts against the lock.
    SIGN_IN,
    /// One login, to see whether a password holds. Changes nothing, but counts against the lock.
    TRY_LOGIN
  }

  /// How an effect ended.
  enum Outcome {
    DONE,
    REFUSED,
    /// Done, but what is there now is not what was sent.
    DIFFERENT,
    /// No answer came.
    UNKNOWN
  }
}
