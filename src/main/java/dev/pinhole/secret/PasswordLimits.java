package dev.pinhole.secret;

/// What one kind of camera takes as a password. It differs from maker to maker, so it is handed in.
///
/// @param shortest fewest characters, 1 or more
/// @param longest most characters, 8 to 128: a longer password is refused, never cut
/// @param kinds how many of the four kinds (digits, small letters, capitals, signs) are asked for
/// @param user the user's name, which must not be part of it, neither way round; empty where the
///   camera does not mind
public record PasswordLimits(int shortest, int longest, int kinds, String user) {
  /// What cameras of this make and its house brands take. Source: camera manuals and the vendor's
  /// error codes `passwordLenNoMoreThan16`, `passwordMustContainMorethan2Types` and
  /// `illegalPassword`.
  public static final PasswordLimits USUAL = new PasswordLimits(8, 16, 2, "admin");

  /// Fewest characters of a password that good practice accepts (NIST SP 800-63B-4).
  static final int FEWEST = 8;

  private static final int MOST = 128;
  private static final int ALL_KINDS = 4;

  public PasswordLimits {
    if (shortest < 1 || longest < Math.max(shortest, FEWEST) || longest > MOST) {
      throw new IllegalArgumentException("a length of " + shortest + " to " + longest);
    }
    if (kinds < 1 || kinds > Math.min(ALL_KINDS, longest)) {
      throw new IllegalArgumentException(kinds + " kinds of characters");
    }
  }
}
