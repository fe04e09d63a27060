package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Phase;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

/// A picture of each screen, to be looked at.
class GalleryTest {
  private static final Path FOLDER = Path.of("target", "gallery", "steps");

  @Test
  void everyScreenIsDrawn() throws Exception {
    Files.createDirectories(FOLDER);
    var sample = new SampleContext();
    sample.open =
        List.of(
            new JobSummary(
                new JobId("other00000"),
                "Back yard",
                Place.WORLD,
                new Step.Waiting("support", Phase.TRY_THESE_FIRST),
                SampleJobs.NOW));
    for (Map.Entry<String, JobView> one : SampleJobs.all().entrySet()) {
      WritableImage image =
          OnScreen.call(
              () -> {
                Scene scene =
                    Framed.scene(
                        StepViews.of(one.getValue(), sample.context()).page(), one.getValue());
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene.snapshot(null);
              });
      Path file = FOLDER.resolve(one.getKey() + ".png");
      write(image, file);
      assertThat(Files.size(file)).as(one.getKey()).isGreaterThan(3_000);
    }
  }

  private static void write(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    Png.write(file, width, height, pixels);
  }
}
