package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.backup.BigCopy.Measured;
import dev.pinhole.simulator.StandAlone;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording of 1 GB by Pinhole's whole way, from the socket to the proof, in a program of its
/// own: memory does not grow with the recording. 10 GB, and rates: [CopyBench].
final class BigCopyTest {
  private static final String ID = "front-door";
  private static final String PASSWORD = "Wort-2345";
  private static final long SIZE = 1_000_000_000;
  private static final long MOST_MORE = 64 << 20;

  @TempDir Path folder;

  @Test
  void memoryStaysFlat() throws IOException, InterruptedException {
    StandAlone.Setting setting =
        new StandAlone.Setting(
            List.of(InetAddress.getLoopbackAddress()),
            0,
            0,
            1,
            InstantSource.system(),
            new Random(5),
            new StandAlone.Traffic(OptionalLong.of(SIZE), OptionalLong.empty()));
    try (StandAlone alone = StandAlone.open(setting)) {
      assertThat(alone.password(ID, PASSWORD)).isTrue();
      Measured measured = inAnotherProgram(alone.find(ID).orElseThrow().http().getPort());
      assertThat(measured.bytes()).isEqualTo(SIZE);
      assertThat(measured.idle()).isPositive();
      assertThat(measured.peak() - measured.idle()).isBetween(1L, MOST_MORE);
    }
  }

  private Measured inAnotherProgram(int port) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BigCopy.class.getName(),
                Integer.toString(port),
                PASSWORD,
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(child.exitValue()).as(said).isZero();
      return Measured.of(said.lines().toList().getLast());
    } finally {
      child.destroyForcibly();
    }
  }
}
