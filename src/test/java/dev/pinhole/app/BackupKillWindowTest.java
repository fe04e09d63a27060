package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.Step;
import dev.pinhole.testing.Await;
import dev.pinhole.ui.FxDoor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A backup whose window was killed in the middle of the copy, then with the network cut three
/// times and the camera restarted: whole in the end, and all of it back after the reset.
final class BackupKillWindowTest extends BackupWindow {
  private static final long LONGEST_SECONDS = 60;

  private String said = "";

  @BeforeEach
  @Override
  void open() throws Exception {
    Process child = child(folder);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      StringBuilder all = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        all.append(line).append('\n');
        if (line.startsWith("copying ")) {
          said = line;
          break;
        }
      }
      assertThat(said).as(all.toString()).isNotEmpty();
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    super.open();
  }

  /// The same program as this one, with another beginning.
  private static Process child(Path folder) throws Exception {
    // What this virtual machine was started with is read by a module that Pinhole does not need.
    Module management = ModuleLayer.boot().findModule("java.management").orElseThrow();
    BackupKillWindowTest.class.getModule().addReads(management);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-m", "dev.pinhole/" + BackupWindowChild.class.getName()));
    command.add(folder.toString());
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void goOn() {
    Await.until("the open job", () -> !buttons("Continue").isEmpty());
    Button first = buttons("Continue").getFirst();
    FxDoor.ask(
        () -> {
          first.fire();
          return true;
        });
  }

  private List<Button> buttons(String words) {
    return FxDoor.ask(
        () ->
            window.wizard().scene().getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(one -> words.equals(one.getText()))
                .toList());
  }

  @Test
  void killedCutAndRestartedItIsWholeAndComesBack() {
    goOn();
    at(Step.SignIn.class);
    int saved = view().job().backup().saved();
    assertThat("copying " + saved).isEqualTo(said);
    window.program().site().lead(ID, true);
    Await.until("the camera answers", () -> view().live().present());
    type("sign-in-password", note());
    fire("primary");
    at(Step.Copying.class);
    threeCutsAndARestart(saved);
    at(Step.BackedUp.class);
    resetAndPutBack();
  }
}
