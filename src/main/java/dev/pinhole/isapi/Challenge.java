package dev.pinhole.isapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.client.Authentication;
import org.eclipse.jetty.client.ContentResponse;
import org.eclipse.jetty.client.DigestAuthentication;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Attributes;

/// A camera's challenge, and its answer. Only Digest with `qop="auth"` is answered, by MD5 or
/// SHA-256, the stronger one where both are offered; Basic never, for it shows the password.
///
/// Sources: recorded challenges, among them `algorithm` with and without quotes, an `opaque` or
/// none, and a realm of that device.
final class Challenge {
  private static final int MOST = 8;
  private static final List<String> ALGORITHMS = List.of("SHA-256", "MD5");

  private Challenge() {}

  /// Lends the parser of the HTTP client.
  private static final class Headers extends WWWAuthenticationProtocolHandler {
    Headers(Wire wire) {
      super(wire.client());
    }

    List<Authentication.HeaderInfo> in(String header) {
      return getHeaderInfo(header);
    }
  }

  /// @param wire the exchange
  /// @param refusal the 401 with its challenges
  /// @param request the same request again
  /// @param login as whom
  /// @return whether the request carries an answer now; false where no challenge can be answered
  static boolean answer(Wire wire, ContentResponse refusal, Request request, Login login) {
    Optional<Authentication.HeaderInfo> best =
        offered(wire, refusal).stream()
            .filter(Challenge::isAnswerable)
            .min(Comparator.comparingInt(one -> ALGORITHMS.indexOf(algorithm(one))));
    if (best.isEmpty()) {
      return false;
    }
    Authentication digest =
        new DigestAuthentication(
            wire.base(), Authentication.ANY_REALM, login.user(), login.password().use(String::new));
    Authentication.Result result =
        digest.authenticate(request, refusal, best.get(), new Attributes.Mapped());
    if (result == null) {
      return false;
    }
    result.apply(request);
    return request.getHeaders().contains(HttpHeader.AUTHORIZATION);
  }

  /// @param refusal a 401
  /// @param wire the exchange
  /// @return whether only the nonce was too old, which is no refusal
  static boolean isStale(Wire wire, Response refusal) {
    return offered(wire, refusal).stream()
        .anyMatch(one -> "true".equalsIgnoreCase(parameter(one, "stale")));
  }

  private static List<Authentication.HeaderInfo> offered(Wire wire, Response refusal) {
    Headers headers = new Headers(wire);
    List<Authentication.HeaderInfo> all = new ArrayList<>();
    for (String value : refusal.getHeaders().getValuesList(HttpHeader.WWW_AUTHENTICATE)) {
      if (all.size() < MOST) {
        all.addAll(parsed(headers, value));
      }
    }
    return all;
  }

  private static List<Authentication.HeaderInfo> parsed(Headers headers, String value) {
    try {
      return headers.in(value);
    } catch (IllegalArgumentException e) {
      // A challenge that is none is not answered.
      return List.of();
    }
  }

  private static boolean isAnswerable(Authentication.HeaderInfo one) {
    boolean auth =
        List.of(parameter(one, "qop").split("[ ,]+", -1)).stream()
            .anyMatch(word -> word.equalsIgnoreCase("auth"));
    return "Digest".equalsIgnoreCase(one.getType())
        && !parameter(one, "nonce").isEmpty()
        && auth
        && ALGORITHMS.contains(algorithm(one));
  }

  private static String algorithm(Authentication.HeaderInfo one) {
    String named = parameter(one, "algorithm").toUpperCase(Locale.ROOT);
    return named.isEmpty() ? "MD5" : named;
  }

  private static String parameter(Authentication.HeaderInfo one, String name) {
    Map<String, String> all = one.getParameters();
    String value = all.get(name);
    return value == null ? "" : value;
  }
}
