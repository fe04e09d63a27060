package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.store.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One flipped bit anywhere in a backup is found: every byte in the full suite, a sample of 40 a
/// file otherwise.
final class BitFlipTest {
  private static final boolean FULL = "full".equals(System.getProperty("pinhole.suites"));
  private static final int SAMPLE = 40;
  private static final long SEED = 20261127;

  @TempDir Path folder;

  private static List<Integer> places(int length, Random random) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < (FULL ? length : Math.min(length, SAMPLE)); i++) {
      all.add(FULL ? i : random.nextInt(length));
    }
    return all;
  }

  private boolean whole() throws IOException {
    return BackupVerification.verify(folder, Onlooker.NONE)
            instanceof BackupVerification.Outcome.Checked checked
        && checked.findings().isEmpty();
  }

  @Test
  void everyFlippedBitIsFound() throws IOException {
    SampleBackup.write(Disk.system(), folder);
    Random random = new Random(SEED);
    assertThat(whole()).isTrue();
    for (String name : Tree.of(folder).names().keySet()) {
      Path file = folder.resolve(name);
      byte[] right = Files.readAllBytes(file);
      for (int place : places(right.length, random)) {
        byte[] wrong = right.clone();
        int bit = random.nextInt(8);
        wrong[place] ^= (byte) (1 << bit);
        Files.write(file, wrong);
        assertThat(whole()).as("seed %d: %s, byte %d, bit %d", SEED, name, place, bit).isFalse();
      }
      Files.write(file, right);
    }
    assertThat(whole()).isTrue();
  }
}
