package dev.pinhole.secret;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// What a guesser finds in a password without trying: common passwords, words that give the camera
/// away, rows of keys, sequences, repetitions. None of it counts; what is left must still be 8
/// characters of its own. So `Hikvision-2031` falls, and `horse-camera-staple` does not.
///
/// The whole password is judged (NIST SP 800-63B-4: *the entire password*, *derivatives*), with
/// `4`, `@`, `0`, `1`, `!`, `3`, `5`, `$`, `7` read as the letters that they stand for.
final class Guess {
  /// A password that everybody tries.
  static final int COMMON = 1;

  /// A word that gives the camera away.
  static final int CONTEXT = 2;

  /// A row of keys, a sequence, a repetition.
  static final int PATTERN = 4;

  private static final int SHORTEST_RUN = 3;
  private static final int SHORTEST_OF_LABEL = 4;

  /// Rows and columns of keyboards, digits and the alphabet, in both directions.
  private static final List<String> ROWS =
      List.of(
          "01234567890",
          "abcdefghijklmnopqrstuvwxyz",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "qwertzuiop",
          "yxcvbnm",
          "azertyuiop",
          "qsdfghjklm",
          "wxcvbn",
          "!@#$%^&*()",
          "1qaz",
          "2wsx",
          "3edc",
          "4rfv",
          "5tgb",
          "6yhn",
          "7ujm",
          "8ik,",
          "9ol.",
          "0p;/");

  private final char[] chars;
  private final boolean[] known;
  private int runs;
  private int found;

  private Guess(char[] chars) {
    this.chars = chars;
    this.known = new boolean[chars.length];
  }

  /// @param password the whole password
  /// @param context what gives the camera away
  /// @return what a guesser finds in it
  static Guess of(char[] password, PasswordContext context) {
    char[] lower = new char[password.length];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(password[i]);
    }
    Guess guess = new Guess(lower);
    guess.words(CommonPasswords.ALL, COMMON);
    guess.words(PasswordContext.TRADE, CONTEXT);
    guess.words(context.words(), CONTEXT);
    guess.labels(context.labels());
    guess.runs();
    guess.repeats();
    Arrays.fill(lower, '\0');
    return guess;
  }

  /// @param what one of the constants
  /// @return whether it was found, and too little is left without what was found
  boolean fallsTo(int what) {
    return (found & what) != 0 && own() < PasswordLimits.FEWEST;
  }

  /// @return how many characters are the person's own; a row or a sequence counts as one
  private int own() {
    int own = runs;
    for (boolean one : known) {
      own += one ? 0 : 1;
    }
    return own;
  }

  private void words(Collection<String> words, int what) {
    for (String word : words) {
      for (int at = 0; at + word.length() <= chars.length; at++) {
        if (reads(at, word)) {
          mark(at, at + word.length(), what);
        }
      }
    }
  }

  private boolean reads(int at, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!standsFor(chars[at + i], word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean standsFor(char c, char letter) {
    return c == letter
        || switch (c) {
          case '4', '@' -> letter == 'a';
          case '3' -> letter == 'e';
          case '1', '!', '|' -> letter == 'i' || letter == 'l';
          case '0' -> letter == 'o';
          case '5', '$' -> letter == 's';
          case '7', '+' -> letter == 't';
          default -> false;
        };
  }

  private void labels(List<String> labels) {
    for (String label : labels) {
      String lower = label.toLowerCase(Locale.ROOT);
      for (int at = 0; at + SHORTEST_OF_LABEL <= chars.length; at++) {
        if (lower.contains(new String(chars, at, SHORTEST_OF_LABEL))) {
          mark(at, at + SHORTEST_OF_LABEL, CONTEXT);
        }
      }
    }
  }

  /// The longest run from every place, so that `qwerty` is one and not four.
  private void runs() {
    int at = 0;
    while (at < chars.length) {
      int length = Math.max(row(at), same(at));
      if (length >= SHORTEST_RUN) {
        runs += free(at, at + length) ? 1 : 0;
        mark(at, at + length, PATTERN);
        at += length;
      } else {
        at++;
      }
    }
  }

  private int same(int at) {
    int end = at;
    while (end < chars.length && chars[end] == chars[at]) {
      end++;
    }
    return end - at;
  }

  private int row(int at) {
    int longest = 0;
    for (String row : ROWS) {
      longest = Math.max(longest, along(row, at, 1));
      longest = Math.max(longest, along(row, at, -1));
    }
    return longest;
  }

  private int along(String row, int at, int step) {
    int longest = 0;
    for (int place = row.indexOf(chars[at]);
        place >= 0;
        place = row.indexOf(chars[at], place + 1)) {
      int length = 0;
      int key = place;
      while (at + length < chars.length
          && key >= 0
          && key < row.length()
          && row.charAt(key) == chars[at + length]) {
        length++;
        key += step;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /// What was typed a second time adds nothing to the first time.
  private void repeats() {
    for (int unit = 2; unit * 2 <= chars.length; unit++) {
      for (int at = 0; at + 2 * unit <= chars.length; at++) {
        if (Arrays.equals(chars, at, at + unit, chars, at + unit, at + 2 * unit)) {
          mark(at + unit, at + 2 * unit, PATTERN);
        }
      }
    }
  }

  private boolean free(int from, int to) {
    for (int i = from; i < to; i++) {
      if (known[i]) {
        return false;
      }
    }
    return true;
  }

  private void mark(int from, int to, int what) {
    Arrays.fill(known, from, to, true);
    found |= what;
  }
}
