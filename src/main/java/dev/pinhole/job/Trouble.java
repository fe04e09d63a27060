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
  ONLY_BACK_UP;

  /// @return whether its way leads to a reset; one that does not ends with the backup
  public boolean resets() {
    return this != ONLY_BACK_UP;
  }
}
