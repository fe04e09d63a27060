package dev.pinhole.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A list that has grown as large as a list may be can still be finished and read.
final class BackupBoundsTest {
  @TempDir Path folder;

  private static int fill(BackupWriter writer, String detail) {
    int notes = 0;
    while (notes <= Manifest.MOST_FILES) {
      try {
        writer.note(
            NotObtained.of(
                Source.setting("/ISAPI/" + notes), NotObtained.Reason.NO_ANSWER, detail));
      } catch (StoreException e) {
        assertThat(e.told().key()).isEqualTo("backup.most");
        return notes;
      }
      notes++;
    }
    return notes;
  }

  private void isRead(int notes) throws IOException {
    assertThat(Files.size(folder.resolve("manifest.json")))
        .isLessThanOrEqualTo(ManifestFile.LARGEST);
    assertThat(BackupReader.read(folder))
        .isInstanceOfSatisfying(
            Found.Whole.class, found -> assertThat(found.manifest().notObtained()).hasSize(notes));
  }

  @Test
  void theNumberIsBounded() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      int notes = fill(writer, "");
      assertThat(notes).isEqualTo(Manifest.MOST_FILES);
      writer.finish(SampleBackup.END);
      isRead(notes);
    }
  }

  @Test
  void theSizeIsBounded() throws IOException {
    try (BackupWriter writer = SampleBackup.open(Disk.system(), folder)) {
      int notes = fill(writer, "📷".repeat(200));
      assertThat(notes).isBetween(20_000, Manifest.MOST_FILES - 1);
      writer.finish(SampleBackup.END);
      isRead(notes);
    }
  }
}
