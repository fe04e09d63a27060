package dev.pinhole.store;

import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Lets one Pinhole write to a folder. The system takes the lock back when the program ends, even
/// by a crash, so an old lock never stands in the way.
public final class FolderLock implements AutoCloseable {
  private static final int LONGEST_NOTE = 64;

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @param folder the folder
  /// @param holder who takes the lock, for whoever is refused: a process number
  /// @return the lock, held until it is closed
  /// @throws StoreException where another Pinhole holds it, or the folder cannot be written
  public static FolderLock take(Path folder, String holder) throws StoreException {
    Path file = folder.resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
              OwnerOnly.file(file));
      Optional<FileLock> lock = tryLock(channel);
      if (lock.isEmpty()) {
        channel.close();
        throw new StoreException(Message.of("store.locked", folder.toString(), note(folder)));
      }
      note(folder, holder, channel);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw Refusal.writing(folder, e);
    }
  }

  /// Who could not say that it holds the lock does not hold it.
  private static void note(Path folder, String holder, FileChannel channel) throws IOException {
    try {
      AtomicFile.write(folder.resolve("lock-holder"), holder.getBytes(StandardCharsets.US_ASCII));
    } catch (StoreException e) {
      channel.close();
      throw e;
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static String note(Path folder) throws StoreException {
    return AtomicFile.read(folder.resolve("lock-holder"), LONGEST_NOTE)
        .map(bytes -> StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(bytes)).toString())
        .orElse("?");
  }

  @Override
  public void close() throws StoreException {
    try {
      channel.close();
    } catch (IOException e) {
      throw Refusal.writing(Path.of("lock"), e);
    }
  }
}
