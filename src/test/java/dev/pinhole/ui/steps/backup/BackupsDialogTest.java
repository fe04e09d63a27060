package dev.pinhole.ui.steps.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.Picture;
import dev.pinhole.ui.steps.KnownCameras;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;

/// The list of backups, and what is chosen about reminders there.
class BackupsDialogTest {
  private final SampleContext sample = new SampleContext();

  private Scene scene() {
    return new BackupsDialog(sample.context()).stage().getScene();
  }

  @Test
  void everyCameraStandsThereWithItsBackup() throws Exception {
    sample.cameras = KnownCameras.many(3);
    sample.due = sample.cameras.subList(0, 1);
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    List<String> texts =
        FxThread.call(
            () -> {
              Scene scene = scene();
              Theme.LIGHT.apply(scene);
              new TextSize(100).apply(scene);
              Picture.take(scene, folder.resolve("backups-dialog.png"));
              return OnScreen.texts(scene.getRoot());
            });
    assertThat(texts)
        .contains("Camera 1", "Camera 2", "! overdue", "Every 3 months")
        .anyMatch(text -> text.endsWith("No backup yet."))
        .anyMatch(text -> text.contains("Last backup: "));
  }

  @Test
  void withoutACameraItSaysHowOneComesThere() throws Exception {
    assertThat(FxThread.call(() -> OnScreen.texts(scene().getRoot())))
        .contains("No camera yet. A camera stands here once you have worked on it.");
  }

  private static void fire(Scene scene, String id) {
    OnScreen.all(scene.getRoot(), ButtonBase.class).stream()
        .filter(one -> id.equals(one.getId()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void theChoiceIsKeptAndGoesToTheCalendar() throws Exception {
    FxThread.call(
        () -> {
          Scene scene = scene();
          fire(scene, "remind-QUARTERLY");
          fire(scene, "remind-MONTHLY");
          fire(scene, "calendar");
          return true;
        });
    // What is chosen already is not chosen again.
    assertThat(sample.asked).containsExactly("remind MONTHLY", "calendar MONTHLY");
  }
}
