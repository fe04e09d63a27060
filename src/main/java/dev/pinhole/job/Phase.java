package dev.pinhole.job;

/// The ten phases of the way, as the rail shows them.
public enum Phase {
  WHAT_HAPPENED,
  YOUR_CAMERA,
  TRY_THESE_FIRST,
  SAVE_FIRST,
  FIND_THE_BUTTON,
  PRESS_AND_HOLD,
  WAIT,
  RESULT,
  SET_UP_AGAIN,
  REPORT
}
