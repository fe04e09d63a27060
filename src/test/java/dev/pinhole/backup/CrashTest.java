package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.testing.WornDisk;
import dev.pinhole.testing.WornDisk.Wear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program ends, or the disk refuses, at every single act on the disk.
final class CrashTest {
  private static final int MOST_ACTS = 2_000;

  @TempDir Path all;

  /// @return whether it came to its end; `safe` gets every file that was said to be finished
  private static boolean writes(Disk disk, Path folder, Set<FileEntry> safe) {
    try (BackupWriter writer = SampleBackup.open(disk, folder)) {
      for (var one : SampleBackup.FILES.entrySet()) {
        safe.add(SampleBackup.save(writer, one.getKey(), one.getValue()));
      }
      writer.finish(SampleBackup.END);
      return true;
    } catch (StoreException e) {
      assertThat(e.told().key()).isEqualTo("backup.unwritten");
      return false;
    }
  }

  private static void isEitherUnfinishedOrRight(Path folder, Set<FileEntry> safe)
      throws IOException {
    switch (BackupReader.read(folder)) {
      case Found.Whole(Manifest manifest) -> {
        assertThat(manifest.files()).hasSize(SampleBackup.FILES.size());
        assertThat(BackupVerification.verify(folder, Onlooker.NONE))
            .isEqualTo(new BackupVerification.Outcome.Checked(manifest, java.util.List.of()));
      }
      case Found.Unfinished _ -> {
        try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
          assertThat(writer.files()).containsAll(safe);
        }
        isWholeAfterTakingUp(folder);
      }
      case Found.NotABackup _ -> {
        assertThat(safe).isEmpty();
        isWholeAfterTakingUp(folder);
      }
      case Found other -> throw new AssertionError(other);
    }
  }

  private static void isWholeAfterTakingUp(Path folder) throws IOException {
    Manifest manifest = SampleBackup.write(Disk.system(), folder);
    assertThat(BackupVerification.verify(folder, Onlooker.NONE))
        .isEqualTo(new BackupVerification.Outcome.Checked(manifest, java.util.List.of()));
  }

  @Test
  void endedAtAnyActItIsUnfinishedOrWholeAndNothingSafeIsLost() throws IOException {
    int acts = 0;
    boolean done = false;
    while (!done && acts < MOST_ACTS) {
      Path folder = Files.createDirectory(all.resolve("cut-" + acts));
      Set<FileEntry> safe = new HashSet<>();
      // The last acts only tidy up; a backup is whole without them.
      WornDisk disk = new WornDisk(acts, Wear.always("cut"));
      writes(disk, folder, safe);
      done = !disk.isWorn();
      isEitherUnfinishedOrRight(folder, safe);
      acts++;
    }
    assertThat(acts).isBetween(50, MOST_ACTS - 1);
  }

  @Test
  void refusedOnceAtAnyActItIsUnfinishedOrWholeAndNothingSafeIsLost() throws IOException {
    int acts = 0;
    boolean done = false;
    while (!done && acts < MOST_ACTS) {
      Path folder = Files.createDirectory(all.resolve("once-" + acts));
      Set<FileEntry> safe = new HashSet<>();
      WornDisk disk = new WornDisk(acts, Wear.once("cut"));
      writes(disk, folder, safe);
      done = !disk.isWorn();
      isEitherUnfinishedOrRight(folder, safe);
      acts++;
    }
    assertThat(acts).isBetween(50, MOST_ACTS - 1);
  }

  @Test
  void aFullDiskAndAReadOnlyOneAreToldApart() throws IOException {
    Path full = Files.createDirectory(all.resolve("full"));
    assertThatThrownBy(
            () ->
                SampleBackup.write(new WornDisk(12, Wear.always("No space left on device")), full))
        .hasMessageContaining("backup.full");
    Path readOnly = Files.createDirectory(all.resolve("readonly"));
    assertThatThrownBy(
            () ->
                SampleBackup.write(new WornDisk(0, Wear.always("Read-only file system")), readOnly))
        .hasMessageContaining("backup.readonly");
  }

  @Test
  void everyCutOfTheRecordOfProgressCanBeTakenUp() throws IOException {
    Path first = Files.createDirectory(all.resolve("first"));
    try (BackupWriter writer = SampleBackup.open(Disk.system(), first)) {
      SampleBackup.save(
          writer,
          Source.setting("/ISAPI/System/time"),
          SampleBackup.FILES.get(Source.setting("/ISAPI/System/time")));
    }
    byte[] log = Files.readAllBytes(first.resolve("progress.log"));
    for (int cut = 0; cut < log.length; cut++) {
      Path folder = Files.createDirectory(all.resolve("log-" + cut));
      Files.write(folder.resolve("progress.log"), java.util.Arrays.copyOf(log, cut));
      isWholeAfterTakingUp(folder);
    }
  }
}
