package dev.pinhole.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The passwords that everybody tries first, and the words that they are made of. Source: our own
/// selection of what the published lists of leaked passwords agree on, with what owners of cameras
/// are known to choose; without numbers behind them, which [Guess] finds by itself.
final class CommonPasswords {
  /// Lower case, at least 4 characters each.
  static final Set<String> ALL = read();

  private CommonPasswords() {}

  private static Set<String> read() {
    try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of common passwords is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
