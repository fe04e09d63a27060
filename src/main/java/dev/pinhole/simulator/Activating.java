package dev.pinhole.simulator;

import dev.pinhole.isapi.ActivationCipher;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.Dialect.Activation;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The first password of a virtual camera, in the two forms that are known. Needs no login.
///
/// Sources: vendor guide and one recorded client for the classic form; one source, tried on a real
/// camera, for V3: a camera that speaks it answers the classic form with 400, 6 `badParameters`.
final class Activating {
  static final String CLASSIC = "/ISAPI/System/activate";
  static final String V3 = "/ISAPI/System/activate/StartActivateV3";
  private static final String CHALLENGE = "/ISAPI/Security/challenge";
  private static final String V3_CHALLENGE = "/ISAPI/System/activate/GetChallengeV3";
  private static final int RANDOM_BYTES = ActivationCipher.RANDOM_LENGTH / 2;

  private final RandomGenerator random;
  private final Map<String, String> challenges = new ConcurrentHashMap<>();

  Activating(RandomGenerator random) {
    this.random = random;
  }

  /// @return the answer; empty where the request is about something else
  Optional<HttpAnswer> answer(VirtualCamera camera, HttpRequest request) {
    CameraState state = camera.state();
    return switch (request.method() + " " + request.path()) {
      case "GET /SDK/activateStatus" ->
          Optional.of(
              HttpAnswer.document(200, DeviceAnswers.activateStatus(camera.profile(), state)));
      case "GET /ISAPI/System/activateStatus" ->
          Optional.of(HttpAnswer.document(200, DeviceAnswers.systemActivateStatus(state)));
      case "POST " + CHALLENGE -> Optional.of(classic(camera, request, this::challenge));
      case "PUT " + CLASSIC -> Optional.of(classic(camera, request, this::activate));
      case "POST " + V3_CHALLENGE, "PUT " + V3_CHALLENGE ->
          Optional.of(v3(camera, request, this::challengeV3));
      case "POST " + V3, "PUT " + V3 -> Optional.of(v3(camera, request, this::activateV3));
      default -> Optional.empty();
    };
  }

  private interface Step {
    HttpAnswer take(VirtualCamera camera, HttpRequest request);
  }

  private static HttpAnswer classic(VirtualCamera camera, HttpRequest request, Step step) {
    if (camera.state().activated()) {
      return HttpAnswer.of(ResponseStatus.notAllowed("hasActivated"), request);
    }
    return camera.profile().dialect().activation() == Activation.CLASSIC
        ? step.take(camera, request)
        : HttpAnswer.of(Said.BAD_PARAMETERS, request);
  }

  private static HttpAnswer v3(VirtualCamera camera, HttpRequest request, Step step) {
    if (camera.profile().dialect().activation() != Activation.V3) {
      return Said.notThere(camera.profile().dialect(), request);
    }
    return camera.state().activated()
        ? json(ResponseStatus.notAllowed("hasActivated"), request)
        : step.take(camera, request);
  }

  private String fresh(VirtualCamera camera) {
    byte[] bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    String text = HexFormat.of().formatHex(bytes);
    challenges.put(camera.profile().id(), text);
    return text;
  }

  private HttpAnswer challenge(VirtualCamera camera, HttpRequest request) {
    Optional<XmlNode> root = request.document();
    if (root.isEmpty()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    String text = fresh(camera);
    Optional<String> wrapped = ActivationCipher.challenge(root.get().value("key"), text);
    return wrapped
        .map(key -> HttpAnswer.document(200, XmlNode.of("Challenge", XmlNode.leaf("key", key))))
        .orElseGet(() -> HttpAnswer.of(Said.BAD_PARAMETERS, request));
  }

  private HttpAnswer activate(VirtualCamera camera, HttpRequest request) {
    Optional<XmlNode> root = request.document();
    if (root.isEmpty()) {
      return HttpAnswer.of(Said.BAD_XML, request);
    }
    Optional<Secret> password =
        taken(camera).flatMap(sent -> ActivationCipher.open(sent, root.get().value("password")));
    return HttpAnswer.of(first(camera, password), request);
  }

  private HttpAnswer challengeV3(VirtualCamera camera, HttpRequest request) {
    Optional<String> wrapped =
        json(request).flatMap(one -> ActivationV3.challenge(text(one, "publicKey"), fresh(camera)));
    if (wrapped.isEmpty()) {
      return json(new ResponseStatus(6, "Invalid JSON Content", "badJsonContent"), request);
    }
    ObjectNode node = SiteFile.MAPPER.createObjectNode();
    node.put("challenge", wrapped.get());
    return HttpAnswer.json(200, SiteFile.MAPPER.writeValueAsString(node));
  }

  private HttpAnswer activateV3(VirtualCamera camera, HttpRequest request) {
    Optional<Secret> password =
        json(request)
            .flatMap(
                one ->
                    taken(camera)
                        .flatMap(
                            sent ->
                                ActivationV3.open(sent, text(one, "password"), text(one, "iv"))));
    return json(first(camera, password), request);
  }

  /// A challenge is good for one try.
  private Optional<String> taken(VirtualCamera camera) {
    return Optional.ofNullable(challenges.remove(camera.profile().id()));
  }

  private ResponseStatus first(VirtualCamera camera, Optional<Secret> password) {
    if (password.isEmpty()) {
      return Said.BAD_PARAMETERS;
    }
    try (Secret secret = password.get()) {
      Optional<String> refusal =
          secret.use(chars -> DevicePassword.refusal(Account.ADMIN, new String(chars)));
      if (refusal.isPresent()) {
        return ResponseStatus.wrongContent(refusal.get());
      }
      String realm = camera.profile().realm();
      Keys keys = secret.use(chars -> Keys.of(realm, Account.ADMIN, chars, random));
      camera.change(now -> now.activated() ? now : first(camera, now, keys));
      return ResponseStatus.OK;
    }
  }

  /// From its first password on it records by its week, as it left the factory with it.
  private static CameraState first(VirtualCamera camera, CameraState now, Keys keys) {
    return now.password(keys).footage(now.footage().setUp(now.recovery().calendar(camera.now())));
  }

  private static Optional<JsonNode> json(HttpRequest request) {
    try {
      return Optional.of(SiteFile.MAPPER.readTree(request.body().text()));
    } catch (tools.jackson.core.JacksonException e) {
      // What is no JSON has nothing that could be read from it.
      return Optional.empty();
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static HttpAnswer json(ResponseStatus said, HttpRequest request) {
    ObjectNode node = SiteFile.MAPPER.createObjectNode();
    node.put("requestURL", request.path());
    node.put("statusCode", said.code());
    node.put("statusString", said.text());
    node.put("subStatusCode", said.subStatus());
    return HttpAnswer.json(Said.http(said), SiteFile.MAPPER.writeValueAsString(node));
  }
}
