package dev.pinhole.ui.steps.reset;

import dev.pinhole.job.Ladder;
import dev.pinhole.job.ResetWay;
import dev.pinhole.ui.steps.WayIcon;

/// The line drawings of the ways to reset, as paths in a box of 24.
final class ResetWayIcon {
  private ResetWayIcon() {}

  static String of(ResetWay way) {
    return switch (way) {
      case RESTORE -> "M4 5 v5 h5 M4.6 10 a8 8 0 1 1 -0.4 4 M12 8 v4 l3 2";
      case DEFAULT -> "M5 7 h14 M9 7 v-3 h6 v3 M7 7 l1 13 h8 l1 -13 M10.5 11 v5 M13.5 11 v5";
      case BUTTON -> WayIcon.of(Ladder.Way.BUTTON);
    };
  }
}
