package dev.pinhole.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The camera's side of HTTP Digest with MD5, as cameras of these years speak it: nonces of its
/// own, each count used once, quoted or bare parameters.
final class DigestCheck {
  static final String USER = "admin";
  private static final int NONCES = 256;
  private static final int NONCE_BYTES = 24;
  private static final Pattern PARAMETER =
      Pattern.compile("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|([^,\\s]+))");

  private final RandomGenerator random;
  private final Map<String, Long> nonces =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > NONCES;
        }
      };

  DigestCheck(RandomGenerator random) {
    this.random = random;
  }

  /// What a header with credentials is worth.
  enum Result {
    /// There are none, or of another scheme.
    NONE,
    /// Right, but for a nonce that is not known any more.
    STALE,
    WRONG,
    RIGHT
  }

  /// @return the challenge of a device
  synchronized String challenge(String realm, boolean stale) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    nonces.put(nonce, 0L);
    String old = stale ? "TRUE" : "FALSE";
    return "Digest qop=\"auth\", realm=\"%s\", nonce=\"%s\", stale=\"%s\""
        .formatted(realm, nonce, old);
  }

  synchronized Result check(Optional<String> header, String method, String realm, String key) {
    if (header.isEmpty() || !header.get().regionMatches(true, 0, "Digest ", 0, 7)) {
      return Result.NONE;
    }
    Map<String, String> given = parameters(header.get().substring(7));
    String nonce = given.getOrDefault("nonce", "");
    String ha2 = md5(method + ":" + given.getOrDefault("uri", ""));
    String expected = md5(key + ":" + middle(given, nonce) + ":" + ha2);
    boolean right =
        given.getOrDefault("username", "").equals(USER)
            && given.getOrDefault("realm", "").equals(realm)
            && !key.isEmpty()
            && expected.equals(given.getOrDefault("response", "").toLowerCase(Locale.ROOT));
    if (!right) {
      return Result.WRONG;
    }
    return fresh(nonce, given.getOrDefault("nc", "")) ? Result.RIGHT : Result.STALE;
  }

  private static String middle(Map<String, String> given, String nonce) {
    return given.containsKey("qop")
        ? String.join(
            ":",
            nonce,
            given.getOrDefault("nc", ""),
            given.getOrDefault("cnonce", ""),
            given.getOrDefault("qop", ""))
        : nonce;
  }

  private boolean fresh(String nonce, String count) {
    Long used = nonces.get(nonce);
    if (used == null) {
      return false;
    }
    if (count.isEmpty()) {
      return true;
    }
    long number = count.matches("[0-9a-fA-F]{1,8}") ? Long.parseLong(count, 16) : 0;
    if (number <= used) {
      return false;
    }
    nonces.put(nonce, number);
    return true;
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find() && parameters.size() < 32) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      parameters.put(matcher.group(1).toLowerCase(Locale.ROOT), String.valueOf(value));
    }
    return parameters;
  }

  /// @return what a login with this password is checked against
  static String key(String realm, char[] password) {
    return md5(USER + ":" + realm + ":" + new String(password));
  }

  private static String md5(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
