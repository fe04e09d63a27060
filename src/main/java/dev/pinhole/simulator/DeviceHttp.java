package dev.pinhole.simulator;

import dev.pinhole.isapi.ActivationCipher;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// The HTTP interface of the virtual cameras, free of sockets: one request in, one response out.
///
/// Sources: state without credentials, `notActivated` for everything else before the first
/// password, the classic activation, 401 with a `userCheck` body, a lock of 30 minutes after 7
/// wrong tries.
final class DeviceHttp {
  private static final int TRIES = 7;
  private static final Duration LOCK = Duration.ofMinutes(30);
  private static final int RANDOM_BYTES = ActivationCipher.RANDOM_LENGTH / 2;

  private final RandomGenerator random;
  private final DigestCheck digest;
  private final Map<String, String> challenges = new ConcurrentHashMap<>();

  DeviceHttp(RandomGenerator random) {
    this.random = random;
    this.digest = new DigestCheck(random);
  }

  /// @param method GET, POST, PUT
  /// @param path without query
  /// @param authorization the header, where there is one
  /// @param body already bounded
  record Request(String method, String path, Optional<String> authorization, String body) {}

  /// @param status of HTTP
  /// @param root the document
  /// @param challenge the header of a 401
  record Response(int status, XmlNode root, Optional<String> challenge) {
    static Response of(int status, XmlNode root) {
      return new Response(status, root, Optional.empty());
    }
  }

  Response answer(VirtualCamera camera, Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /SDK/activateStatus" ->
          Response.of(200, DeviceAnswers.activateStatus(camera.state()));
      case "POST /ISAPI/Security/challenge" -> challenge(camera, request);
      case "PUT /ISAPI/System/activate" -> activate(camera, request);
      default -> guarded(camera, request);
    };
  }

  private static Response refused(int http, ResponseStatus status, Request request) {
    return Response.of(http, status.document(request.path()));
  }

  private static Optional<XmlNode> body(Request request) {
    return XmlNode.parse(request.body());
  }

  private Response challenge(VirtualCamera camera, Request request) {
    if (camera.state().activated()) {
      return refused(403, ResponseStatus.notAllowed("hasActivated"), request);
    }
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes);
    Optional<String> wrapped =
        body(request).flatMap(root -> ActivationCipher.challenge(root.value("key"), text));
    if (wrapped.isEmpty()) {
      return refused(400, ResponseStatus.wrongContent("badParameters"), request);
    }
    challenges.put(camera.profile().id(), text);
    return Response.of(200, XmlNode.of("Challenge", XmlNode.leaf("key", wrapped.get())));
  }

  private Response activate(VirtualCamera camera, Request request) {
    if (camera.state().activated()) {
      return refused(403, ResponseStatus.notAllowed("hasActivated"), request);
    }
    Optional<String> sent = Optional.ofNullable(challenges.remove(camera.profile().id()));
    Optional<Secret> password =
        body(request)
            .flatMap(
                root -> sent.flatMap(text -> ActivationCipher.open(text, root.value("password"))));
    if (password.isEmpty()) {
      return refused(400, ResponseStatus.wrongContent("badParameters"), request);
    }
    try (Secret secret = password.get()) {
      if (!PasswordRules.broken(secret).isEmpty()) {
        return refused(400, ResponseStatus.wrongContent("riskPassword"), request);
      }
      String key = secret.use(chars -> DigestCheck.key(camera.profile().realm(), chars));
      camera.change(now -> now.activated() ? now : now.password(key));
      return refused(200, ResponseStatus.OK, request);
    }
  }

  private Response guarded(VirtualCamera camera, Request request) {
    if (!camera.state().activated()) {
      return refused(403, ResponseStatus.notAllowed("notActivated"), request);
    }
    String realm = camera.profile().realm();
    DigestCheck.Result result =
        digest.check(request.authorization(), request.method(), realm, camera.state().key());
    boolean locked = camera.lockedUntil().isPresent();
    if (result == DigestCheck.Result.RIGHT && !locked) {
      camera.change(now -> now.logins(0, Optional.empty()));
      return resource(camera, request);
    }
    if (result == DigestCheck.Result.WRONG && !locked) {
      countWrong(camera);
    }
    CameraState state = camera.state();
    boolean nowLocked = camera.lockedUntil().isPresent();
    int left = nowLocked ? 0 : TRIES - state.failures();
    return new Response(
        401,
        DeviceAnswers.userCheck(false, state, nowLocked, left),
        Optional.of(digest.challenge(realm, result == DigestCheck.Result.STALE)));
  }

  private static void countWrong(VirtualCamera camera) {
    camera.change(
        now -> {
          int wrong = now.failures() + 1;
          return wrong >= TRIES
              ? now.logins(0, Optional.of(camera.now().plus(LOCK)))
              : now.logins(wrong, Optional.empty());
        });
  }

  private static Response resource(VirtualCamera camera, Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /ISAPI/Security/userCheck" ->
          Response.of(200, DeviceAnswers.userCheck(true, camera.state(), false, TRIES));
      case "GET /ISAPI/System/deviceInfo" ->
          Response.of(200, DeviceAnswers.deviceInfo(camera.profile()));
      default -> refused(404, ResponseStatus.notAllowed("notSupport"), request);
    };
  }
}
