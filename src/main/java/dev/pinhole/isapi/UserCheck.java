package dev.pinhole.isapi;

import java.util.Locale;
import java.util.Optional;

/// What a camera says of logins, without being asked for one. Source: recorded `userCheck`
/// documents; they are also the body of a 401 on newer firmware.
///
/// @param loggedIn whether the request itself was logged in
/// @param locked whether no login is taken for a while
/// @param triesLeft how many tries are left; -1 where it does not say
/// @param unlockSeconds how long the lock lasts; 0 where there is none, or it does not say
public record UserCheck(boolean loggedIn, boolean locked, int triesLeft, int unlockSeconds) {
  /// Nothing is known.
  static final UserCheck SILENT = new UserCheck(false, false, -1, 0);

  /// @param root a document's root
  /// @return what it says; empty where it is another document
  static Optional<UserCheck> of(XmlNode root) {
    boolean lock = root.value("lockStatus").toLowerCase(Locale.ROOT).equals("lock");
    String value = root.value("statusValue");
    if (!value.equals("200") && !value.equals("401") && root.find("lockStatus").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new UserCheck(
            value.equals("200"),
            lock,
            number(root.value("retryLoginTime"), -1),
            number(root.value("unlockTime"), 0)));
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }
}
