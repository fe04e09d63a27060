package dev.pinhole.secret;

import java.util.Arrays;

/// How hard a password is to guess. The borders are our own choice: devices only tell *risky* from
/// the rest, and guidelines ask for length above all (15 characters where a password stands alone).
public enum Strength {
  /// Breaks a rule; the camera or Pinhole refuses it.
  REFUSED,
  /// Taken, but shorter than 10 characters or of few different ones.
  WEAK,
  /// Taken; 10 characters or more.
  MEDIUM,
  /// 14 characters or more, of at least 8 different ones.
  STRONG;

  private static final int MEDIUM_LENGTH = 10;
  private static final int STRONG_LENGTH = 14;
  private static final int FEW = 6;
  private static final int MANY = 8;

  /// @param password a candidate
  /// @return how hard it is to guess
  public static Strength of(Secret password) {
    return PasswordRules.USUAL.broken(password).isEmpty() ? password.use(Strength::taken) : REFUSED;
  }

  private static Strength taken(char[] chars) {
    char[] sorted = chars.clone();
    Arrays.sort(sorted);
    int different = 1;
    for (int i = 1; i < sorted.length; i++) {
      different += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    Arrays.fill(sorted, '\0');
    if (chars.length < MEDIUM_LENGTH || different < FEW) {
      return WEAK;
    }
    return chars.length >= STRONG_LENGTH && different >= MANY ? STRONG : MEDIUM;
  }
}
