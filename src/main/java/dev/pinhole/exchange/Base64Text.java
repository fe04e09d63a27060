package dev.pinhole.exchange;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Base64 for URLs without padding, in its one canonical form: a text that would not come out again
/// as it went in is none.
final class Base64Text {
  private Base64Text() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// @param text what was received
  /// @param longest how many bytes are believed at most
  static Optional<byte[]> decode(String text, int longest) {
    if (text.length() > (longest * 4 + 2) / 3) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      // The decoder passes over padding and over unused bits of the last character.
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @return the bytes of a text that was checked before
  static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /// @param length of bytes
  static boolean holds(String text, int length) {
    Optional<byte[]> bytes = decode(text, length);
    bytes.ifPresent(one -> Arrays.fill(one, (byte) 0));
    return bytes.filter(one -> one.length == length).isPresent();
  }
}
