package dev.pinhole.job;

/// Setting the camera up again.
public sealed interface SetUpEvent extends JobEvent {
  /// The person says that the new password is written down, before it is sent.
  record PasswordKept() implements SetUpEvent {}

  /// A login with the new password worked.
  record PasswordProven() implements SetUpEvent {}

  /// The person set the password elsewhere, or goes on without one.
  ///
  /// @param elsewhere whether it was set with another tool
  record PasswordLeft(boolean elsewhere) implements SetUpEvent {}

  /// A line of the checklist.
  ///
  /// @param item which line
  /// @param done whether it is ticked
  record Ticked(Item item, boolean done) implements SetUpEvent {}

  /// The lines of the checklist.
  enum Item {
    NEW_PASSWORD,
    NETWORK,
    CLOCK,
    MOTION_DETECTION,
    RECORDING,
    CARD_BACK,
    COVER_CLOSED,
    RECORDER_AND_APP
  }
}
