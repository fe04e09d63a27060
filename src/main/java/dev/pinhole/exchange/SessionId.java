package dev.pinhole.exchange;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names one session of one camera: 8 random bytes.
///
/// @param hex 16 lower-case hexadecimal digits
public record SessionId(String hex) {
  /// The length in bytes.
  static final int BYTES = 8;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  public SessionId {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a session id");
    }
  }

  /// @param random where chance comes from
  /// @return a new one
  public static SessionId fresh(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return of(bytes);
  }

  /// @param text what was received
  /// @return the id; empty where the text is none
  public static Optional<SessionId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new SessionId(text)) : Optional.empty();
  }

  static SessionId of(byte[] bytes) {
    return new SessionId(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
