package dev.pinhole.secret;

import dev.pinhole.text.Message;

/// One rule, as it stands for one password.
///
/// @param source who asks for it
/// @param weight what comes of breaking it
/// @param said the rule in words
/// @param kept whether the password keeps it
public record PasswordRule(Source source, Weight weight, Message said, boolean kept) {
  /// Who asks for a rule.
  public enum Source {
    /// The camera refuses what breaks it, whether it makes sense or not.
    CAMERA,
    /// Good practice: NIST SP 800-63B-4.
    PRACTICE
  }

  /// What comes of breaking a rule.
  public enum Weight {
    /// The password is not used.
    REFUSES,
    /// The person is told, and decides.
    ADVISES
  }

  /// @return whether the password must not be used because of this
  public boolean refuses() {
    return !kept && weight == Weight.REFUSES;
  }
}
