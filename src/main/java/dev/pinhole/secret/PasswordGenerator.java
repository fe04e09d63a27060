package dev.pinhole.secret;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Makes passwords that are written on paper and typed from it: four groups of three, without
/// characters that look alike, for example `kd7-Wm4-p9x-Rt2`.
public final class PasswordGenerator {
  private static final String LOWER = "abcdefghjkmnpqrstuvwxyz";
  private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String DIGITS = "23456789";
  private static final int GROUPS = 4;

  private final RandomGenerator random;

  /// @param random where chance comes from; a secure one outside tests
  public PasswordGenerator(RandomGenerator random) {
    this.random = random;
  }

  /// @return a new password of 15 characters that every camera takes
  public Secret next() {
    char[] chars = new char[GROUPS * 4 - 1];
    try {
      while (true) {
        fill(chars);
        Secret secret = Secret.of(chars);
        if (PasswordRules.broken(secret).isEmpty()) {
          return secret;
        }
        secret.close();
      }
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private void fill(char[] chars) {
    for (int group = 0; group < GROUPS; group++) {
      int at = group * 4;
      String letters = group % 2 == 0 ? LOWER : UPPER;
      chars[at] = any(letters);
      chars[at + 1] = any(LOWER);
      chars[at + 2] = any(DIGITS);
      if (group < GROUPS - 1) {
        chars[at + 3] = '-';
      }
    }
  }

  private char any(String of) {
    return of.charAt(random.nextInt(of.length()));
  }
}
