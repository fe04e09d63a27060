package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Phase;
import dev.pinhole.text.Words;
import dev.pinhole.ui.shell.Shell;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

/// A picture of each screen from the hold on, in the window's frame.
class LaterGalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery", "steps");
  private static final Words WORDS = Words.of(Locale.UK);

  @Test
  void everyScreenIsDrawn() throws Exception {
    for (Map.Entry<String, JobView> one : LaterJobs.all().entrySet()) {
      picture(one.getKey(), one.getValue(), Theme.LIGHT, "", 11);
    }
  }

  @Test
  void theHoldInTheDarkAndLarge() throws Exception {
    JobView running = LaterJobs.running().view();
    picture("Hold-dark", running, Theme.DARK, "", 11);
    picture("Hold-over", running, Theme.LIGHT, "", 16);
    picture("Hold-large-text", running, Theme.LIGHT, "-fx-font-size: 28px", 4);
    picture("Result-dark", LaterJobs.all().get("Result-RESET_PROVEN"), Theme.DARK, "", 0);
    picture("NewPassword-dark", LaterJobs.choosing().view(), Theme.DARK, "", 0);
    picture(
        "Result-large-text",
        LaterJobs.all().get("Result-RESET_PROVEN"),
        Theme.LIGHT,
        "-fx-font-size: 28px",
        0);
  }

  @Test
  void besideTheBenchThereIsLessRoom() throws Exception {
    var later = new LaterContext();
    JobView job = LaterJobs.running().view();
    WritableImage image =
        OnScreen.call(
            () -> {
              StepView view = StepViews.of(job, later.context());
              later.clock.turn(11);
              ((HoldView) view).refresh();
              Scene scene = scene(view, job, Theme.LIGHT, "");
              var bench = new javafx.scene.layout.Region();
              bench.setMinWidth(232);
              ((Shell) scene.getRoot()).bench(java.util.Optional.of(bench));
              return snap(scene, view);
            });
    write("Hold-bench", image);
  }

  @Test
  void theWindowFilled() throws Exception {
    var later = new LaterContext();
    WritableImage image =
        OnScreen.call(
            () -> {
              StepView view = StepViews.of(LaterJobs.running().view(), later.context());
              Scene scene = scene(view, LaterJobs.running().view(), Theme.LIGHT, "");
              OnScreen.all(view.page().content()).stream()
                  .filter(node -> "fill-window".equals(node.getId()))
                  .map(javafx.scene.control.Button.class::cast)
                  .findFirst()
                  .orElseThrow()
                  .fire();
              later.clock.turn(8);
              ((HoldView) view).refresh();
              return snap(scene, view);
            });
    write("Hold-filled", image);
  }

  @Test
  void aPasswordIsChosen() throws Exception {
    var later = new LaterContext();
    WritableImage image =
        OnScreen.call(
            () -> {
              JobView job = LaterJobs.choosing().view();
              var view = new NewPasswordView(job, later.context(), new java.util.Random(7));
              Scene scene = scene(view, job, Theme.LIGHT, "");
              view.page()
                  .content()
                  .lookup("#password-generate")
                  .fireEvent(new javafx.event.ActionEvent());
              return snap(scene, view);
            });
    write("NewPassword-made", image);
  }

  private static void picture(String name, JobView job, Theme theme, String style, int seconds)
      throws Exception {
    var later = new LaterContext();
    WritableImage image =
        OnScreen.call(
            () -> {
              StepView view = StepViews.of(job, later.context());
              later.clock.turn(seconds);
              if (view instanceof HoldView hold) {
                hold.refresh();
              }
              return snap(scene(view, job, theme, style), view);
            });
    write(name, image);
  }

  private static Scene scene(StepView view, JobView job, Theme theme, String style) {
    List<String> phases =
        Arrays.stream(Phase.values()).map(phase -> WORDS.say("phase." + phase)).toList();
    var shell = new Shell(WORDS, phases, theme, new Shell.Wishes(_ -> {}, () -> {}));
    shell.setStyle(style);
    shell.phase(job.step().phase().ordinal());
    shell.show(view.page());
    var scene = new Scene(shell, style.isEmpty() ? 1000 : 960, style.isEmpty() ? 700 : 640);
    theme.apply(scene);
    shell.applyCss();
    shell.layout();
    return scene;
  }

  private static WritableImage snap(Scene scene, StepView view) {
    for (int i = 0; i < 3; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
    WritableImage image = scene.snapshot(null);
    view.close();
    return image;
  }

  private static void write(String name, WritableImage image) throws Exception {
    Files.createDirectories(FOLDER);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    Path file = FOLDER.resolve(name + ".png");
    Png.write(file, width, height, pixels);
    assertThat(Files.size(file)).as(name).isGreaterThan(3_000);
  }
}
