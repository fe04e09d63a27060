package dev.pinhole.exchange;

import dev.pinhole.secret.Secret;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// The short key or mailed code: 40 random bits as eight characters of Crockford's alphabet, which
/// leaves out I, L, O and U.
public final class OneTimeCode {
  /// How many characters a code has.
  public static final int LENGTH = 8;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String DASHES = "-_\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final int ROUNDS = 10_000;

  private OneTimeCode() {}

  /// @param random where chance comes from
  /// @return a new code, without blanks or hyphens
  public static Secret fresh(SecureRandom random) {
    char[] chars = new char[LENGTH];
    byte[] bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    for (int i = 0; i < LENGTH; i++) {
      chars[i] = ALPHABET.charAt(bytes[i] & (ALPHABET.length() - 1));
    }
    Secret code = Secret.of(chars);
    Arrays.fill(chars, '\0');
    Arrays.fill(bytes, (byte) 0);
    return code;
  }

  /// Forgives what people do to codes: blanks, hyphens, small letters, and letters that look like
  /// others (O for 0, I and L for 1).
  ///
  /// @param typed what was typed
  /// @return the code that is meant; empty where it can be none, so that no try is lost on it
  public static Optional<Secret> normalised(Secret typed) {
    return typed.use(
        chars -> {
          char[] found = new char[LENGTH];
          int length = 0;
          for (char c : chars) {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || DASHES.indexOf(c) >= 0) {
              continue;
            }
            char meant = meant(c);
            if (length == LENGTH || ALPHABET.indexOf(meant) < 0) {
              Arrays.fill(found, '\0');
              return Optional.empty();
            }
            found[length++] = meant;
          }
          Optional<Secret> code =
              length == LENGTH ? Optional.of(Secret.of(found)) : Optional.empty();
          Arrays.fill(found, '\0');
          return code;
        });
  }

  private static char meant(char c) {
    char upper = c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper;
    };
  }

  /// What a camera keeps of a code. So many rounds that whoever reads it from a camera needs longer
  /// to find the code than the code is valid.
  ///
  /// @param code a code
  /// @param random where the salt comes from
  /// @return its hash
  public static SaltedHash hash(Secret code, SecureRandom random) {
    return SaltedHash.of(code, ROUNDS, random);
  }
}
