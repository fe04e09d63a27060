package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The classic activation, against a device's side that is written out from the vendor's guide.
@Timeout(60)
final class ActivationTest {
  private static final String RANDOM = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(10)));

  @ParameterizedTest
  @ValueSource(strings = {"Winter-1", "kd7-Wm4-p9x-Rt2", "sixteen-chars-16"})
  void thePasswordArrivesWhole(String password) {
    List<String> stored = new CopyOnWriteArrayList<>();
    try (var camera = new FakeCamera(exchange -> device(exchange, stored))) {
      assertThat(isapi.activate(camera.reach(), Secret.of(password)))
          .isEqualTo(new Answer.Ok<>(ResponseStatus.OK));
      assertThat(stored).containsExactly(password);
      assertThat(camera.requests)
          .containsExactly(
              "GET /SDK/activateStatus",
              "POST /ISAPI/Security/challenge",
              "PUT /ISAPI/System/activate");
    }
  }

  private static void device(HttpExchange exchange, List<String> stored) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      FakeCamera.answer(exchange, 404, "");
      return;
    }
    XmlNode body =
        XmlNode.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            .orElseThrow();
    if (exchange.getRequestURI().getPath().endsWith("challenge")) {
      String key = ActivationCipher.challenge(body.value("key"), RANDOM).orElseThrow();
      FakeCamera.answer(
          exchange, 200, "<Challenge version=\"2.0\"><key>" + key + "</key></Challenge>");
    } else {
      stored.add(openedByHand(body.value("password")));
      FakeCamera.answer(
          exchange,
          200,
          new String(
              ResponseStatus.OK.document("/ISAPI/System/activate").document(),
              StandardCharsets.UTF_8));
    }
  }

  private static String openedByHand(String sealed) {
    try {
      String hex = new String(Base64.getDecoder().decode(sealed), StandardCharsets.US_ASCII);
      String plain =
          new String(
              aes(Cipher.DECRYPT_MODE, "NoPadding").doFinal(HexFormat.of().parseHex(hex)),
              StandardCharsets.US_ASCII);
      assertThat(plain).startsWith(RANDOM.substring(0, 16));
      return plain.substring(16).replace("\0", "");
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Cipher aes(int mode, String padding) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/ECB/" + padding);
    cipher.init(mode, new SecretKeySpec(HexFormat.of().parseHex(RANDOM), "AES"));
    return cipher;
  }

  @ParameterizedTest
  @ValueSource(strings = {"Winter-1", "kd7-Wm4-p9x-Rt2", "sixteen-chars-16"})
  void bothPaddingsAreRead(String password) throws GeneralSecurityException {
    String zeros = ActivationCipher.seal(RANDOM, Secret.of(password));
    byte[] plain = (RANDOM.substring(0, 16) + password).getBytes(StandardCharsets.US_ASCII);
    String hex = HexFormat.of().formatHex(aes(Cipher.ENCRYPT_MODE, "PKCS5Padding").doFinal(plain));
    String pkcs = Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
    for (String sealed : List.of(zeros, pkcs)) {
      String opened = ActivationCipher.open(RANDOM, sealed).orElseThrow().use(String::new);
      assertThat(opened).isEqualTo(password);
    }
  }

  @Test
  void whatWasSealedWithAnotherRandomStaysShut() {
    String sealed = ActivationCipher.seal(RANDOM, Secret.of("Winter-1"));
    assertThat(ActivationCipher.open("ff" + RANDOM.substring(2), sealed)).isEmpty();
    assertThat(ActivationCipher.open(RANDOM, "not base64!")).isEmpty();
    assertThat(ActivationCipher.open(RANDOM, sealed.substring(0, 20))).isEmpty();
    assertThat(ActivationCipher.challenge("Zm9v", RANDOM)).isEmpty();
  }
}
