package dev.pinhole.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The sessions of the web client, of all virtual cameras: what was offered, and who is logged in.
/// Lives in memory, ends with the camera's next start. Safe for every thread.
final class WebSessions {
  /// How often the web client hashes.
  static final int ITERATIONS = 100;

  private static final int MOST = 256;
  private static final int ID_BYTES = 32;
  private static final int CHALLENGE_BYTES = 16;
  private static final Duration IDLE = Duration.ofMinutes(30);

  private final RandomGenerator random;
  private final Map<String, Offer> offers = bounded();
  private final Map<String, Open> open = bounded();

  WebSessions(RandomGenerator random) {
    this.random = random;
  }

  private static <T> Map<String, T> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > MOST;
      }
    };
  }

  /// @param id of the session to be
  /// @param challenge 32 hex digits, good for one try
  /// @param camera which camera and which of its runs
  record Offer(String id, String challenge, String camera) {}

  private record Open(String user, String camera, Instant used) {}

  /// @return one run of one camera: a restart ends its sessions
  static String run(VirtualCamera camera) {
    return camera.profile().id() + " " + camera.state().boots();
  }

  private String hex(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  synchronized Offer offer(VirtualCamera camera) {
    Offer offer = new Offer(hex(ID_BYTES), hex(CHALLENGE_BYTES), run(camera));
    offers.put(offer.id(), offer);
    return offer;
  }

  /// A salt for a user that is not there, the same at every call, so that nobody learns who is.
  static String strangersSalt(VirtualCamera camera, String user) {
    return Keys.hash("SHA-256", camera.profile().camera().mac() + " " + user);
  }

  /// @param keys of the user that is named
  /// @param answer what the client made of password and challenge
  /// @return the id of a new session; empty where the answer is wrong or the offer is over
  synchronized Optional<String> login(
      VirtualCamera camera, String id, String user, Optional<Keys> keys, String answer) {
    Optional<Offer> offer = Optional.ofNullable(offers.remove(id));
    boolean right =
        offer.isPresent()
            && offer.get().camera().equals(run(camera))
            && keys.filter(one -> !one.chained().isEmpty())
                .filter(one -> same(answer, chain(one.chained(), offer.get().challenge())))
                .isPresent();
    if (!right) {
      return Optional.empty();
    }
    String session = hex(ID_BYTES);
    open.put(session, new Open(user, run(camera), camera.now()));
    return Optional.of(session);
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /// Source: the vendor's web client.
  ///
  /// @param chained SHA-256 of user, salt and password
  /// @param challenge as it was offered
  static String chain(String chained, String challenge) {
    String result = Keys.hash("SHA-256", chained + challenge);
    for (int done = 2; done < ITERATIONS; done++) {
      result = Keys.hash("SHA-256", result);
    }
    return result;
  }

  /// @return who is logged in with a cookie
  synchronized Optional<String> user(VirtualCamera camera, HttpRequest request) {
    Optional<String> id = id(request);
    Optional<Open> session = id.map(open::get);
    Instant now = camera.now();
    if (session.isEmpty()
        || !session.get().camera().equals(run(camera))
        || now.isAfter(session.get().used().plus(IDLE))) {
      return Optional.empty();
    }
    open.put(id.get(), new Open(session.get().user(), session.get().camera(), now));
    return Optional.of(session.get().user());
  }

  synchronized void logout(HttpRequest request) {
    id(request).ifPresent(open::remove);
  }

  /// The cookie is called `WebSession`, on newer firmware followed by letters.
  private static Optional<String> id(HttpRequest request) {
    for (String cookie : request.header("cookie").orElse("").split(";", MOST)) {
      String[] parts = cookie.strip().split("=", 2);
      if (parts.length == 2 && parts[0].startsWith("WebSession")) {
        return Optional.of(parts[1]);
      }
    }
    return Optional.empty();
  }
}
