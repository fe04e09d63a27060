package dev.pinhole.store;

import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/// Turns what the system says into what a person can act on.
final class Refusal {
  private Refusal() {}

  /// @param file what was to be written; it is as it was
  /// @param cause what the system said
  /// @return the same, with a message
  static StoreException writing(Path file, Exception cause) {
    return switch (cause) {
      case StoreException told -> told;
      case AccessDeniedException _, ReadOnlyFileSystemException _ -> readOnly(file, cause);
      default -> {
        String said = said(cause);
        String lower = said.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space")) {
          yield new StoreException(Message.of("store.full", file.toString()), cause);
        }
        yield lower.contains("read-only")
            ? readOnly(file, cause)
            : new StoreException(Message.of("store.unwritten", file.toString(), said), cause);
      }
    };
  }

  /// @param file what was to be read
  /// @param cause what the system said
  /// @return the same, with a message
  static StoreException reading(Path file, IOException cause) {
    return cause instanceof StoreException told
        ? told
        : new StoreException(Message.of("store.unread", file.toString(), said(cause)), cause);
  }

  private static StoreException readOnly(Path file, Exception cause) {
    return new StoreException(Message.of("store.readonly", file.toString()), cause);
  }

  private static String said(Exception cause) {
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
