package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Whole tours killed at seeded moments and started again on the same folder: the job goes on and
/// ends with the proof.
@EnabledIfSystemProperty(named = "pinhole.suites", matches = "full")
final class TourKillTest {
  private static final int KILLS = 10;
  private static final long SEED = 7_301_126;
  private static final int LONGEST_MILLIS = 24_000;

  @TempDir Path folder;

  private Process tour(Path data, Path log) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--module-path", System.getProperty("jdk.module.path")));
    command.add("--enable-native-access=javafx.graphics");
    command.addAll(List.of("-m", "dev.pinhole/dev.pinhole.app.Pinhole"));
    command.addAll(List.of("tour", "--data", data.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  @Test
  void aKilledTourGoesOnToTheProof() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Path data = folder.resolve("tour-" + kill);
      int millis = 1_500 + random.nextInt(LONGEST_MILLIS);
      Process first = tour(data, folder.resolve("first.log"));
      if (!first.waitFor(millis, TimeUnit.MILLISECONDS)) {
        first.destroyForcibly().waitFor();
      }
      Path log = folder.resolve("second.log");
      Process second = tour(data, log);
      boolean ended = second.waitFor(180, TimeUnit.SECONDS);
      second.destroyForcibly();
      assertThat(ended && second.exitValue() == 0)
          .as("seed %d kill %d after %d ms:%n%s", SEED, kill, millis, Files.readString(log))
          .isTrue();
    }
  }
}
