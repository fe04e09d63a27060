package dev.pinhole.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The practice site's time: the machine's, moved on, and faster while a wait is skipped. While a
/// reset hole is pressed it always runs as fast as the machine's. Safe for every thread; never runs
/// backwards.
public final class SiteClock implements InstantSource {
  private final InstantSource machine;
  private Instant machineAt;
  private Instant siteAt;
  private double speed = 1;
  private int pressed;

  /// @param machine the machine's time
  /// @param start what this clock shows now
  public SiteClock(InstantSource machine, Instant start) {
    this.machine = machine;
    this.machineAt = machine.instant();
    this.siteAt = start;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = machine.instant();
    Duration real = Duration.between(machineAt, now);
    if (real.isPositive()) {
      double factor = pressed > 0 ? 1 : speed;
      siteAt = siteAt.plusNanos(Math.round(real.toNanos() * factor));
      machineAt = now;
    }
    return siteAt;
  }

  /// @param factor how much faster than the machine's time, from 1
  public synchronized void speed(double factor) {
    instant();
    speed = Math.max(1, factor);
  }

  /// @return how much faster than the machine's time it runs while nothing is pressed
  public synchronized double speed() {
    return speed;
  }

  /// @param duration how far to move on at once
  public synchronized void letPass(Duration duration) {
    siteAt = instant().plus(duration);
  }

  synchronized void pressed(int holes) {
    instant();
    pressed = holes;
  }
}
