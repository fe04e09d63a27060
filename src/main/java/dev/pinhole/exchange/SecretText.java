package dev.pinhole.exchange;

import dev.pinhole.secret.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Secrets out of bytes, without a text in between.
final class SecretText {
  private SecretText() {}

  /// @param bytes UTF-8; left to the caller to wipe
  /// @return the secret; empty where the bytes are no UTF-8
  static Optional<Secret> of(byte[] bytes) {
    char[] chars = new char[bytes.length];
    try {
      CharBuffer into = CharBuffer.wrap(chars);
      var decoder = StandardCharsets.UTF_8.newDecoder();
      var outcome = decoder.decode(ByteBuffer.wrap(bytes), into, true);
      if (outcome.isError()) {
        outcome.throwException();
      }
      char[] exact = Arrays.copyOf(chars, into.position());
      try {
        return Optional.of(Secret.of(exact));
      } finally {
        Arrays.fill(exact, '\0');
      }
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } finally {
      Arrays.fill(chars, '\0');
    }
  }
}
