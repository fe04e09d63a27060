package dev.pinhole.exchange;

import java.util.Optional;

/// The public half of an X25519 pair.
///
/// @param text its 32 bytes in Base64 for URLs without padding, 43 characters
public record ExchangeKey(String text) {
  /// The length in bytes.
  static final int BYTES = 32;

  public ExchangeKey {
    if (!Base64Text.holds(text, BYTES)) {
      throw new IllegalArgumentException("not a public key");
    }
  }

  /// @param text what was received
  /// @return the key; empty where the text is none
  public static Optional<ExchangeKey> parse(String text) {
    return Base64Text.holds(text, BYTES) ? Optional.of(new ExchangeKey(text)) : Optional.empty();
  }

  static ExchangeKey of(byte[] bytes) {
    return new ExchangeKey(Base64Text.encode(bytes));
  }

  byte[] bytes() {
    return Base64Text.decoded(text);
  }
}
