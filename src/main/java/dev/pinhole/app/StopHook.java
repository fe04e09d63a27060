package dev.pinhole.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while a command works on a camera: what is being written comes to rest before the program
/// ends.
final class StopHook implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  private StopHook(Runnable stop, Runnable late) {
    this.hook =
        Thread.ofPlatform()
            .unstarted(
                () -> {
                  stop.run();
                  awaitEnd(late);
                });
  }

  /// @param stop asks the work to end
  /// @param late said where it does not end soon
  /// @return the hook, to be closed when the work is over
  static StopHook open(Runnable stop, Runnable late) {
    StopHook hook = new StopHook(stop, late);
    Runtime.getRuntime().addShutdownHook(hook.hook);
    return hook;
  }

  private void awaitEnd(Runnable late) {
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        late.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It runs already.
    }
  }
}
