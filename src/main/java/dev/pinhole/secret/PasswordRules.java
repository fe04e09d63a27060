package dev.pinhole.secret;

import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a camera takes as a password: 8 to 16 printable ASCII characters without blanks, of at
/// least two kinds (digits, lower case, upper case, others), without the user name. Source: camera
/// manuals and the vendor's error codes.
///
/// On top stands what the guidelines ask of every password: none that everybody tries first.
public final class PasswordRules {
  /// The shortest password, in characters.
  public static final int SHORTEST = 8;

  /// The longest password, in characters.
  public static final int LONGEST = 16;

  private static final String USER = "admin";
  private static final int KINDS = 2;
  private static final Set<String> TRIED_FIRST =
      Set.of(
          "password1",
          "passw0rd",
          "abcd1234",
          "1234abcd",
          "a1234567",
          "12345678a",
          "qwer1234",
          "hikvision1",
          "hik12345",
          "camera123",
          "q1w2e3r4");

  private PasswordRules() {}

  /// @param password a candidate
  /// @return every rule that it breaks; empty where the camera will take it
  public static List<Message> broken(Secret password) {
    return password.use(PasswordRules::broken);
  }

  private static List<Message> broken(char[] chars) {
    List<Message> broken = new ArrayList<>();
    if (chars.length < SHORTEST || chars.length > LONGEST) {
      broken.add(
          Message.of("secret.length", Integer.toString(SHORTEST), Integer.toString(LONGEST)));
    }
    if (!printable(chars)) {
      broken.add(Message.of("secret.characters"));
    }
    if (kinds(chars) < KINDS) {
      broken.add(Message.of("secret.kinds"));
    }
    String lower = new String(chars).toLowerCase(Locale.ROOT);
    if (lower.contains(USER) || lower.contains(new StringBuilder(USER).reverse())) {
      broken.add(Message.of("secret.user"));
    }
    if (TRIED_FIRST.contains(lower) || same(chars)) {
      broken.add(Message.of("secret.common"));
    }
    return broken;
  }

  private static boolean printable(char[] chars) {
    for (char c : chars) {
      if (c <= ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  private static int kinds(char[] chars) {
    boolean digit = false;
    boolean lower = false;
    boolean upper = false;
    boolean other = false;
    for (char c : chars) {
      digit |= c >= '0' && c <= '9';
      lower |= c >= 'a' && c <= 'z';
      upper |= c >= 'A' && c <= 'Z';
      other |= !Character.isLetterOrDigit(c);
    }
    return (digit ? 1 : 0) + (lower ? 1 : 0) + (upper ? 1 : 0) + (other ? 1 : 0);
  }

  private static boolean same(char[] chars) {
    return chars.length > 0 && new String(chars).chars().distinct().count() <= 2;
  }
}
