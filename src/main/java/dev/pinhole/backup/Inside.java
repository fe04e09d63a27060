package dev.pinhole.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Looks at what lies inside a backup's folder, and at nothing that a link leads to.
final class Inside {
  private Inside() {}

  /// What stands at a place.
  enum What {
    /// An ordinary file.
    FILE,
    /// Nothing.
    MISSING,
    /// A link, or a folder on the way is one.
    LINK,
    /// A folder, a pipe, a device.
    OTHER
  }

  /// @param root the backup's folder
  /// @param path a place below it, already checked by [Layout]
  /// @throws IOException where the system will not say
  static What look(Path root, String path) throws IOException {
    Path at = root;
    String[] parts = path.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      at = at.resolve(parts[i]);
      What what = what(at);
      boolean last = i == parts.length - 1;
      if (last || what == What.LINK || what == What.MISSING) {
        return what;
      }
      if (what == What.FILE) {
        return What.MISSING;
      }
    }
    return What.MISSING;
  }

  /// @param at one place, itself not followed
  static What what(Path at) throws IOException {
    try {
      return what(Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return What.MISSING;
    }
  }

  static What what(BasicFileAttributes found) {
    // Windows calls a junction *other* and a folder at once.
    if (found.isSymbolicLink() || (found.isOther() && found.isDirectory())) {
      return What.LINK;
    }
    return found.isRegularFile() ? What.FILE : What.OTHER;
  }

  /// @param root the backup's folder
  /// @param path a place at which [#look] saw a file
  /// @throws IOException where it cannot be opened, or has become a link
  static InputStream open(Path root, String path) throws IOException {
    return Files.newInputStream(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  /// @param root the backup's folder
  /// @param path a file of the backup
  /// @param most the largest size that is believed, in bytes
  /// @return its content; empty where it is missing, too large, or no ordinary file
  static Optional<byte[]> read(Path root, String path, int most) throws IOException {
    if (look(root, path) != What.FILE) {
      return Optional.empty();
    }
    try (InputStream input = open(root, path)) {
      byte[] content = input.readNBytes(most + 1);
      return content.length > most ? Optional.empty() : Optional.of(content);
    }
  }
}
