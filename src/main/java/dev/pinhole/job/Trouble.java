package dev.pinhole.job;

/// What happened to the camera: the first choice.
public enum Trouble {
  FORGOT_PASSWORD,
  WORKS_BADLY,
  NO_ANSWER,
  FACTORY_SETTINGS,
  BOUGHT_USED,
  GIVING_AWAY,
  /// There is none: settings and recordings are to be saved, and nothing else.
  ONLY_BACK_UP,
  /// There is none: the camera is to be set up, and nothing else.
  ONLY_SET_UP;

  /// @return whether its way leads to a reset
  public boolean resets() {
    return this != ONLY_BACK_UP && this != ONLY_SET_UP;
  }
}
