package dev.pinhole.ui.steps;

import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import dev.pinhole.secret.Strength;
import dev.pinhole.text.Message;
import java.util.List;

/// The draft of a password: chosen, and typed once more from the note. Keeps the text fields' own
/// strings no longer than the fields do.
final class NewPasswordModel {
  private String first = "";
  private String again = "";

  void first(String typed) {
    first = typed;
  }

  void again(String typed) {
    again = typed;
  }

  /// @return every rule that the choice breaks; empty while nothing is typed
  List<Message> broken() {
    if (first.isEmpty()) {
      return List.of();
    }
    try (Secret secret = Secret.of(first)) {
      return PasswordRules.USUAL.broken(secret);
    }
  }

  /// @return how hard it is to guess
  Strength strength() {
    try (Secret secret = Secret.of(first)) {
      return Strength.of(secret);
    }
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
    return !first.isEmpty() && broken().isEmpty() && second() == Second.SAME;
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
  }
}
