package dev.pinhole.isapi;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// SHA-256 of a camera's certificate. Cameras sign their own and name no host rightly, so nothing
/// else of it counts.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) {
  private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{64}");

  public Fingerprint {
    if (!CANONICAL.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 fingerprint");
    }
  }

  /// @param text 64 hexadecimal digits, with or without blanks and colons
  /// @return the fingerprint; empty where the text is none
  public static Optional<Fingerprint> parse(String text) {
    String hex = text.replaceAll("[ :]", "").toLowerCase(Locale.ROOT);
    return CANONICAL.matcher(hex).matches() ? Optional.of(new Fingerprint(hex)) : Optional.empty();
  }

  /// @param certificate a camera's certificate
  /// @return its fingerprint
  static Fingerprint of(X509Certificate certificate) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return 16 groups of four digits, for people to compare
  @Override
  public String toString() {
    return hex.replaceAll("(.{4})(?=.)", "$1 ");
  }
}
