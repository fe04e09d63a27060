package dev.pinhole.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test turns.
public final class HandClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /// @param duration how far
  public synchronized void turn(Duration duration) {
    now = now.plus(duration);
  }

  /// @param seconds how far
  public void turn(long seconds) {
    turn(Duration.ofSeconds(seconds));
  }
}
