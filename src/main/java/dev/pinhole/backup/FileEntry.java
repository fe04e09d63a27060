package dev.pinhole.backup;

import java.util.regex.Pattern;

/// One finished file of a backup.
///
/// @param path where it is, below the backup's folder, with `/` between the parts
/// @param size its size in bytes
/// @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
/// @param source what it was read from
public record FileEntry(String path, long size, String sha256, Source source) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public FileEntry {
    Layout.check(source.kind(), path);
    if (size < 0 || size > Layout.LARGEST_FILE) {
      throw Unfit.value("size", Long.toString(size));
    }
    if (!HASH.matcher(sha256).matches()) {
      throw Unfit.value("sha256", sha256);
    }
  }
}
