package dev.pinhole.exchange;

import dev.pinhole.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What is kept of a secret that only has to be recognised: PBKDF2 with HMAC-SHA256 and a salt of
/// its own.
///
/// @param rounds how often it was stretched, 1 to 1,000,000
/// @param salt 16 random bytes, in Base64 for URLs
/// @param hash 32 bytes, in Base64 for URLs
public record SaltedHash(int rounds, String salt, String hash) {
  private static final String FUNCTION = "PBKDF2WithHmacSHA256";
  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int MOST_ROUNDS = 1_000_000;

  public SaltedHash {
    if (rounds < 1
        || rounds > MOST_ROUNDS
        || !Base64Text.holds(salt, SALT)
        || !Base64Text.holds(hash, HASH)) {
      throw new IllegalArgumentException("not a salted hash");
    }
  }

  static SaltedHash of(Secret secret, int rounds, SecureRandom random) {
    byte[] salt = new byte[SALT];
    random.nextBytes(salt);
    byte[] hash = stretch(secret, salt, rounds);
    return new SaltedHash(rounds, Base64Text.encode(salt), Base64Text.encode(hash));
  }

  /// Takes the same time wherever the two differ.
  ///
  /// @param secret what was received, normalised
  /// @return whether it is the one
  public boolean matches(Secret secret) {
    byte[] hashed = stretch(secret, Base64Text.decoded(salt), rounds);
    return MessageDigest.isEqual(hashed, Base64Text.decoded(hash));
  }

  private static byte[] stretch(Secret secret, byte[] salt, int rounds) {
    return secret.use(
        chars -> {
          PBEKeySpec spec = new PBEKeySpec(chars, salt, rounds, HASH * Byte.SIZE);
          try {
            return SecretKeyFactory.getInstance(FUNCTION).generateSecret(spec).getEncoded();
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
          } finally {
            spec.clearPassword();
          }
        });
  }

  /// @return all of it on one line, for storage
  public String text() {
    return rounds + "." + salt + "." + hash;
  }

  /// @param text what [#text] made
  /// @return the hash; empty where the text is none
  public static Optional<SaltedHash> parse(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3 || !parts[0].matches("[0-9]{1,7}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SaltedHash(Integer.parseInt(parts[0]), parts[1], parts[2]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "salted hash";
  }
}
