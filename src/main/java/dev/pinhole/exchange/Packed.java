package dev.pinhole.exchange;

import dev.pinhole.camera.SerialNumber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// How requests and replies are packed: one line of text that a QR picture can hold.
final class Packed {
  /// Stands before every request and reply.
  static final String PREFIX = "PINHOLE-PRACTICE-1:";

  /// The longest, in characters: what the vendor's QR pictures hold, too.
  static final int LONGEST = 256;

  /// The longest serial that finds room, in characters.
  static final int LONGEST_SERIAL = 48;

  static final byte REQUEST = 1;
  static final byte REPLY = 2;

  private static final int LONGEST_BYTES = (LONGEST - PREFIX.length()) * 3 / 4;
  private static final long LAST_SECOND = 253_402_300_799L;

  private Packed() {}

  static String text(byte[] packed) {
    return PREFIX + Base64Text.encode(packed);
  }

  static Optional<byte[]> bytes(String text) {
    return text.startsWith(PREFIX)
        ? Base64Text.decode(text.substring(PREFIX.length()), LONGEST_BYTES)
        : Optional.empty();
  }

  static boolean fits(SerialNumber serial) {
    return serial.text().length() <= LONGEST_SERIAL;
  }

  static boolean fits(Instant instant) {
    return instant.getNano() == 0
        && instant.getEpochSecond() >= 0
        && instant.getEpochSecond() <= LAST_SECOND;
  }

  static void put(ByteBuffer into, SerialNumber serial) {
    byte[] bytes = serial.text().getBytes(StandardCharsets.US_ASCII);
    into.put((byte) bytes.length).put(bytes);
  }

  /// @throws IllegalArgumentException where it is none
  static SerialNumber serial(ByteBuffer from) {
    byte[] bytes = take(from, Byte.toUnsignedInt(from.get()));
    return new SerialNumber(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  static void put(ByteBuffer into, Context context) {
    into.put(Context.VERSION)
        .put(context.method().code())
        .put(context.session().bytes())
        .put(Context.bytes(context.mac()));
  }

  /// @throws IllegalArgumentException where it is none
  static Context context(ByteBuffer from) {
    byte version = from.get();
    byte code = from.get();
    SessionId session = SessionId.of(take(from, SessionId.BYTES));
    byte[] mac = take(from, Context.MAC_BYTES);
    return Method.of(code)
        .filter(_ -> version == Context.VERSION)
        .map(method -> new Context(method, Context.mac(mac), session))
        .orElseThrow(() -> new IllegalArgumentException("not of this version"));
  }

  /// @throws IllegalArgumentException where it is none
  static Instant instant(ByteBuffer from) {
    long second = from.getLong();
    if (second < 0 || second > LAST_SECOND) {
      throw new IllegalArgumentException("not an instant");
    }
    return Instant.ofEpochSecond(second);
  }

  /// @throws IllegalArgumentException where there are not so many left
  static byte[] take(ByteBuffer from, int length) {
    if (from.remaining() < length) {
      throw new IllegalArgumentException("cut off");
    }
    byte[] bytes = new byte[length];
    from.get(bytes);
    return bytes;
  }
}
