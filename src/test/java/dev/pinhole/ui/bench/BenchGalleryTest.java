package dev.pinhole.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.ui.FxThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the bench, to be looked at.
class BenchGalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery", "bench");

  @TempDir Path folder;

  @Test
  void theBenchIsDrawn() throws Exception {
    Files.createDirectories(FOLDER);
    for (String look : List.of("light", "dark")) {
      try (var stand = new Stand(Files.createDirectories(folder.resolve(look)))) {
        draw(stand, look);
      }
    }
  }

  private static void draw(Stand stand, String look) throws Exception {
    stand.show(Stand.DOME);
    picture(scene(stand, look, 300, 586), "bench-rest-" + look);
    Scene pressing = scene(stand, look, 300, 586);
    FxThread.call(() -> toggle(stand));
    stand.machine.turn(11);
    stand.awaits("Light: flashing");
    picture(pressing, "bench-flashing-" + look);
    FxThread.call(() -> toggle(stand));
    stand.show(Stand.POWER_FIRST);
    stand.site.power(Stand.POWER_FIRST, false);
    stand.awaits("Plug the power in");
    picture(scene(stand, look, 300, 586), "bench-unplugged-" + look);
    Scene powerFirst = scene(stand, look, 300, 586);
    FxThread.call(() -> toggle(stand));
    assertThat(stand.says("pressed")).as(look + stand.heard).isTrue();
    picture(powerFirst, "bench-power-first-" + look);
    assertThat(stand.says("pressed")).as(look + stand.heard).isTrue();
    stand.show(Stand.NO_BUTTON);
    picture(scene(stand, look, 300, 586), "bench-no-button-" + look);
    stand.show(Stand.FAR);
    stand.site.lead(Stand.FAR, false);
    stand.awaits("Plug the network in");
    picture(scene(stand, look, 300, 586), "bench-bullet-" + look);
    chosenByHand(stand, look);
  }

  private static void chosenByHand(Stand stand, String look) throws Exception {
    FxThread.call(
        () -> {
          stand.view.show(Optional.empty());
          return true;
        });
    picture(scene(stand, look, 300, 586), "bench-choice-" + look);
  }

  @Test
  void itFitsNarrowWindowsAndLargeText() throws Exception {
    Files.createDirectories(FOLDER);
    for (String look : List.of("narrow", "wide", "large")) {
      double width = look.equals("narrow") ? 260 : look.equals("wide") ? 360 : 640;
      try (var stand = new Stand(Files.createDirectories(folder.resolve(look)))) {
        Scene scene = scene(stand, look, width, 586);
        picture(scene, "bench-" + look);
        double edge = width - 16;
        assertThat(FxThread.call(() -> right(stand.find("network-lead", Button.class))))
            .isLessThanOrEqualTo(edge);
        assertThat(FxThread.call(() -> right(stand.hole()))).isLessThanOrEqualTo(edge);
      }
    }
  }

  @Test
  void thePostFitsBesideThePage() throws Exception {
    Files.createDirectories(FOLDER);
    for (String look : List.of("light", "large")) {
      double width = look.equals("large") ? 640 : 300;
      try (var stand = new Stand(Files.createDirectories(folder.resolve("post-" + look)))) {
        stand.show(Stand.DOME);
        FxThread.call(
            () -> {
              stand.view.post(true, Optional.of("PINHOLE-PRACTICE-1:A"), true);
              return true;
            });
        FxThread.call(
            () -> {
              for (String id : List.of("post-scan", "post-send")) {
                stand.find(id, Button.class).fire();
              }
              return true;
            });
        assertThat(stand.says("Sent. The code reaches your mailbox within 5 minutes.")).isTrue();
        Scene scene = scene(stand, look, width, 760);
        picture(scene, "bench-post-" + look);
        for (String id : List.of("post-file", "post-scan", "post-hour", "post-day")) {
          Button button = stand.find(id, Button.class);
          assertThat(FxThread.call(() -> right(button))).as(id).isLessThanOrEqualTo(width - 16);
          assertThat(FxThread.call(() -> ((Text) button.lookup(".text")).getText()))
              .as(id)
              .isEqualTo(button.getText());
        }
      }
    }
  }

  private static double right(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxX();
  }

  private static boolean toggle(Stand stand) {
    stand.hole().toggle();
    return true;
  }

  private static Scene scene(Stand stand, String look, double width, double height)
      throws Exception {
    return FxThread.call(
        () -> {
          var root = new StackPane(stand.view);
          root.getStyleClass().add("shell-bench");
          root.setStyle(look.equals("large") ? "-fx-font-size: 28px" : "");
          var scene = new Scene(root, width, height);
          Stand.dress(scene, look.equals("dark"));
          return scene;
        });
  }

  private static void picture(Scene scene, String name) throws Exception {
    FxThread.call(
        () -> {
          FxThread.picture(scene, FOLDER.resolve(name + ".png"));
          return true;
        });
  }
}
