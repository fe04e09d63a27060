package dev.pinhole.ui.steps.password;

import dev.pinhole.secret.PasswordRule;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import java.util.List;

/// The draft of a password: chosen, and then typed once more from the note, or kept elsewhere by
/// the person's word. Keeps the text fields' own strings no longer than the fields do.
final class NewPasswordModel {
  private final PasswordRules rules;
  private String first = "";
  private String again = "";
  private String slip = "";
  private boolean elsewhere;

  /// @param rules what the password has to keep
  NewPasswordModel(PasswordRules rules) {
    this.rules = rules;
  }

  /// Another password is in nobody's safe yet.
  void first(String typed) {
    elsewhere &= first.equals(typed);
    first = typed;
  }

  /// What is chosen now stands on a slip.
  void slipSaved() {
    slip = first;
  }

  /// @return whether the last slip holds what is not chosen any more
  boolean slipIsOld() {
    return !slip.isEmpty() && !slip.equals(first);
  }

  void again(String typed) {
    again = typed;
  }

  /// @param stated whether the person says that a password manager holds it
  void elsewhere(boolean stated) {
    elsewhere = stated;
  }

  boolean elsewhere() {
    return elsewhere;
  }

  /// @return every rule, and whether the choice keeps it
  List<PasswordRule> rules() {
    try (Secret secret = Secret.of(first)) {
      return rules.check(secret);
    }
  }

  /// @return whether it may be set, as far as the rules go
  boolean good() {
    return !first.isEmpty() && rules().stream().noneMatch(PasswordRule::refuses);
  }

  /// What the second typing says.
  enum Second {
    EMPTY,
    SO_FAR,
    DIFFERS,
    SAME
  }

  Second second() {
    if (again.isEmpty()) {
      return Second.EMPTY;
    }
    if (again.equals(first)) {
      return Second.SAME;
    }
    return first.startsWith(again) ? Second.SO_FAR : Second.DIFFERS;
  }

  /// @return whether it can be set
  boolean ready() {
    return good() && (elsewhere || second() == Second.SAME);
  }

  /// @return whether there is anything to try
  boolean canTry() {
    return !first.isEmpty();
  }

  /// @return the password, for the receiver to wipe
  Secret secret() {
    return Secret.of(first);
  }

  void clear() {
    first = "";
    again = "";
    slip = "";
    elsewhere = false;
  }
}
