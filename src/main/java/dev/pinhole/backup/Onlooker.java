package dev.pinhole.backup;

/// Watches long reading of files, and can end it. Called on the reading thread, at most once for
/// every mebibyte.
public interface Onlooker {
  /// Sees nothing and ends nothing.
  Onlooker NONE = (_, _, _) -> true;

  /// @param path the file being read
  /// @param done bytes read so far, of all files
  /// @param total bytes of all files
  /// @return whether to go on
  boolean goesOn(String path, long done, long total);
}
