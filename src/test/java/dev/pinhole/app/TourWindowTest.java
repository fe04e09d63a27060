package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.Step;
import dev.pinhole.store.DataFolder;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxDoor;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/// The hands of the tour, on a page that moves below them.
final class TourWindowTest {
  private static final double HIGHER_THAN_THE_WINDOW = 1_200;

  @TempDir Path folder;

  @Test
  void whatLeavesTheWindowAfterItWasScrolledToIsScrolledToAgain() throws Exception {
    FxToolkit.registerPrimaryStage();
    AtomicBoolean grown = new AtomicBoolean();
    try (TourWindow tour =
        TourWindow.open(new DataFolder(folder), Words.of(Locale.ENGLISH), Optional.empty())) {
      assertThat(tour.view().step()).isInstanceOf(Step.WhatHappened.class);
      Scene scene = FxDoor.ask(TourWindowTest::scene);
      FxDoor.ask(
          () -> {
            scene.addPreLayoutPulseListener(
                () -> {
                  if (!grown.getAndSet(true)) {
                    grow(scene);
                  }
                });
            return true;
          });

      tour.click("trouble-FACTORY_SETTINGS");

      tour.until("the next step", () -> tour.view().step() instanceof Step.WhichCamera);
    }
    assertThat(grown).isTrue();
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Window::getScene)
        .filter(one -> one != null && one.lookup("#page-scroll") != null)
        .findFirst()
        .orElseThrow();
  }

  /// As a picture that comes late: everything below it moves out of the window.
  private static void grow(Scene scene) {
    ScrollPane page = (ScrollPane) scene.lookup("#page-scroll");
    Region late = new Region();
    late.setMinHeight(HIGHER_THAN_THE_WINDOW);
    ((Pane) page.getContent()).getChildren().addFirst(late);
  }
}
