package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
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

  /// Does so many acts and then nothing more. A write that is cut writes half of its bytes.
  private static final class FailingDisk implements Disk {
    private final String says;
    private final boolean once;
    private int left;

    FailingDisk(int acts, String says, boolean once) {
      this.left = acts;
      this.says = says;
      this.once = once;
    }

    private void act() throws IOException {
      left--;
      if (left == -1 || (left < -1 && !once)) {
        throw new IOException(says);
      }
    }

    @Override
    public Output append(Path file) throws IOException {
      act();
      return new Failing(Disk.system().append(file));
    }

    @Override
    public Output create(Path file) throws IOException {
      act();
      return new Failing(Disk.system().create(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      act();
      Disk.system().rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      act();
      Disk.system().delete(file);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
      act();
      Disk.system().makeFolder(folder);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
      act();
      Disk.system().forceFolder(folder);
    }

    private final class Failing implements Output {
      private final Output output;

      Failing(Output output) {
        this.output = output;
      }

      @Override
      public void write(ByteBuffer bytes) throws IOException {
        try {
          act();
        } catch (IOException e) {
          output.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
          throw e;
        }
        output.write(bytes);
      }

      @Override
      public void force() throws IOException {
        act();
        output.force();
      }

      @Override
      public void truncate(long size) throws IOException {
        act();
        output.truncate(size);
      }

      @Override
      public void close() throws IOException {
        output.close();
      }
    }
  }

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
      FailingDisk disk = new FailingDisk(acts, "cut", false);
      writes(disk, folder, safe);
      done = disk.left >= 0;
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
      FailingDisk disk = new FailingDisk(acts, "cut", true);
      writes(disk, folder, safe);
      done = disk.left >= 0;
      isEitherUnfinishedOrRight(folder, safe);
      acts++;
    }
    assertThat(acts).isBetween(50, MOST_ACTS - 1);
  }

  @Test
  void aFullDiskAndAReadOnlyOneAreToldApart() throws IOException {
    Path full = Files.createDirectory(all.resolve("full"));
    assertThatThrownBy(
            () -> SampleBackup.write(new FailingDisk(12, "No space left on device", false), full))
        .hasMessageContaining("backup.full");
    Path readOnly = Files.createDirectory(all.resolve("readonly"));
    assertThatThrownBy(
            () -> SampleBackup.write(new FailingDisk(0, "Read-only file system", false), readOnly))
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
