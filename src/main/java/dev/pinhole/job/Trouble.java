package dev.pinhole.job;

/// What happened to the camera: the first choice.
public enum Trouble {
  FORGOT_PASSWORD,
  WORKS_BADLY,
  NO_ANSWER,
  FACTORY_SETTINGS,
  BOUGHT_USED,
  GIVING_AWAY
}
