package dev.pinhole.backup;

import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The name of a backup's folder: the camera's name or model, and the day. Every system can have
/// such a folder, whatever the camera says its name is.
///
/// @param text letters, digits, blanks and hyphens; ends with the day
public record BackupName(String text) {
  private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} -]*");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int LONGEST = 60;
  private static final int MOST_BYTES = 160;
  private static final int MOST_OF_A_DAY = 999;

  public BackupName {
    if (!FIT.matcher(text).matches()
        || text.getBytes(StandardCharsets.UTF_8).length > 2 * MOST_BYTES) {
      throw new IllegalArgumentException("not the name of a folder");
    }
  }

  /// @param camera whose backup it will be
  /// @param day when it is made, as the person's calendar has it
  /// @return the name. With the day at its end it is never a name that Windows keeps for itself
  public static BackupName of(CameraFacts camera, LocalDate day) {
    String said = camera.name().isEmpty() ? camera.model() : camera.name();
    String plain = plain(said);
    String start = plain.isEmpty() ? "Camera" : plain;
    return new BackupName(start + " " + day);
  }

  private static String plain(String said) {
    String one = OTHER.matcher(Normalizer.normalize(said, Normalizer.Form.NFC)).replaceAll("-");
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int c : one.codePoints().limit(LONGEST).toArray()) {
      bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      kept.appendCodePoint(c);
    }
    // A mark without its letter, or a hyphen, is no beginning.
    return kept.toString().replaceAll("^[-\\p{M}]+|-+$", "");
  }

  /// Makes a new folder. Where one of that name is there, the new one gets a number; nothing is
  /// ever overwritten.
  ///
  /// @param disk where to write
  /// @param parent the folder to make it in; made where it is missing
  /// @return the new, empty folder
  /// @throws StoreException where it cannot be made
  public Path make(Disk disk, Path parent) throws StoreException {
    try {
      disk.makeFolder(parent);
      for (int number = 1; number <= MOST_OF_A_DAY; number++) {
        Path folder = parent.resolve(number == 1 ? text : text + "-" + number);
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
          disk.makeFolder(folder);
          disk.forceFolder(parent);
          return folder;
        }
      }
    } catch (IOException e) {
      throw Refused.writing(parent, e);
    }
    throw new StoreException(Message.of("backup.names", parent.resolve(text).toString()));
  }
}
