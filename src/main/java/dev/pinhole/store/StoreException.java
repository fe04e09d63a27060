package dev.pinhole.store;

import dev.pinhole.text.Message;
import java.io.IOException;

/// A file could not be read or written, told in a way that a person can act on.
///
/// Its message always says three things: what happened, what was left unchanged, what to do next.
public final class StoreException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Message message;

  /// @param message what happened, what was left unchanged, what to do
  public StoreException(Message message) {
    super(message.key() + " " + message.args());
    this.message = message;
  }

  /// @param message what happened, what was left unchanged, what to do
  /// @param cause what the system said
  public StoreException(Message message, Throwable cause) {
    super(message.key() + " " + message.args(), cause);
    this.message = message;
  }

  /// @return what to tell the person
  public Message told() {
    return message;
  }
}
