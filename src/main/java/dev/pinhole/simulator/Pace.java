package dev.pinhole.simulator;

import java.io.InterruptedIOException;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/// How fast a camera sends: at most so many bytes in a second, or as fast as the client takes them.
/// One for one answer.
final class Pace {
  private static final long SECOND = 1_000_000_000L;

  private final OptionalLong rate;
  private final LongSupplier nanos;
  private final long start;
  private long sent;

  /// @param rate bytes in a second; empty for no bound
  /// @param nanos a clock that only runs forward, in nanoseconds
  Pace(OptionalLong rate, LongSupplier nanos) {
    this.rate = rate;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  static Pace unbound() {
    return new Pace(OptionalLong.empty(), () -> 0);
  }

  /// Waits until so many more bytes may leave.
  ///
  /// @param bytes about to be sent
  /// @throws InterruptedIOException where the camera stops meanwhile
  void before(int bytes) throws InterruptedIOException {
    if (rate.isPresent()) {
      double due = (double) sent / rate.getAsLong() * SECOND;
      long wait = (long) due - (nanos.getAsLong() - start);
      while (wait > 0) {
        if (Thread.interrupted()) {
          throw new InterruptedIOException("the camera stops");
        }
        LockSupport.parkNanos(wait);
        wait = (long) due - (nanos.getAsLong() - start);
      }
    }
    sent += bytes;
  }
}
