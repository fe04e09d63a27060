package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a disk has room for what is to be written, and something left over.
///
/// @param disk who knows how much room there is
/// @param reserve bytes that must stay free, so that the computer itself goes on working
public record FreeSpace(Usable disk, long reserve) {
  /// What stays free in any case: 200 MB.
  public static final long USUAL_RESERVE = 200_000_000;

  private static final long MEGABYTE = 1_000_000;

  /// Says how much room there is.
  public interface Usable {
    /// @param folder a folder that is there
    /// @return bytes that this program could still write on its disk
    /// @throws IOException where the system does not say
    long bytes(Path folder) throws IOException;
  }

  /// @return of this computer, with the usual reserve
  public static FreeSpace system() {
    return new FreeSpace(folder -> Files.getFileStore(folder).getUsableSpace(), USUAL_RESERVE);
  }

  /// @param folder a folder that is there
  /// @param needed how many bytes are to be written
  /// @throws StoreException where they do not fit beside the reserve, or nobody knows
  public void check(Path folder, long needed) throws StoreException {
    long usable;
    try {
      usable = disk.bytes(folder);
    } catch (IOException e) {
      throw Refused.writing(folder, e);
    }
    if (usable - reserve < needed) {
      throw new StoreException(
          Message.of(
              "backup.space",
              folder.toString(),
              megabytes(Math.max(0, needed)),
              megabytes(Math.max(0, usable - reserve))));
    }
  }

  private static String megabytes(long bytes) {
    return Long.toString(bytes / MEGABYTE + (bytes % MEGABYTE > 0 ? 1 : 0));
  }
}
