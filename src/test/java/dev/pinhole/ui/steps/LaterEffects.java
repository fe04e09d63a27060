package dev.pinhole.ui.steps;

import dev.pinhole.job.EffectEvent;

/// What Pinhole does to the sample camera.
final class LaterEffects {
  private LaterEffects() {}

  static EffectEvent intended() {
    return new EffectEvent.Intended(
        1,
        EffectEvent.Kind.ACTIVATE,
        LaterJobs.RESET.mac(),
        LaterJobs.RESET.address(),
        "0123456789abcdef");
  }

  static EffectEvent settled(EffectEvent.Outcome outcome, String reason) {
    return new EffectEvent.Settled(1, outcome, reason);
  }
}
