package dev.pinhole.ui.steps;

import dev.pinhole.job.Ladder;

/// The line drawings of the ways back in, as paths in a box of 24.
public final class WayIcon {
  private WayIcon() {}

  /// @param way a way back in
  /// @return its drawing, an SVG path in a box of 24
  public static String of(Ladder.Way way) {
    return switch (way) {
      case SAVED_PASSWORDS -> "M4 6 h16 v12 h-16 z M8 12 h0.01 M12 12 h0.01 M16 12 h0.01";
      case SECURITY_QUESTIONS ->
          "M12 3 a9 9 0 1 0 0.01 0 z M9.5 9.5 a2.5 2.5 0 1 1 3.5 2.4 l-1 0.8 v1.3 M12 17 v0.3";
      case RECOVERY_FILE -> "M6 3 h8 l4 4 v14 h-12 z M14 3 v4 h4 M9 14 l2.2 2.2 l4 -4.4";
      case MAILED_CODE -> "M3 6 h18 v12 h-18 z M3 6.5 l9 7 l9 -7";
      case REQUEST_FILE -> "M6 3 h8 l4 4 v14 h-12 z M14 3 v4 h4 M9 12 h6 M9 16 h6";
      case KEY -> "M4 4 h6 v6 h-6 z M14 4 h6 v6 h-6 z M4 14 h6 v6 h-6 z M14 14 h2 v2 M20 14 v6 h-4";
      case BUTTON -> "M12 3 a9 9 0 1 0 0.01 0 z M12 9.5 a2.5 2.5 0 1 0 0.01 0 z";
    };
  }
}
