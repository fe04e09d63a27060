package dev.pinhole.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/// Compares files with what is said of them, one after the other.
final class FileCheck {
  private static final int BLOCK = 1 << 20;

  private final Path folder;
  private final Onlooker onlooker;
  private final long total;
  private final byte[] block = new byte[BLOCK];
  private long done;

  /// @param entries all that will be checked
  FileCheck(Path folder, List<FileEntry> entries, Onlooker onlooker) {
    this.folder = folder;
    this.onlooker = onlooker;
    this.total = entries.stream().mapToLong(FileEntry::size).sum();
  }

  /// What a file turned out to be.
  sealed interface Result {
    record Right() implements Result {}

    record Wrong(Finding finding) implements Result {}

    /// The onlooker ended it.
    record Stopped() implements Result {}
  }

  Result next(FileEntry entry) {
    long before = done;
    try {
      return switch (Inside.look(folder, entry.path())) {
        case MISSING -> wrong(Finding.Kind.MISSING, entry);
        case LINK -> wrong(Finding.Kind.LINK, entry);
        case OTHER -> wrong(Finding.Kind.UNREADABLE, entry);
        case FILE -> content(entry);
      };
    } catch (IOException e) {
      return wrong(Finding.Kind.UNREADABLE, entry);
    } finally {
      done = before + entry.size();
    }
  }

  private static Result wrong(Finding.Kind kind, FileEntry entry) {
    return new Result.Wrong(new Finding(kind, entry.path()));
  }

  private Result content(FileEntry entry) throws IOException {
    MessageDigest digest = Sha256.fresh();
    long size = 0;
    try (InputStream input = Inside.open(folder, entry.path())) {
      // One byte more than expected is enough to know that it is too large.
      while (size <= entry.size()) {
        if (!onlooker.goesOn(entry.path(), done, total)) {
          return new Result.Stopped();
        }
        int read = input.readNBytes(block, 0, (int) Math.min(BLOCK, entry.size() + 1 - size));
        if (read == 0) {
          break;
        }
        digest.update(block, 0, read);
        size += read;
        done += read;
      }
    }
    if (size != entry.size()) {
      return wrong(Finding.Kind.OTHER_SIZE, entry);
    }
    return Sha256.soFar(digest).equals(entry.sha256())
        ? new Result.Right()
        : wrong(Finding.Kind.OTHER_CONTENT, entry);
  }
}
