package dev.pinhole.simulator;

import java.util.Locale;
import java.util.Optional;

/// What a virtual camera takes as a password: 8 to 16 printable ASCII characters of at least two
/// kinds, without the user's name or its reverse. Source: camera manuals and the vendor's table of
/// reasons.
final class DevicePassword {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 16;

  private DevicePassword() {}

  /// @param user whose it is to be
  /// @param password a candidate
  /// @return the camera's reason to refuse it; empty where it is taken
  static Optional<String> refusal(String user, String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    String name = user.toLowerCase(Locale.ROOT);
    if (password.length() > LONGEST) {
      return Optional.of("passwordLenNoMoreThan16");
    }
    if (!password.matches("[!-~]*")) {
      return Optional.of("badParameters");
    }
    if (password.length() < SHORTEST) {
      return Optional.of("riskPassword");
    }
    if (kinds(password) < 2) {
      return Optional.of("passwordMustContainMorethan2Types");
    }
    boolean named =
        !name.isEmpty()
            && (lower.contains(name)
                || lower.contains(new StringBuilder(name).reverse().toString()));
    return named ? Optional.of("illegalPassword") : Optional.empty();
  }

  private static long kinds(String password) {
    return java.util.stream.Stream.of("[0-9]", "[a-z]", "[A-Z]", "[^0-9a-zA-Z]")
        .filter(kind -> password.replaceAll(kind, "").length() < password.length())
        .count();
  }
}
