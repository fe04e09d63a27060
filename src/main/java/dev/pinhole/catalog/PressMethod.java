package dev.pinhole.catalog;

/// How the reset button is pressed. Families differ, and no way works for all.
public enum PressMethod {
  /// The camera runs; the button is pressed and held.
  WHILE_RUNNING,
  /// Power off, press, power on, keep holding; seconds count from the moment the power is back.
  POWER_FIRST
}
