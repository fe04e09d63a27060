package dev.pinhole.secret;

import dev.pinhole.secret.PasswordRule.Source;
import dev.pinhole.secret.PasswordRule.Weight;
import dev.pinhole.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The rules for a new password, from two sources that are told apart.
///
/// *The camera* demands a length, printable ASCII without blanks, some kinds of characters, and not
/// the user's name (camera manuals, vendor's error codes). *Good practice* (NIST SP 800-63B-4) asks
/// for at least 8 characters, for 15 where nothing else protects, and for none that a guesser tries
/// first; it asks for no mixture, no hint and no change every few months, and so does Pinhole.
///
/// A password is always judged whole: one that is too long is refused, and nothing is cut off.
///
/// @param limits what the camera takes
/// @param context what gives the camera away
public record PasswordRules(PasswordLimits limits, PasswordContext context) {
  /// Of a camera that nothing else is known of.
  public static final PasswordRules USUAL =
      new PasswordRules(PasswordLimits.USUAL, PasswordContext.NONE);

  /// How long a password should be that stands alone (NIST SP 800-63B-4, 3.1.1.2).
  static final int ADVISED = 15;

  /// @param password a candidate
  /// @return every rule and whether it is kept, the camera's first; always as many, in the same
  ///   order
  public List<PasswordRule> check(Secret password) {
    return password.use(
        chars -> {
          List<PasswordRule> all = demanded(chars);
          all.addAll(practised(chars));
          return List.copyOf(all);
        });
  }

  /// @param password a candidate
  /// @return every rule that it must keep and does not; empty where it can be used
  public List<Message> broken(Secret password) {
    return check(password).stream().filter(PasswordRule::refuses).map(PasswordRule::said).toList();
  }

  /// @param password a candidate
  /// @return whether the camera takes it, good practice aside
  public boolean taken(Secret password) {
    return password.use(chars -> demanded(chars).stream().allMatch(PasswordRule::kept));
  }

  private List<PasswordRule> demanded(char[] chars) {
    List<PasswordRule> rules = new ArrayList<>();
    Message length =
        Message.of(
            "secret.length",
            Integer.toString(limits.shortest()),
            Integer.toString(limits.longest()));
    rules.add(
        demand(length, chars.length >= limits.shortest() && chars.length <= limits.longest()));
    rules.add(demand(Message.of("secret.characters"), chars.length > 0 && printable(chars)));
    if (limits.kinds() > 1) {
      rules.add(demand(Message.of("secret.kinds", limits.kinds()), kinds(chars) >= limits.kinds()));
    }
    if (!limits.user().isEmpty()) {
      rules.add(
          demand(Message.of("secret.user", limits.user()), chars.length > 0 && !named(chars)));
    }
    return rules;
  }

  private static PasswordRule demand(Message said, boolean kept) {
    return new PasswordRule(Source.CAMERA, Weight.REFUSES, said, kept);
  }

  private List<PasswordRule> practised(char[] chars) {
    Guess guess = Guess.of(chars, context);
    int advised = Math.min(ADVISED, limits.longest());
    Message length =
        advised == ADVISED
            ? Message.of("secret.practice.length", Integer.toString(advised))
            : Message.of("secret.practice.most", Integer.toString(advised));
    List<PasswordRule> rules = new ArrayList<>();
    rules.add(new PasswordRule(Source.PRACTICE, Weight.ADVISES, length, chars.length >= advised));
    if (limits.shortest() < PasswordLimits.FEWEST) {
      Message floor = Message.of("secret.practice.floor", Integer.toString(PasswordLimits.FEWEST));
      rules.add(practice(floor, chars.length >= PasswordLimits.FEWEST));
    }
    boolean typed = chars.length > 0;
    rules.add(
        practice(Message.of("secret.practice.common"), typed && !guess.fallsTo(Guess.COMMON)));
    rules.add(
        practice(Message.of("secret.practice.context"), typed && !guess.fallsTo(Guess.CONTEXT)));
    rules.add(
        practice(Message.of("secret.practice.pattern"), typed && !guess.fallsTo(Guess.PATTERN)));
    return rules;
  }

  private static PasswordRule practice(Message said, boolean kept) {
    return new PasswordRule(Source.PRACTICE, Weight.REFUSES, said, kept);
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
    boolean sign = false;
    for (char c : chars) {
      digit |= c >= '0' && c <= '9';
      lower |= c >= 'a' && c <= 'z';
      upper |= c >= 'A' && c <= 'Z';
      sign |= c > ' ' && !Character.isLetterOrDigit(c);
    }
    return (digit ? 1 : 0) + (lower ? 1 : 0) + (upper ? 1 : 0) + (sign ? 1 : 0);
  }

  private boolean named(char[] chars) {
    String lower = new String(chars).toLowerCase(Locale.ROOT);
    String name = limits.user().toLowerCase(Locale.ROOT);
    return lower.contains(name) || lower.contains(new StringBuilder(name).reverse());
  }
}
