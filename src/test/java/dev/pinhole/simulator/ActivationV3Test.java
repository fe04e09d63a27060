package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.testing.HandClock;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The newer activation, from the client's side with the JDK alone.
final class ActivationV3Test {
  private final HandClock machine = new HandClock();
  private final DeviceHttp device = new DeviceHttp(new Random(4), Pace::unbound);
  private final VirtualCamera camera = camera();

  private VirtualCamera camera() {
    PracticeCameras.Fresh fresh =
        PracticeCameras.all(Catalog.builtIn(), machine.instant()).stream()
            .filter(one -> one.profile().id().equals("new-one"))
            .findFirst()
            .orElseThrow();
    return new VirtualCamera(fresh.profile(), fresh.state(), machine, () -> {});
  }

  private HttpAnswer send(String method, String path, String body) {
    return device.answer(
        camera,
        new HttpRequest(
            method, path, Map.of("format", "json"), Map.of(), "10.0.0.9", 80, Payload.of(body)));
  }

  private static String text(HttpAnswer answer) {
    return switch (answer.content()) {
      case HttpAnswer.Content.Document(var root) ->
          new String(root.document(), StandardCharsets.UTF_8);
      case HttpAnswer.Content.Bytes(String _, Payload payload) -> payload.text();
      case HttpAnswer.Content.Stream _ -> "";
    };
  }

  private static String travelling(byte[] bytes) {
    return Base64.getEncoder()
        .encodeToString(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
  }

  private static KeyPair keys(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private HttpAnswer challenge(KeyPair keys) {
    BigInteger modulus = ((RSAPublicKey) keys.getPublic()).getModulus();
    String hex = modulus.toString(16);
    String key = Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
    return send("POST", "/ISAPI/System/activate/GetChallengeV3", "{\"publicKey\":\"" + key + "\"}");
  }

  private HttpAnswer start(KeyPair keys, String challenge, String password) throws Exception {
    Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    rsa.init(Cipher.DECRYPT_MODE, keys.getPrivate());
    String random =
        new String(
            rsa.doFinal(
                HexFormat.of().parseHex(new String(Base64.getDecoder().decode(challenge)))));
    byte[] iv = new byte[16];
    new Random(2).nextBytes(iv);
    Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
    aes.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(HexFormat.of().parseHex(random), "AES"),
        new IvParameterSpec(iv));
    String sealed =
        travelling(
            aes.doFinal((random.substring(0, 16) + password).getBytes(StandardCharsets.UTF_8)));
    return send(
        "POST",
        "/ISAPI/System/activate/StartActivateV3",
        "{\"password\":\"%s\",\"iv\":\"%s\"}".formatted(sealed, HexFormat.of().formatHex(iv)));
  }

  @Test
  void aFirstPasswordIsSetAndNeverASecond() throws Exception {
    assertThat(text(send("GET", "/SDK/activateStatus", ""))).contains("<supportVersion>3<");
    KeyPair keys = keys(3_072);
    HttpAnswer challenge = challenge(keys);
    assertThat(challenge.status()).isEqualTo(200);
    String wrapped = JsonMapper.shared().readTree(text(challenge)).path("challenge").asString("");
    HttpAnswer done = start(keys, wrapped, "Sixteen-chars-16");
    assertThat(done.status()).as(text(done)).isEqualTo(200);
    assertThat(text(done)).contains("\"statusCode\":1");
    assertThat(camera.state().key())
        .isEqualTo(DigestCheck.key(camera.profile().realm(), "Sixteen-chars-16".toCharArray()));
    assertThat(text(challenge(keys))).contains("hasActivated");
  }

  @Test
  void aChallengeIsGoodForOneTryAndTheRulesHold() throws Exception {
    KeyPair keys = keys(3_072);
    String wrapped =
        JsonMapper.shared().readTree(text(challenge(keys))).path("challenge").asString("");
    assertThat(text(start(keys, wrapped, "short1"))).contains("riskPassword");
    assertThat(start(keys, wrapped, "Good-2345").status()).isEqualTo(400);
    assertThat(camera.state().activated()).isFalse();
  }

  @Test
  void anotherKeyLengthOrTheClassicFormIsRefused() throws Exception {
    HttpAnswer shortKey = challenge(keys(2_048));
    assertThat(shortKey.status()).isEqualTo(400);
    assertThat(text(shortKey)).contains("Invalid JSON Content");
    assertThat(send("POST", "/ISAPI/System/activate/GetChallengeV3", "{").status()).isEqualTo(400);
    HttpAnswer classic = send("PUT", "/ISAPI/System/activate", "<ActivateInfo/>");
    assertThat(classic.status()).isEqualTo(400);
    assertThat(text(classic)).contains("<statusCode>6<", "badParameters");
    assertThat(camera.state().activated()).isFalse();
  }
}
