package dev.pinhole.ui.steps.start;

import dev.pinhole.job.Trouble;

/// The line drawings of the six troubles, as paths in a box of 24.
final class TroubleIcon {
  private TroubleIcon() {}

  static String of(Trouble trouble) {
    return switch (trouble) {
      case FORGOT_PASSWORD -> "M5 11 h14 v9 h-14 z M8 11 v-3 a4 4 0 0 1 8 0 v3";
      case WORKS_BADLY -> "M4 5 v5 h5 M4.6 10 a8 8 0 1 1 -0.4 4";
      case NO_ANSWER -> "M8 3 v5 M16 3 v5 M5 8 h14 v3 a7 7 0 0 1 -14 0 z M12 18 v4";
      case FACTORY_SETTINGS ->
          "M12 3 a9 9 0 1 0 0.01 0 z M12 10 a2 2 0 1 0 0.01 0 z M12 11 v2 M11 12 h2";
      case BOUGHT_USED -> "M8 3 a5 5 0 1 0 0.01 0 z M11.5 11.5 L20 20 M17 17 l2 -2";
      case ONLY_SET_UP ->
          "M12 8 a4 4 0 1 0 0.01 0 z M12 3 v2 M12 19 v2 M3 12 h2 M19 12 h2 M5.6 5.6 l1.5 1.5 M16.9"
              + " 16.9 l1.5 1.5";
      case ONLY_BACK_UP -> "M12 3 v11 M7 9.5 L12 14.5 L17 9.5 M4 20 h16";
      case GIVING_AWAY -> "M4 8 h16 v12 h-16 z M4 12 h16 M12 8 v12 M4 8 v-3 h16 v3";
    };
  }
}
