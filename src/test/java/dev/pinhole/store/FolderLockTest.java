package dev.pinhole.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lock of a folder, where the disk does not go along.
final class FolderLockTest {
  @TempDir Path folder;

  @Test
  void aLockThatCouldNotBeNotedIsNotHeld() throws IOException {
    Path note = Files.createDirectory(folder.resolve("lock-holder"));
    Path inside = Files.createFile(note.resolve("file"));
    assertThatThrownBy(() -> FolderLock.take(folder, "1"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("store.unwritten");
    Files.delete(inside);
    Files.delete(note);
    FolderLock.take(folder, "1").close();
  }
}
