package dev.pinhole.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one door to the FX thread. Bursts are coalesced: the latest value wins, and at most one
/// update is pending. Safe for every thread.
///
/// @param <T> what the screen takes
public final class FxDoor<T> {
  private static final long PATIENCE_SECONDS = 10;

  private final AtomicReference<@Nullable T> pending = new AtomicReference<>();
  private final Consumer<T> screen;

  /// @param screen takes a value, on the FX thread
  public FxDoor(Consumer<T> screen) {
    this.screen = screen;
  }

  /// @param value what the screen shall show; an older value that still waits is dropped
  public void push(T value) {
    if (pending.getAndSet(value) == null) {
      Platform.runLater(this::open);
    }
  }

  /// Asks the screen something and waits for the answer, at most ten seconds. Never from the FX
  /// thread.
  ///
  /// @param question what to find out, on the FX thread
  /// @param <A> the answer
  /// @return the answer
  /// @throws IllegalStateException where none came
  public static <A> A ask(Callable<A> question) {
    FutureTask<A> task = new FutureTask<>(question);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private void open() {
    T value = pending.getAndSet(null);
    if (value != null) {
      screen.accept(value);
    }
  }
}
