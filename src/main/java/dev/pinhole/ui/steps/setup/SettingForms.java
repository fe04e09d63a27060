package dev.pinhole.ui.steps.setup;

import dev.pinhole.settings.Kind;
import dev.pinhole.ui.steps.Seen;

/// Which form belongs to which setting.
final class SettingForms {
  private SettingForms() {}

  static SettingForm of(Kind kind, Seen seen) {
    return switch (kind) {
      case NETWORK -> new NetworkForm(seen);
      case CLOCK -> new ClockForm(seen);
      case MOTION_DETECTION -> new MotionForm(seen);
      case RECORDING -> new RecordingForm(seen);
    };
  }
}
