package dev.pinhole.catalog;

import dev.pinhole.text.Message;

/// A family file cannot be used. The message names the family and what is wrong with it.
public final class CatalogException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Message message;

  /// @param message what is wrong, and with which family
  /// @param cause what the reader said
  public CatalogException(Message message, Throwable cause) {
    super(message.key() + " " + message.args(), cause);
    this.message = message;
  }

  /// @return what to tell the person
  public Message told() {
    return message;
  }
}
