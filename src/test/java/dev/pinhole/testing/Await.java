package dev.pinhole.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for a condition, with a deadline.
public final class Await {
  /// What comes at all comes at once; the rest is for a machine that is busy with other things.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Await() {}

  /// @param what for the failure's message
  /// @param condition what must become true
  public static void until(String what, BooleanSupplier condition) {
    until(() -> what, condition);
  }

  /// @param what for the failure's message, asked for when it is too late
  /// @param condition what must become true
  public static void until(Supplier<String> what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain: " + what.get());
      }
      LockSupport.parkNanos(5_000_000);
    }
  }
}
