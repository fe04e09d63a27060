package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/// The beginning of a file that an earlier run left in the middle. After a power cut its end may be
/// anything; only what the record of progress vouches for counts.
final class Part {
  private static final int BLOCK = 1 << 16;

  private Part() {}

  /// @param folder the backup's folder
  /// @param mark what was safe, and its SHA-256
  /// @return a digest that has seen just that; empty where the part file does not begin so
  /// @throws StoreException where it cannot be read
  static Optional<MessageDigest> digest(Path folder, Progress.Mark mark) throws StoreException {
    String path = mark.path() + Layout.PART;
    try {
      if (Inside.look(folder, path) != Inside.What.FILE) {
        return Optional.empty();
      }
      MessageDigest digest = Sha256.fresh();
      try (InputStream input = Inside.open(folder, path)) {
        byte[] block = new byte[BLOCK];
        long left = mark.size();
        while (left > 0) {
          int read = input.read(block, 0, (int) Math.min(left, block.length));
          if (read < 0) {
            return Optional.empty();
          }
          digest.update(block, 0, read);
          left -= read;
        }
      }
      boolean right = Sha256.soFar(digest).equals(mark.sha256());
      return right ? Optional.of(digest) : Optional.empty();
    } catch (IOException e) {
      throw Refused.reading(folder.resolve(path), e);
    }
  }
}
