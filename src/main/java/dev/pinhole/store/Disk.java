package dev.pinhole.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Every way in which this package changes a disk.
///
/// A port, so that tests can fill the disk, make it read-only, or stop the program at any byte.
public interface Disk {
  /// @return the computer's own file system
  static Disk system() {
    return SystemDisk.INSTANCE;
  }

  /// Opens a file for writing at its end, and creates it where it is missing.
  ///
  /// @param file the file
  /// @return where to write
  /// @throws IOException where the system refuses
  Output append(Path file) throws IOException;

  /// Creates an empty file that only its owner can read, or empties the one that is there.
  ///
  /// @param file the file
  /// @return where to write
  /// @throws IOException where the system refuses
  Output create(Path file) throws IOException;

  /// Puts one file in the place of another, at once or not at all.
  ///
  /// @param from the finished file
  /// @param to the file to replace, in the same folder
  /// @throws IOException where the system refuses
  void rename(Path from, Path to) throws IOException;

  /// Removes a file, where it is there.
  ///
  /// @param file the file
  /// @throws IOException where the system refuses
  void delete(Path file) throws IOException;

  /// Makes a folder that only its owner can open, and every missing one above it.
  ///
  /// @param folder the folder; nothing happens where it is there
  /// @throws IOException where the system refuses
  void makeFolder(Path folder) throws IOException;

  /// Makes new and renamed names in a folder survive a power cut, where the system can do so.
  ///
  /// @param folder the folder
  /// @throws IOException where the disk fails
  void forceFolder(Path folder) throws IOException;

  /// A file open for writing.
  interface Output extends Closeable {
    /// Writes all of it; after an exception any part may have been written.
    ///
    /// @param bytes what to write
    /// @throws IOException where the system refuses
    void write(ByteBuffer bytes) throws IOException;

    /// Returns only when everything written has reached the disk.
    ///
    /// @throws IOException where it may not have
    void force() throws IOException;

    /// Cuts the file.
    ///
    /// @param size how many bytes stay
    /// @throws IOException where the system refuses
    void truncate(long size) throws IOException;
  }
}
