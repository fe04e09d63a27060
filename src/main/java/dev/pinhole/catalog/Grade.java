package dev.pinhole.catalog;

/// How well a row of the family file is established. `LOW` and `TRADE` never replace the plain way.
public enum Grade {
  /// A vendor's manual or tool document, or at least two independent sources that agree.
  HIGH,
  /// One credible trade or support article, or several weaker ones.
  MEDIUM,
  /// A single weak page, or an inference.
  LOW,
  /// Trade knowledge that no listed source confirms: where to look first, never a step.
  TRADE
}
