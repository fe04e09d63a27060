package dev.pinhole.job;

/// The ways out of a branch. Every branch has at least one, so nobody gets stuck.
public enum Exit {
  /// Back to the screen that the person came from.
  RETURN,
  /// The station that the person came from counts as passed.
  GO_ON,
  /// Without the network: every answer is the person's.
  GO_ON_WITHOUT_NETWORK,
  /// The person is in again; nothing is reset.
  SOLVED,
  /// The job ends here.
  STOP,
  /// The open request is given up, to export another one.
  EXPORT_AGAIN,
  /// The job waits.
  PUT_ASIDE,
  /// The next way of pressing.
  NEXT_WAY,
  /// The same way once more.
  HOLD_AGAIN,
  /// The person leaves the computer; Pinhole only watches.
  LEAVE_COMPUTER,
  /// The reset is the end: the camera is given away without a password.
  GIVE_AWAY,
  /// The set-up goes on without the new password.
  WITHOUT_PASSWORD,
  /// The password was set with another tool.
  PASSWORD_SET_ELSEWHERE,
  /// On to the other place where a button may be.
  SECOND_PLACE,
  /// No button was found anywhere.
  NO_BUTTON_ANYWHERE,
  /// On to the exchange that needs no button.
  FORGOT_PASSWORD,
  /// On to the people who can help.
  ASK_PEOPLE
}
