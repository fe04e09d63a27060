package dev.pinhole.job;

import java.util.Optional;

/// The fold of what Pinhole did to the camera.
///
/// @param count how many effects were intended so far
/// @param changed whether any of them may have changed more than a password
/// @param pending the one whose outcome is not known yet; nothing else may begin before it is
/// @param latest how the latest settled one ended
public record Effects(
    int count, boolean changed, Optional<EffectEvent.Intended> pending, Optional<Settled> latest) {
  static final Effects NONE = new Effects(0, false, Optional.empty(), Optional.empty());

  /// An effect and its outcome.
  ///
  /// @param intended what was to be done
  /// @param outcome how it ended
  /// @param reason key of a text that says why, may be empty
  public record Settled(
      EffectEvent.Intended intended, EffectEvent.Outcome outcome, String reason) {}

  Effects with(EffectEvent event) {
    return switch (event) {
      case EffectEvent.Intended intended ->
          new Effects(
              Math.max(count, intended.effect()),
              changed
                  || intended.kind() == EffectEvent.Kind.ACTIVATE
                  || intended.kind() == EffectEvent.Kind.WRITE_SETTING,
              Optional.of(intended),
              latest);
      case EffectEvent.Settled(int effect, var outcome, String reason) ->
          pending
              .filter(intended -> intended.effect() == effect)
              .map(
                  intended ->
                      new Effects(
                          count,
                          changed,
                          Optional.empty(),
                          Optional.of(new Settled(intended, outcome, reason))))
              .orElse(this);
    };
  }

  /// @param kind what was done
  /// @param outcome how it ended
  /// @return whether the latest effect was this one and ended so
  public boolean ended(EffectEvent.Kind kind, EffectEvent.Outcome outcome) {
    return latest
        .filter(one -> one.intended().kind() == kind && one.outcome() == outcome)
        .isPresent();
  }
}
