package dev.pinhole.exchange;

import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;

/// Reads a file that a person chose or dropped, whatever it is: only a regular file, never through
/// a link, and never more than a few kilobytes of it.
final class ChosenFile {
  /// The largest file that is read, in bytes.
  static final int LARGEST = 64 * 1024;

  private static final int KILO = 1_024;

  private ChosenFile() {}

  /// @param file what was chosen
  /// @return its content, for the caller to wipe; or what is wrong with it
  static Parsed<byte[]> read(Path file) {
    try {
      BasicFileAttributes about =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (about.isSymbolicLink()) {
        return bad("exchange.file.link");
      }
      if (about.isDirectory()) {
        return bad("exchange.file.folder");
      }
      if (!about.isRegularFile()) {
        return bad("exchange.file.device");
      }
      return about.size() > LARGEST ? tooLarge() : content(file);
    } catch (NoSuchFileException e) {
      return bad("exchange.file.gone");
    } catch (IOException | RuntimeException e) {
      return bad("exchange.file.unreadable");
    }
  }

  private static Parsed<byte[]> content(Path file) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LARGEST + 1);
    try (SeekableByteChannel channel =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      int read = 0;
      while (read >= 0 && buffer.hasRemaining()) {
        read = channel.read(buffer);
      }
      // It may have grown since its size was asked.
      return buffer.hasRemaining()
          ? new Parsed.Good<>(Arrays.copyOf(buffer.array(), buffer.position()))
          : tooLarge();
    } finally {
      Arrays.fill(buffer.array(), (byte) 0);
    }
  }

  private static <T> Parsed<T> bad(String key) {
    return new Parsed.Bad<>(Message.of(key));
  }

  static <T> Parsed<T> tooLarge() {
    return new Parsed.Bad<>(Message.of("exchange.file.large", Integer.toString(LARGEST / KILO)));
  }
}
