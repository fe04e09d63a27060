package dev.pinhole.isapi;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/// Listening to what a camera tells, until something wanted comes, or somebody ends it. For one
/// use.
public final class Listening {
  /// A camera gives a sign of life every few seconds (5 s in one source).
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /// Far more than anybody waits for, pictures included.
  private static final long MOST = 256L << 20;

  private final AtomicBoolean heard = new AtomicBoolean();
  private final AtomicBoolean open = new AtomicBoolean();
  private final Download download;

  /// @param wanted what ends it
  /// @param listens told once, when the camera has begun to tell
  public Listening(Predicate<Alert> wanted, Runnable listens) {
    AlertParts parts = new AlertParts();
    this.download =
        new Download(
            new Download.Sink() {
              @Override
              public void startsAt(long offset) {
                open.set(true);
                listens.run();
              }

              @Override
              public void write(ByteBuffer bytes) {
                if (parts.take(bytes).stream().anyMatch(wanted)) {
                  heard.set(true);
                  cancel();
                }
              }
            },
            0,
            MOST,
            SILENCE);
  }

  /// Ends it, from any thread. Harmless at any time.
  public void cancel() {
    download.cancel();
  }

  Download download() {
    return download;
  }

  /// @return whether what was wanted came
  boolean hasHeard() {
    return heard.get();
  }

  /// @return whether the camera had begun to tell
  boolean wasOpen() {
    return open.get();
  }
}
