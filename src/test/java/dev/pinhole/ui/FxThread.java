package dev.pinhole.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The FX thread for tests.
public final class FxThread {
  private FxThread() {}

  /// Runs work on the FX thread and waits for it; starts the toolkit if nobody has.
  public static <T> T call(Callable<T> work) throws TimeoutException {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      // It runs already.
    }
    var task = new FutureTask<T>(work);
    Platform.runLater(task);
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Lays a scene out and takes its picture, to be looked at. On the FX thread.
  public static void picture(Scene scene, Path file) throws IOException {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Picture.take(scene, file);
    assertThat(Files.size(file)).as(file.toString()).isGreaterThan(3_000);
  }
}
