package dev.pinhole.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// What a virtual camera keeps of one user's password: what each kind of login is checked against,
/// and never the password.
///
/// @param md5 MD5 of user, realm and password, for Digest
/// @param sha256 the same with SHA-256; empty where the password was set before cameras kept it
/// @param salt of the session login, 64 hex digits; empty as before
/// @param chained SHA-256 of user, salt and password, the session login's irreversible form; empty
///   as before
record Keys(String md5, String sha256, String salt, String chained) {
  /// Of a password that nobody knows: no login is ever equal to it.
  static final Keys FORGOTTEN = new Keys("forgotten", "", "", "");

  private static final int SALT_BYTES = 32;

  /// @param realm of the camera
  /// @param user whose password it is
  /// @param password left to the caller to wipe
  /// @param random where the salt comes from
  static Keys of(String realm, String user, char[] password, RandomGenerator random) {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    String salt = HexFormat.of().formatHex(bytes);
    String text = new String(password);
    String plain = user + ":" + realm + ":" + text;
    return new Keys(
        hash("MD5", plain), hash("SHA-256", plain), salt, hash("SHA-256", user + salt + text));
  }

  /// Of a document that knew only Digest with MD5.
  static Keys md5Only(String md5) {
    return new Keys(md5, "", "", "");
  }

  /// @param algorithm of Digest
  /// @return what a login with it is checked against; empty text where there is nothing
  String digest(Digest algorithm) {
    return switch (algorithm) {
      case MD5 -> md5;
      case SHA_256 -> sha256;
    };
  }

  /// A hash algorithm of HTTP Digest.
  enum Digest {
    MD5("MD5"),
    SHA_256("SHA-256");

    private final String name;

    Digest(String name) {
      this.name = name;
    }

    /// @return its name on the wire and in Java
    String text() {
      return name;
    }
  }

  static String hash(String algorithm, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "keys";
  }
}
