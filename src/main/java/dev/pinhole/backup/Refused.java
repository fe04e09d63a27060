package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Turns what the system says about a backup's folder into what a person can act on. The words for
/// the data folder would not do: they advise to choose another data folder.
final class Refused {
  static final String NEWER = "backup.found.newer";

  private Refused() {}

  /// @param at what was to be written
  /// @param thrown what the system or the store said
  /// @return the same, with a message
  static StoreException writing(Path at, Exception thrown) {
    Exception cause = thrown;
    if (thrown instanceof StoreException told) {
      if (!(told.getCause() instanceof Exception inner)) {
        return stored(told);
      }
      cause = inner;
    }
    return new StoreException(words(at.toString(), cause), cause);
  }

  private static Message words(String at, Exception cause) {
    String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    String lower = said.toLowerCase(Locale.ROOT);
    return switch (cause) {
      case NoSuchFileException _, NotDirectoryException _ -> Message.of("backup.gone", at);
      case AccessDeniedException _, ReadOnlyFileSystemException _ ->
          Message.of("backup.readonly", at);
      default -> {
        boolean full =
            lower.contains("no space")
                || lower.contains("not enough space")
                || lower.contains("quota exceeded");
        yield full
            ? Message.of("backup.full", at)
            : lower.contains("read-only")
                ? Message.of("backup.readonly", at)
                : Message.of("backup.unwritten", at, said);
      }
    };
  }

  /// @return what the store refused by itself, in the words of a backup
  private static StoreException stored(StoreException told) {
    Message message = told.told();
    return switch (message.key()) {
      case "store.locked" -> new StoreException(new Message("backup.locked", message.args()), told);
      case "store.damaged", "store.large" ->
          new StoreException(Message.of("backup.progress", message.args().getFirst()), told);
      case "store.broken" ->
          new StoreException(Message.of("backup.broken", message.args().getFirst()), told);
      default -> told;
    };
  }

  /// @param at what was to be read
  /// @param thrown what the system said
  /// @return the same, with a message
  static StoreException reading(Path at, IOException thrown) {
    if (thrown instanceof StoreException told) {
      return told.getCause() instanceof IOException inner ? reading(at, inner) : stored(told);
    }
    String said = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    return new StoreException(Message.of("backup.unread", at.toString(), said), thrown);
  }
}
