package dev.pinhole.secret;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Makes passwords that are written on paper and typed from it: where there is room, groups of
/// three with dashes between them, for example `k7m-Ahw-4rN-x3t`.
///
/// Of what looks alike on screen or by hand (`0 O o D Q`, `1 l I i j`, `2 z`, `5 s`, `6 b G`, `8
/// B`, `9 g q`, `u v`, a capital that is only larger than its small letter) one is used at most.
/// The dash is the one sign, never first and never last: URLs, XML and command lines leave it
/// alone.
public final class PasswordGenerator {
  static final String SMALL = "acdefhkmnprtuwxy";
  static final String CAPITALS = "AEFHLMNRT";
  static final String DIGITS = "23456789";
  static final char SIGN = '-';

  private static final String ALL = SMALL + CAPITALS + DIGITS;
  private static final int GROUP = 4;
  private static final int ALL_KINDS = 4;

  /// Far more than are needed: fewer than one in three is thrown away.
  private static final int MOST_TRIES = 1_000;

  /// What throwing away costs at most beyond the kinds: fewer than one in eight is.
  private static final double THROWN_AWAY = 0.2;

  private final RandomGenerator random;
  private final PasswordRules rules;

  /// @param random where chance comes from; a secure one outside tests
  /// @param rules what the passwords have to keep
  public PasswordGenerator(RandomGenerator random, PasswordRules rules) {
    this.random = random;
    this.rules = rules;
  }

  /// @return a new password that keeps every rule, advice included; 15 characters where the camera
  ///   takes so many
  /// @throws IllegalStateException where no password can keep the rules
  public Secret next() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      char[] chars = draw();
      boolean mixed = mixed(chars);
      Secret secret = Secret.of(chars);
      Arrays.fill(chars, '\0');
      if (mixed && rules.check(secret).stream().allMatch(PasswordRule::kept)) {
        return secret;
      }
      secret.close();
    }
    throw new IllegalStateException("no password keeps these rules");
  }

  /// How many tries a guesser needs who knows all of this, as a power of two.
  ///
  /// Each of the n characters beside the dashes is one of 33, evenly. Thrown away is what lacks
  /// small letters, capitals or digits (counted exactly), and what the rules refuse (bounded).
  ///
  /// @return at least so many bits
  public double bits() {
    int n = 0;
    for (int i = 0; i < length(); i++) {
      n += isSign(i) ? 0 : 1;
    }
    int small = SMALL.length();
    int capitals = CAPITALS.length();
    int digits = DIGITS.length();
    double mixed =
        Math.pow(ALL.length(), n)
            - Math.pow(capitals + digits, n)
            - Math.pow(small + digits, n)
            - Math.pow(small + capitals, n)
            + Math.pow(small, n)
            + Math.pow(capitals, n)
            + Math.pow(digits, n);
    return Math.log(mixed) / Math.log(2) - THROWN_AWAY;
  }

  private int length() {
    PasswordLimits limits = rules.limits();
    return Math.clamp(PasswordRules.ADVISED, limits.shortest(), limits.longest());
  }

  /// @return a draw, before anything is thrown away
  char[] draw() {
    char[] chars = new char[length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = isSign(i) ? SIGN : ALL.charAt(random.nextInt(ALL.length()));
    }
    return chars;
  }

  /// A short password has no room for dashes, and only one where the camera insists.
  private boolean isSign(int at) {
    int length = length();
    if (length < PasswordRules.ADVISED) {
      return rules.limits().kinds() == ALL_KINDS && at == length / 2;
    }
    return at % GROUP == GROUP - 1 && at < length - 1;
  }

  static boolean mixed(char[] chars) {
    String text = new String(chars);
    return any(text, SMALL) && any(text, CAPITALS) && any(text, DIGITS);
  }

  private static boolean any(String text, String of) {
    return text.chars().anyMatch(c -> of.indexOf(c) >= 0);
  }
}
