package dev.pinhole.store;

import dev.pinhole.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A small file that is replaced whole: after a power cut it holds either the old content or the
/// new one.
///
/// The new content is written beside the file as `<name>.new`, forced to the disk, and then takes
/// the file's name. One writer at a time; readers need no lock.
public final class AtomicFile {
  private AtomicFile() {}

  /// @param file what to replace; its folder exists
  /// @param content the whole new content
  /// @throws StoreException where it could not be written; the old content is still there
  public static void write(Path file, byte[] content) throws StoreException {
    write(Disk.system(), file, content);
  }

  /// @param disk where to write
  /// @param file what to replace; its folder exists
  /// @param content the whole new content
  /// @throws StoreException where it could not be written; the old content is still there
  public static void write(Disk disk, Path file, byte[] content) throws StoreException {
    Path target = file.toAbsolutePath();
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try {
      try (Disk.Output output = disk.create(fresh)) {
        output.write(ByteBuffer.wrap(content));
        output.force();
      }
      disk.rename(fresh, target);
      Path folder = target.getParent();
      if (folder != null) {
        disk.forceFolder(folder);
      }
    } catch (IOException e) {
      throw Refusal.writing(file, e);
    }
  }

  /// @param file what to read
  /// @param maxBytes the largest size that is believed
  /// @return the content, or empty where there is no such file
  /// @throws StoreException where it cannot be read or is too large
  public static Optional<byte[]> read(Path file, int maxBytes) throws StoreException {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] content = input.readNBytes(maxBytes + 1);
      if (content.length > maxBytes) {
        throw new StoreException(
            Message.of("store.large", file.toString(), Integer.toString(maxBytes / 1024)));
      }
      return Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Refusal.reading(file, e);
    }
  }
}
