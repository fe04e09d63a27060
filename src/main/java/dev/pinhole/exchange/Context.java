package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// What every signed or sealed thing of the exchange is bound to.
///
/// @param method the way that was chosen
/// @param mac the camera
/// @param session the camera's session
public record Context(Method method, MacAddress mac, SessionId session) {
  /// The only version there is. No algorithm is ever negotiated: another suite is another version.
  static final byte VERSION = 1;

  /// The length of a MAC in bytes.
  static final int MAC_BYTES = 6;

  /// Stands before everything that is signed or bound, so that it means nothing elsewhere.
  static final byte[] DOMAIN = "PINHOLE-PRACTICE".getBytes(StandardCharsets.US_ASCII);

  /// @return the associated data of what is sealed for this purpose, 33 bytes
  byte[] bytes(Sealer.Purpose purpose) {
    return ByteBuffer.allocate(DOMAIN.length + 3 + MAC_BYTES + SessionId.BYTES)
        .put(DOMAIN)
        .put(VERSION)
        .put(purpose.code())
        .put(method.code())
        .put(bytes(mac))
        .put(session.bytes())
        .array();
  }

  static byte[] bytes(MacAddress mac) {
    return HexFormat.ofDelimiter("-").parseHex(mac.text());
  }

  static MacAddress mac(byte[] bytes) {
    return new MacAddress(HexFormat.ofDelimiter("-").formatHex(bytes));
  }
}
