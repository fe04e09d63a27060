package dev.pinhole.exchange;

import java.util.Optional;

/// What only the holder of one private key can read: an encapsulated key, a ciphertext and its tag.
///
/// @param text the bytes in Base64 for URLs without padding
public record Sealed(String text) {
  /// The longest, in bytes.
  public static final int LONGEST = 768;

  public Sealed {
    if (!isOne(text)) {
      throw new IllegalArgumentException("nothing sealed");
    }
  }

  /// @param text what was received
  /// @return the sealed bytes; empty where the text is none
  public static Optional<Sealed> parse(String text) {
    return isOne(text) ? Optional.of(new Sealed(text)) : Optional.empty();
  }

  private static boolean isOne(String text) {
    return Base64Text.decode(text, LONGEST)
        .filter(bytes -> bytes.length >= Sealer.OVERHEAD)
        .isPresent();
  }

  static Sealed of(byte[] bytes) {
    return new Sealed(Base64Text.encode(bytes));
  }

  byte[] bytes() {
    return Base64Text.decoded(text);
  }
}
