package dev.pinhole.exchange;

import dev.pinhole.secret.Secret;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Answers to security questions: what counts as the same answer, and what a camera keeps of one.
///
/// Normalising makes copies as text, which cannot be wiped; they live no longer than the call.
public final class AnswerHash {
  private static final int ROUNDS = 100_000;

  private AnswerHash() {}

  /// NFKC, lower case, NFKC again; without punctuation and invisible characters; blanks inside
  /// collapsed to one, and none around.
  ///
  /// @param answer as it was typed
  /// @return what is compared; empty where nothing is left or it is too long
  public static Optional<Secret> normalised(Secret answer) {
    return answer.use(
        chars ->
            chars.length > Evidence.LONGEST_ANSWER ? Optional.empty() : plain(new String(chars)));
  }

  private static Optional<Secret> plain(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String lower = Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(lower.length());
    boolean blank = false;
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int c = lower.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (isKept(c)) {
        plain.append(blank && !plain.isEmpty() ? " " : "").appendCodePoint(c);
        blank = false;
      }
    }
    Optional<Secret> left = plain.isEmpty() ? Optional.empty() : Optional.of(Secret.of(plain));
    plain.setLength(0);
    return left;
  }

  private static boolean isKept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /// @param answer as it was typed
  /// @param random where the salt comes from
  /// @return what a camera keeps; empty where nothing of the answer is left
  public static Optional<SaltedHash> of(Secret answer, SecureRandom random) {
    return normalised(answer)
        .map(
            plain -> {
              try (plain) {
                return SaltedHash.of(plain, ROUNDS, random);
              }
            });
  }

  /// Always looks at every answer, so that its time does not tell which one is wrong.
  ///
  /// @param kept what the camera has, by the questions' numbers
  /// @param given what arrived
  /// @return whether all are right, and to the questions that are set
  public static boolean allMatch(Map<Integer, SaltedHash> kept, Evidence.Answers given) {
    boolean right = kept.size() == given.all().size();
    for (Evidence.Given one : given.all()) {
      right &=
          Optional.ofNullable(kept.get(one.question())).stream()
              .anyMatch(hash -> matches(hash, one));
    }
    return right;
  }

  private static boolean matches(SaltedHash hash, Evidence.Given given) {
    return normalised(given.text()).stream()
        .anyMatch(
            plain -> {
              try (plain) {
                return hash.matches(plain);
              }
            });
  }
}
