package dev.pinhole.controller.setup;

import dev.pinhole.settings.Template;
import dev.pinhole.store.AtomicFile;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A template in a file that a person keeps, sends or is sent: see docs/template-format.md. What is
/// not exactly a template is refused whole, in words, and nothing of it is used.
public final class TemplateFile {
  /// The largest file, in bytes.
  public static final int LARGEST = 1_000_000;

  private TemplateFile() {}

  /// @param file a file that a person chose
  /// @return the template in it
  /// @throws StoreException where there is none, and why
  public static Template read(Path file) throws StoreException {
    return TemplateJson.read(file.toString(), content(file));
  }

  /// Only a file's content is read, so that nobody waits for a device or is sent without end.
  private static byte[] content(Path file) throws StoreException {
    if (!Files.exists(file)) {
      throw refused("template.missing", file);
    }
    if (!Files.isRegularFile(file)) {
      throw refused("template.no-file", file);
    }
    try (InputStream input = Files.newInputStream(file)) {
      byte[] content = input.readNBytes(LARGEST + 1);
      if (content.length > LARGEST) {
        throw refused("template.large", file);
      }
      return content;
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(Message.of("template.unread", file.toString()), e);
    }
  }

  /// @param disk where to write
  /// @param file where the person wants it; its folder exists
  /// @param template what is kept
  /// @throws StoreException where it cannot be written; what was there before still is
  public static void write(Disk disk, Path file, Template template) throws StoreException {
    if (Files.isDirectory(file)) {
      throw refused("template.unwritten", file);
    }
    try {
      AtomicFile.write(disk, file, TemplateJson.bytes(template));
    } catch (StoreException e) {
      throw new StoreException(Message.of("template.unwritten", file.toString()), e);
    }
  }

  private static StoreException refused(String key, Path file) {
    return new StoreException(Message.of(key, file.toString()));
  }
}
