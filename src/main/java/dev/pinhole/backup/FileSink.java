package dev.pinhole.backup;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;

/// Takes the bytes of one file of a backup. They go to `<name>.part`; only [#finish] gives the file
/// its name. One thread at a time, the writer's own.
///
/// Exactly one of [#finish], [#abandon] and [#keep] ends it; [#close] without one of them keeps.
public final class FileSink implements AutoCloseable {
  private static final long FORCED_EVERY = 16 << 20;

  private final BackupWriter writer;
  private final String path;
  private final Source source;
  private final Disk.Output output;
  private final MessageDigest digest;
  private long size;
  private long forced;
  private boolean ended;
  private boolean broken;

  /// @param begun bytes that the part file has already, which `digest` has seen
  FileSink(
      BackupWriter writer,
      Progress.Place place,
      Disk.Output output,
      MessageDigest digest,
      long begun) {
    this.writer = writer;
    this.path = place.path();
    this.source = place.source();
    this.output = output;
    this.digest = digest;
    this.size = begun;
    this.forced = begun;
  }

  /// @return how many bytes it has: where the camera is to go on
  public long size() {
    return size;
  }

  /// @return where the file will be, below the backup's folder
  public String path() {
    return path;
  }

  /// Writes all of it, and checks from time to time that the disk keeps its reserve.
  ///
  /// @param bytes the next bytes as the camera sent them
  /// @throws StoreException where they may not be on the disk; the sink can then only be abandoned
  ///   or kept
  public void write(ByteBuffer bytes) throws StoreException {
    usable();
    int count = bytes.remaining();
    if (size + count > Layout.LARGEST_FILE) {
      throw new StoreException(Message.of("backup.toolarge", path));
    }
    try {
      ByteBuffer hashed = bytes.duplicate();
      output.write(bytes);
      digest.update(hashed);
      size += count;
    } catch (IOException e) {
      broken = true;
      throw Refused.writing(part(), e);
    }
    if (size - forced >= FORCED_EVERY) {
      mark();
      writer.checkSpace(FORCED_EVERY);
    }
  }

  private void mark() throws StoreException {
    force();
    writer.mark(new Progress.Mark(path, size, Sha256.soFar(digest)));
    forced = size;
  }

  private void force() throws StoreException {
    try {
      output.force();
    } catch (IOException e) {
      broken = true;
      throw Refused.writing(part(), e);
    }
  }

  /// Forces the file to the disk, gives it its name, and records it. When this returns it is safe.
  ///
  /// @return what the list will say of it
  /// @throws StoreException where it may not be on the disk; it does not count then
  public FileEntry finish() throws StoreException {
    usable();
    force();
    end();
    FileEntry entry = new FileEntry(path, size, Sha256.soFar(digest), source);
    writer.finished(entry);
    return entry;
  }

  /// Throws away what was written of this file.
  ///
  /// @throws StoreException where it could not be removed; it does not count in any case
  public void abandon() throws StoreException {
    if (!ended) {
      end();
      writer.drop(path);
    }
  }

  /// Leaves what was written as `.part`, to go on with later.
  ///
  /// @throws StoreException where less than all of it may be on the disk
  public void keep() throws StoreException {
    if (ended) {
      return;
    }
    try {
      if (!broken && size > forced) {
        mark();
      }
    } finally {
      end();
    }
  }

  @Override
  public void close() throws StoreException {
    keep();
  }

  private void usable() {
    if (ended || broken) {
      throw new IllegalStateException("this file has ended");
    }
  }

  private void end() throws StoreException {
    ended = true;
    writer.ended(this);
    try {
      output.close();
    } catch (IOException e) {
      throw Refused.writing(part(), e);
    }
  }

  private Path part() {
    return writer.folder().resolve(path + Layout.PART);
  }
}
