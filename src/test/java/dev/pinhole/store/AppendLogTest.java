package dev.pinhole.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log cut at every byte, damaged in the middle, and on a disk that is full.
final class AppendLogTest {
  private static final List<String> RECORDS = List.of("{\"a\":1}", "größer", "", "last one");

  @TempDir Path folder;

  private Path written() throws IOException {
    Path file = folder.resolve("journal");
    try (AppendLog log = AppendLog.open(Disk.system(), file)) {
      for (String record : RECORDS) {
        log.append(record);
      }
    }
    return file;
  }

  @Test
  void whatWasAppendedIsReadAgain() throws IOException {
    assertThat(AppendLog.read(written()).records()).isEqualTo(RECORDS);
  }

  @Test
  void aCutAtAnyByteKeepsEveryWholeLineAndOpensAgain() throws IOException {
    byte[] all = Files.readAllBytes(written());
    for (int cut = 0; cut <= all.length; cut++) {
      Path file = folder.resolve("cut");
      Files.write(file, Arrays.copyOf(all, cut));
      long whole = 0;
      for (int i = 0; i < cut; i++) {
        whole += all[i] == '\n' ? 1 : 0;
      }
      assertThat(AppendLog.read(file).records()).isEqualTo(RECORDS.subList(0, (int) whole));
      try (AppendLog log = AppendLog.open(Disk.system(), file)) {
        log.append("after");
      }
      AppendLog.Content again = AppendLog.read(file);
      assertThat(again.torn()).isFalse();
      assertThat(again.records()).hasSize((int) whole + 1).endsWith("after");
    }
  }

  @Test
  void damageInTheMiddleIsRefusedAndLeftAlone() throws IOException {
    Path file = written();
    byte[] all = Files.readAllBytes(file);
    all[12] ^= 1;
    Files.write(file, all);
    assertThatThrownBy(() -> AppendLog.open(Disk.system(), file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("store.damaged");
    assertThat(Files.readAllBytes(file)).isEqualTo(all);
  }

  @Test
  void aFullDiskSaysSoAndLosesNothing() throws IOException {
    Path file = written();
    CutDisk disk = new CutDisk(20, "No space left on device");
    try (AppendLog log = AppendLog.open(disk, file)) {
      assertThatThrownBy(() -> log.append("does not fit any more"))
          .hasMessageContaining("store.full");
      assertThatThrownBy(() -> log.append("x")).hasMessageContaining("store.broken");
    }
    assertThat(AppendLog.read(file).records()).isEqualTo(RECORDS);
  }

  @Test
  void anAtomicFileIsOldOrNewAtEveryByte() throws IOException {
    Path file = folder.resolve("small");
    for (int bytes = 0; bytes < 8; bytes++) {
      AtomicFile.write(file, "old".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      Disk disk = new CutDisk(bytes, "cut");
      try {
        AtomicFile.write(disk, file, "newer".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      } catch (StoreException e) {
        assertThat(e.told().key()).isEqualTo("store.unwritten");
      }
      assertThat(Files.readString(file)).isIn("old", "newer");
    }
  }

  @Test
  void oneWriterAFolder() throws IOException {
    DataFolder data = new DataFolder(folder.resolve("data"));
    try (FolderLock held = data.takeForWriting("17")) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> data.takeForWriting("18").close())
          .hasMessageContaining("store.locked")
          .hasMessageContaining("17");
    }
    data.takeForWriting("18").close();
  }

  @Test
  void aForeignFolderIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("holiday.jpg"), "x");
    assertThatThrownBy(() -> new DataFolder(folder).takeForWriting("1").close())
        .hasMessageContaining("store.foreign");
    assertThat(Files.list(folder)).hasSize(1);
  }
}
