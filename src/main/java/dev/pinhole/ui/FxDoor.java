package dev.pinhole.ui;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// The one door to the FX thread. Bursts are coalesced: the latest value wins, and at most one
/// update is pending. Safe for every thread.
///
/// @param <T> what the screen takes
public final class FxDoor<T> {
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

  private void open() {
    T value = pending.getAndSet(null);
    if (value != null) {
      screen.accept(value);
    }
  }
}
