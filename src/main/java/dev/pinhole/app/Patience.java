package dev.pinhole.app;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what the window will show, for who walks through it without a person.
final class Patience {
  private static final long LONGEST_NANOS = 60_000_000_000L;
  private static final long PAUSE_NANOS = 20_000_000L;

  private Patience() {}

  /// Asks again and again, for a minute at most.
  ///
  /// @param what what is waited for, to be said where it never comes
  /// @param condition whether it has come; not asked on the FX thread
  /// @throws IllegalStateException where it never came
  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("waited in vain for " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
