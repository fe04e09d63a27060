package dev.pinhole.simulator;

import dev.pinhole.simulator.Keys.Digest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The camera's side of HTTP Digest with MD5 and SHA-256: nonces of its own, each count used once,
/// quoted or bare parameters.
final class DigestCheck {
  private static final int NONCES = 1_024;
  private static final int NONCE_BYTES = 24;
  private static final String SCHEME = "Digest ";
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

  /// @param result what the credentials are worth
  /// @param user who they name; empty text where nobody
  record Claim(Result result, String user) {}

  /// @param realm of the device
  /// @param stale whether only the nonce was wrong
  /// @param algorithm which hash; MD5 is not named, as older clients expect
  /// @return one challenge of a device
  synchronized String challenge(String realm, boolean stale, Digest algorithm) {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    nonces.put(nonce, 0L);
    String old = stale ? "TRUE" : "FALSE";
    String named = algorithm == Digest.MD5 ? "" : ", algorithm=" + algorithm.text();
    return "Digest qop=\"auth\", realm=\"%s\", nonce=\"%s\", stale=\"%s\"%s"
        .formatted(realm, nonce, old, named);
  }

  /// @param request with its credentials
  /// @param realm of the device
  /// @param access its users
  /// @param offered the algorithms that it takes
  synchronized Claim check(HttpRequest request, String realm, Access access, List<Digest> offered) {
    String header = request.header("authorization").orElse("");
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return new Claim(Result.NONE, "");
    }
    Map<String, String> given = parameters(header.substring(SCHEME.length()));
    String user = given.getOrDefault("username", "");
    String nonce = given.getOrDefault("nonce", "");
    Optional<Digest> algorithm = algorithm(given.getOrDefault("algorithm", ""), offered);
    boolean right =
        algorithm.isPresent()
            && given.getOrDefault("realm", "").equals(realm)
            && meant(request.path(), given.getOrDefault("uri", ""))
            && access
                .named(user)
                .filter(one -> matches(one, algorithm.get(), request.method(), given))
                .isPresent();
    if (!right) {
      return new Claim(Result.WRONG, user);
    }
    boolean fresh = fresh(nonce, given.getOrDefault("nc", ""));
    return new Claim(fresh ? Result.RIGHT : Result.STALE, user);
  }

  /// Some clients leave the query out of what they hash, others put the host before it: the path
  /// decides (our choice).
  private static boolean meant(String path, String uri) {
    try {
      return path.equals(new URI(uri).getPath());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<Digest> algorithm(String name, List<Digest> offered) {
    return offered.stream()
        .filter(one -> name.isEmpty() ? one == Digest.MD5 : one.text().equalsIgnoreCase(name))
        .findFirst();
  }

  private static boolean matches(
      Account account, Digest algorithm, String method, Map<String, String> given) {
    String key = account.keys().digest(algorithm);
    String nonce = given.getOrDefault("nonce", "");
    String ha2 = Keys.hash(algorithm.text(), method + ":" + given.getOrDefault("uri", ""));
    String expected = Keys.hash(algorithm.text(), key + ":" + middle(given, nonce) + ":" + ha2);
    String response = given.getOrDefault("response", "").toLowerCase(Locale.ROOT);
    return !key.isEmpty() && expected.equals(response);
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

  /// @return what a login of `admin` with this password and MD5 is checked against
  static String key(String realm, char[] password) {
    return Keys.hash("MD5", Account.ADMIN + ":" + realm + ":" + new String(password));
  }
}
