package dev.pinhole.isapi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// One download: where its bytes go, how many may come, and the way to stop it. For one use.
///
/// The total time has no bound, for recordings are large and cards slow; a bound on silence and one
/// on bytes end it.
public final class Download {
  /// Where the bytes go. Called by one thread at a time; while a call blocks, no more is read from
  /// the camera. Never called again when the download has returned.
  public interface Sink {
    /// Told once, before the first byte.
    ///
    /// @param offset of the first byte in the recording: what was asked for where the camera can
    ///   resume, 0 where it starts again and earlier bytes are to be dropped
    /// @throws IOException where it cannot be kept; the download ends with it
    void startsAt(long offset) throws IOException;

    /// @param bytes the next ones, of which nothing may be kept after the call
    /// @throws IOException where they cannot be kept; the download ends with it
    void write(ByteBuffer bytes) throws IOException;
  }

  private final Sink sink;
  private final long from;
  private final long most;
  private final Duration stall;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});

  /// @param sink where the bytes go
  /// @param from how many bytes of the recording are here already; 0 for none
  /// @param most how many bytes may come now
  /// @param stall how long the camera may send nothing
  public Download(Sink sink, long from, long most, Duration stall) {
    if (from < 0 || most < 1 || stall.isNegative() || stall.isZero()) {
      throw new IllegalArgumentException("a download needs room and patience");
    }
    this.sink = sink;
    this.from = from;
    this.most = most;
    this.stall = stall;
  }

  /// Ends it, from any thread, as soon as the sink returns. Harmless at any time.
  public void cancel() {
    cancelled.set(true);
    stop.get().run();
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /// @param how what stops it from now on
  void stopsBy(Runnable how) {
    stop.set(how);
    if (cancelled.get()) {
      how.run();
    }
  }

  Sink sink() {
    return sink;
  }

  long from() {
    return from;
  }

  long most() {
    return most;
  }

  Duration stall() {
    return stall;
  }
}
