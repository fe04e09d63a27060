package dev.pinhole.backup;

/// Something that a backup was asked for and does not have.
///
/// @param source what was asked for
/// @param reason why it is not there
/// @param detail what the camera or the system said, or empty; never a secret
public record NotObtained(Source source, Reason reason, String detail) {
  public NotObtained {
    if (!detail.equals(CameraFacts.clean(detail))) {
      throw Unfit.value("detail", detail);
    }
  }

  /// @param source what was asked for
  /// @param reason why it is not there
  /// @param said what the camera or the system said; control characters go, it is cut
  /// @return the note
  public static NotObtained of(Source source, Reason reason, String said) {
    return new NotObtained(source, reason, CameraFacts.clean(said));
  }

  /// Why something is not there. The names are part of the format.
  public enum Reason {
    /// The camera does not have it.
    NOT_SUPPORTED,
    /// The camera would not give it to this user.
    REFUSED,
    /// The camera did not answer.
    NO_ANSWER,
    /// The camera broke off, or sent another length than it had stated.
    CUT_OFF,
    /// The camera sent something else.
    UNREADABLE,
    /// It is larger than Pinhole takes.
    TOO_LARGE,
    /// The disk had no room for it.
    NO_SPACE,
    /// The camera no longer had it: recorded over meanwhile.
    GONE,
    /// The person left it out.
    LEFT_OUT,
    /// The key to lock it with was not at hand any more.
    NO_KEY
  }
}
