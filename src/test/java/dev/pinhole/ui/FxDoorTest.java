package dev.pinhole.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The one door to the FX thread.
class FxDoorTest {
  @BeforeAll
  static void toolkit() {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      // It runs already.
    }
  }

  @Test
  void aBurstComesThroughOnceWithItsLatestValue() throws Exception {
    List<Integer> shown = new CopyOnWriteArrayList<>();
    FxDoor<Integer> door = new FxDoor<>(shown::add);
    var held = new CountDownLatch(1);
    Platform.runLater(() -> waitFor(held));
    for (int i = 0; i <= 1000; i++) {
      door.push(i);
    }
    held.countDown();
    FxDoor.ask(() -> true);
    assertThat(shown).containsExactly(1000);
  }

  @Test
  void aLaterValueComesThroughToo() {
    List<Integer> shown = new CopyOnWriteArrayList<>();
    FxDoor<Integer> door = new FxDoor<>(shown::add);
    door.push(1);
    FxDoor.ask(() -> true);
    door.push(2);
    FxDoor.ask(() -> true);
    assertThat(shown).containsExactly(1, 2);
  }

  @Test
  void aValuePushedByTheScreenItselfIsNotLost() {
    List<Integer> shown = new CopyOnWriteArrayList<>();
    var door = new java.util.concurrent.atomic.AtomicReference<FxDoor<Integer>>();
    door.set(
        new FxDoor<>(
            value -> {
              shown.add(value);
              if (value < 3) {
                door.get().push(value + 1);
              }
            }));
    door.get().push(1);
    for (int i = 0; i < 3; i++) {
      FxDoor.ask(() -> true);
    }
    assertThat(shown).containsExactly(1, 2, 3);
  }

  @Test
  void aQuestionThatFailsSaysSo() {
    assertThatThrownBy(
            () ->
                FxDoor.ask(
                    () -> {
                      throw new java.io.IOException("no paper");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("no paper");
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
