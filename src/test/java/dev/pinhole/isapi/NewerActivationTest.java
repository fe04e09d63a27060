package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The V3 activation, against a camera's side that is written out with the JDK alone; and which
/// form is chosen.
@Timeout(120)
final class NewerActivationTest {
  private static final String RANDOM = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
  private static final String STATUS = "GET /SDK/activateStatus";
  private static final String CHALLENGE = "POST /ISAPI/Security/challenge";
  private static final String CLASSIC = "PUT /ISAPI/System/activate";
  private static final String CHALLENGE_V3 =
      "POST /ISAPI/System/activate/GetChallengeV3?format=json";
  private static final String V3 = "POST /ISAPI/System/activate/StartActivateV3?format=json";
  private static final String JSON = "application/json";
  private static final String BAD =
      "<ResponseStatus><statusCode>6</statusCode><statusString>Invalid Content</statusString>"
          + "<subStatusCode>badParameters</subStatusCode></ResponseStatus>";
  private static final String DONE =
      "{\"requestURL\":\"/ISAPI/System/activate/StartActivateV3\",\"statusCode\":1,"
          + "\"statusString\":\"OK\",\"subStatusCode\":\"ok\"}";

  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(20)));
  private final List<String> stored = new CopyOnWriteArrayList<>();
  private final List<String> types = new CopyOnWriteArrayList<>();
  private final List<Integer> keyBits = new CopyOnWriteArrayList<>();

  private static String asked(HttpExchange exchange) {
    return exchange.getRequestMethod() + " " + exchange.getRequestURI();
  }

  private static String status(String more) {
    return "<ActivateStatus><Activated>false</Activated>" + more + "</ActivateStatus>";
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    FakeCamera.answer(exchange, status, JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  /// A camera that speaks V3 alone, and says so.
  private void device(HttpExchange exchange) throws IOException {
    String body = FakeCamera.body(exchange);
    switch (asked(exchange)) {
      case STATUS -> FakeCamera.answer(exchange, 200, status("<supportVersion>3</supportVersion>"));
      case CHALLENGE_V3 -> {
        types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        json(exchange, 200, "{\"challenge\":\"" + wrapped(RANDOM, body) + "\"}");
      }
      case V3 -> {
        types.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        stored.add(openedByHand(body));
        json(exchange, 200, DONE);
      }
      default -> FakeCamera.answer(exchange, 400, BAD);
    }
  }

  private static String unbase64(JsonNode text) {
    return new String(Base64.getDecoder().decode(text.stringValue()), StandardCharsets.US_ASCII);
  }

  private String wrapped(String random, String body) {
    try {
      JsonNode sent = JsonMapper.shared().readTree(body);
      assertThat(sent.propertyNames()).containsExactly("publicKey");
      BigInteger modulus = new BigInteger(unbase64(sent.get("publicKey")), 16);
      keyBits.add(modulus.bitLength());
      Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
      rsa.init(
          Cipher.ENCRYPT_MODE,
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(65_537))));
      String hex =
          HexFormat.of().formatHex(rsa.doFinal(random.getBytes(StandardCharsets.US_ASCII)));
      return Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String openedByHand(String body) {
    try {
      JsonNode sent = JsonMapper.shared().readTree(body);
      assertThat(sent.propertyNames()).containsExactlyInAnyOrder("password", "iv");
      assertThat(sent.get("iv").stringValue()).matches("[0-9a-f]{32}");
      Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
      aes.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(HexFormat.of().parseHex(RANDOM), "AES"),
          new IvParameterSpec(HexFormat.of().parseHex(sent.get("iv").stringValue())));
      String plain =
          new String(
              aes.doFinal(HexFormat.of().parseHex(unbase64(sent.get("password")))),
              StandardCharsets.US_ASCII);
      assertThat(plain).startsWith(RANDOM.substring(0, 16));
      return plain.substring(16);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// 15 and 16 characters: the latter fills its block, and the padding is a block of its own.
  @ParameterizedTest
  @ValueSource(strings = {"Winter-1", "kd7-Wm4-p9x-Rt2", "sixteen-chars-16"})
  void thePasswordArrivesWhole(String password) {
    try (var camera = new FakeCamera(this::device)) {
      assertThat(isapi.activate(camera.reach(), Secret.of(password)))
          .isEqualTo(new Answer.Ok<>(ResponseStatus.OK));
      assertThat(stored).containsExactly(password);
      assertThat(keyBits).containsExactly(3_072);
      assertThat(types).containsOnly(JSON);
      assertThat(camera.requests).containsExactly(STATUS, CHALLENGE_V3, V3);
      assertThat(camera.credentials).isEmpty();
    }
  }

  @Test
  void everySealHasAStartOfItsOwn() {
    Secret password = Secret.of("sixteen-chars-16");
    List<JsonNode> sealed = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sealed.add(ActivationV3Cipher.seal(RANDOM, password));
    }
    assertThat(sealed).extracting(one -> one.get("iv")).doesNotHaveDuplicates();
    assertThat(sealed).extracting(one -> one.get("password")).doesNotHaveDuplicates();
  }

  @Test
  void theRefusalOfTheClassicFormIsTheHint() {
    // Without a word of it in the status, and without a status.
    for (int code : new int[] {200, 404}) {
      stored.clear();
      try (var camera =
          new FakeCamera(
              exchange -> {
                if (asked(exchange).equals(STATUS)) {
                  FakeCamera.answer(exchange, code, code == 200 ? status("") : "");
                } else {
                  device(exchange);
                }
              })) {
        assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
            .isInstanceOf(Answer.Ok.class);
        assertThat(stored).containsExactly("Winter-1");
        assertThat(camera.requests).containsExactly(STATUS, CHALLENGE, CHALLENGE_V3, V3);
      }
    }
  }

  @Test
  void aCameraThatTakesTheChallengeAndRefusesThePasswordSpeaksV3Too() {
    try (var camera =
        new FakeCamera(
            exchange -> {
              switch (asked(exchange)) {
                case STATUS -> FakeCamera.answer(exchange, 200, status(""));
                case CHALLENGE -> classicChallenge(exchange);
                default -> device(exchange);
              }
            })) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isInstanceOf(Answer.Ok.class);
      assertThat(camera.requests).containsExactly(STATUS, CHALLENGE, CLASSIC, CHALLENGE_V3, V3);
    }
  }

  private static void classicChallenge(HttpExchange exchange) throws IOException {
    String key =
        ActivationCipher.challenge(
                XmlNode.parse(FakeCamera.body(exchange)).orElseThrow().value("key"), RANDOM)
            .orElseThrow();
    FakeCamera.answer(exchange, 200, "<Challenge><key>" + key + "</key></Challenge>");
  }

  @Test
  void aClassicCameraMeansWhatItSays() {
    try (var camera =
        new FakeCamera(
            exchange -> {
              switch (asked(exchange)) {
                case STATUS -> FakeCamera.answer(exchange, 200, status(""));
                case CHALLENGE -> classicChallenge(exchange);
                case CLASSIC -> FakeCamera.answer(exchange, 400, BAD);
                default -> FakeCamera.answer(exchange, 404, "");
              }
            })) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isInstanceOfSatisfying(
              Answer.Refused.class,
              no -> assertThat(no.status().subStatus()).isEqualTo("badParameters"));
      assertThat(camera.requests).containsExactly(STATUS, CHALLENGE, CLASSIC, CHALLENGE_V3);
    }
  }

  @Test
  void aCameraThatHasAPasswordIsSentNone() {
    try (var camera =
        new FakeCamera(
            exchange -> FakeCamera.answer(exchange, 200, status("").replace("false", "true")))) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isEqualTo(new Answer.Refused<>(ResponseStatus.notAllowed("hasActivated")));
      assertThat(camera.requests).containsExactly(STATUS);
    }
  }

  /// Nothing is sent a second time, and nothing after it.
  @ParameterizedTest
  @ValueSource(strings = {STATUS, CHALLENGE_V3, V3})
  void aLostAnswerIsNotAskedForAgain(String lost) {
    try (var camera =
        new FakeCamera(
            exchange -> {
              if (asked(exchange).equals(lost)) {
                exchange.getRequestBody().readAllBytes();
              } else {
                device(exchange);
              }
            })) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isInstanceOfSatisfying(Answer.NoAnswer.class, no -> assertThat(no.sent()).isTrue());
      List<String> all = List.of(STATUS, CHALLENGE_V3, V3);
      assertThat(camera.requests).containsExactlyElementsOf(all.subList(0, all.indexOf(lost) + 1));
    }
  }

  static List<String> noChallenges() {
    String deep = "{\"challenge\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    return List.of(
        "",
        "[]",
        "null",
        "\"challenge\"",
        "{",
        "{}",
        "{\"challenge\":null}",
        "{\"challenge\":7}",
        "{\"challenge\":{\"challenge\":\"Zm9v\"}}",
        "{\"challenge\":\"not base64!\"}",
        "{\"challenge\":\"Zm9v\"}",
        "{\"challenge\":\"Zm9v\",\"challenge\":\"Zm9v\"}",
        "{\"challenge\":\"Zm9v\"} {\"challenge\":\"Zm9v\"}",
        "{\"challenge\":\"" + "A".repeat(20_000) + "\"}",
        "{\"x\":" + "9".repeat(5_000) + ",\"challenge\":\"Zm9v\"}",
        "{\"" + "n".repeat(5_000) + "\":1}",
        deep,
        "{\"x\":\"" + "y".repeat(200_000) + "\"}",
        "<html><body>Not here</body></html>");
  }

  @ParameterizedTest
  @MethodSource("noChallenges")
  void whatIsNoChallengeGetsNoPassword(String body) {
    try (var camera =
        new FakeCamera(
            exchange -> {
              if (asked(exchange).equals(CHALLENGE_V3)) {
                json(exchange, 200, body);
              } else {
                device(exchange);
              }
            })) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.requests).containsExactly(STATUS, CHALLENGE_V3);
      assertThat(stored).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0a1b", "0a1b2c3d4e5f60718293a4b5c6d7e8f", "zz1b2c3d4e5f60718293a4b5c6d7e8f9"})
  void aRandomOfAnotherShapeIsNone(String random) {
    try (var camera =
        new FakeCamera(
            exchange -> {
              if (asked(exchange).equals(CHALLENGE_V3)) {
                String body = FakeCamera.body(exchange);
                json(exchange, 200, "{\"challenge\":\"" + wrapped(random, body) + "\"}");
              } else {
                device(exchange);
              }
            })) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.requests).containsExactly(STATUS, CHALLENGE_V3);
    }
  }

  /// JSON's reasons are read as the XML ones, on HTTP 200 too.
  @ParameterizedTest
  @CsvSource({
    "400, 6, riskPassword, 1610612757",
    "400, 6, illegalPassword, 1610620960",
    "400, 6, passwordMustContainMorethan2Types, 1610637382",
    "400, 6, passwordLenNoMoreThan16, 1610612831",
    "400, 6, badJsonContent, 0",
    "403, 4, hasActivated, 1073741832",
    "200, 6, riskPassword, 1610612757",
    "503, 2, deviceBusy, 0",
    "500, 3, deviceError, 0"
  })
  void aRefusalKeepsItsReason(int http, int code, String reason, String number) {
    String body =
        "{\"statusCode\":%d,\"statusString\":\"No\",\"subStatusCode\":\"%s\",\"errorCode\":%s,\"errorMsg\":\"a\\u0007b\"}"
            .formatted(code, reason, number);
    for (String step : List.of(CHALLENGE_V3, V3)) {
      try (var camera =
          new FakeCamera(
              exchange -> {
                if (asked(exchange).equals(step)) {
                  json(exchange, http, body);
                } else {
                  device(exchange);
                }
              })) {
        assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
            .isEqualTo(new Answer.Refused<>(new ResponseStatus(code, "No", reason, number, "a b")));
      }
    }
  }

  /// Whether the password is there is not told by these: it has to be asked.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1]",
        "{}",
        "{\"statusCode\":\"x\"}",
        "{\"statusCode\":99}",
        "{\"statusCode\":1"
      })
  void anAnswerThatSaysNothingIsNotTakenForDone(String body) {
    try (var camera =
        new FakeCamera(
            exchange -> {
              if (asked(exchange).equals(V3)) {
                json(exchange, 200, body);
              } else {
                device(exchange);
              }
            })) {
      assertThat(isapi.activate(camera.reach(), Secret.of("Winter-1")))
          .isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.requests).containsExactly(STATUS, CHALLENGE_V3, V3);
    }
  }
}
