package dev.pinhole.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Bytes that travelled, or are about to.
final class Payload {
  static final Payload NONE = new Payload(new byte[0]);

  private final byte[] bytes;

  /// @param bytes handed over, not to be changed any more
  Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  static Payload of(String text) {
    return new Payload(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] copy() {
    return bytes.clone();
  }

  int length() {
    return bytes.length;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /// @return in lower-case hex
  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
