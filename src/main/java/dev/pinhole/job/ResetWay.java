package dev.pinhole.job;

import java.util.Optional;

/// How a camera goes back to its factory settings.
public enum ResetWay {
  /// By its own *Restore*: network, users and security questions stay. Source: ISAPI mode `basic`.
  RESTORE,
  /// By its own *Default*: everything goes, as with the button. Source: ISAPI mode `full`.
  DEFAULT,
  /// By its reset button.
  BUTTON;

  /// @return whether the camera is told over the network, with its password
  public boolean isOwn() {
    return this != BUTTON;
  }

  /// @return the effect that it is; empty for the button, which only a hand can press
  public Optional<EffectEvent.Kind> effect() {
    return switch (this) {
      case RESTORE -> Optional.of(EffectEvent.Kind.OWN_RESTORE);
      case DEFAULT -> Optional.of(EffectEvent.Kind.OWN_DEFAULT);
      case BUTTON -> Optional.empty();
    };
  }

  /// @param kind an effect
  /// @return the way that it is; empty where it resets nothing
  public static Optional<ResetWay> of(EffectEvent.Kind kind) {
    for (ResetWay way : values()) {
      if (way.effect().equals(Optional.of(kind))) {
        return Optional.of(way);
      }
    }
    return Optional.empty();
  }
}
