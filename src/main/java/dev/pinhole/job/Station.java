package dev.pinhole.job;

/// A place on the way that is passed once. Which stations a job has follows from its trouble.
public enum Station {
  POWER_AND_CABLE(Phase.WHAT_HAPPENED),
  CAMERA(Phase.YOUR_CAMERA),
  RESET_ANYWAY(Phase.TRY_THESE_FIRST),
  NO_RESET_NEEDED(Phase.TRY_THESE_FIRST),
  TRY_FIRST(Phase.TRY_THESE_FIRST),
  /// Where a family has no button, the exchange is the way.
  SOFTWARE_WAY(Phase.TRY_THESE_FIRST),
  RESTART_ONCE(Phase.TRY_THESE_FIRST),
  SELLER_LETS_GO(Phase.TRY_THESE_FIRST),
  /// Its own reset or the button, where somebody knows the password.
  RESET_WAY(Phase.TRY_THESE_FIRST),
  SAVE(Phase.SAVE_FIRST),
  CARD_OUT(Phase.SAVE_FIRST),
  READY(Phase.FIND_THE_BUTTON),
  FIND_BUTTON(Phase.FIND_THE_BUTTON),
  POWER_OFF(Phase.PRESS_AND_HOLD),
  RESULT(Phase.RESULT),
  SET_UP(Phase.SET_UP_AGAIN);

  private final Phase phase;

  Station(Phase phase) {
    this.phase = phase;
  }

  /// @return the phase of the rail that it belongs to
  public Phase phase() {
    return phase;
  }
}
