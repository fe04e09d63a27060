package dev.pinhole.job;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The fold of what Pinhole did to the camera.
///
/// @param count how many effects were intended so far
/// @param changed whether any of them may have changed more than a password
/// @param pending the one whose outcome is not known yet; nothing else may begin before it is
/// @param latest how the latest settled one ended
/// @param settled how the latest of each kind ended
public record Effects(
    int count,
    boolean changed,
    Optional<EffectEvent.Intended> pending,
    Optional<Settled> latest,
    Map<EffectEvent.Kind, Settled> settled) {
  static final Effects NONE = new Effects(0, false, Optional.empty(), Optional.empty(), Map.of());

  public Effects {
    Map<EffectEvent.Kind, Settled> all = new EnumMap<>(EffectEvent.Kind.class);
    all.putAll(settled);
    settled = Collections.unmodifiableMap(all);
  }

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
              latest,
              settled);
      case EffectEvent.Settled(int effect, var outcome, String reason) ->
          pending
              .filter(intended -> intended.effect() == effect)
              .map(intended -> ended(new Settled(intended, outcome, reason)))
              .or(() -> open(effect).map(one -> read(one, outcome, reason)))
              .orElse(this);
    };
  }

  private Effects ended(Settled end) {
    return new Effects(count, changed, Optional.empty(), Optional.of(end), with(end));
  }

  /// What nobody knew may be learnt later, by reading.
  private Effects read(Settled before, EffectEvent.Outcome outcome, String reason) {
    Settled now = new Settled(before.intended(), outcome, reason);
    return new Effects(
        count, changed, pending, latest.map(one -> one.equals(before) ? now : one), with(now));
  }

  private Optional<Settled> open(int effect) {
    return settled.values().stream()
        .filter(one -> one.intended().effect() == effect)
        .filter(one -> one.outcome() == EffectEvent.Outcome.UNKNOWN)
        .findFirst();
  }

  private Map<EffectEvent.Kind, Settled> with(Settled end) {
    Map<EffectEvent.Kind, Settled> all = new EnumMap<>(EffectEvent.Kind.class);
    all.putAll(settled);
    all.put(end.intended().kind(), end);
    return all;
  }

  /// @param kind what was done
  /// @return how the latest of this kind ended; empty where there was none
  public Optional<Settled> latest(EffectEvent.Kind kind) {
    return Optional.ofNullable(settled.get(kind));
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
