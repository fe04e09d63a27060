package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.junit.jupiter.api.Test;

/// The test vectors of docs/practice-protocol.md are what this code computes, and what stands there
/// opens and verifies.
final class VectorsTest {
  private static final Path SPECIFICATION = Path.of("docs", "practice-protocol.md");

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String drawn(int seed) {
    byte[] bytes = new byte[KeyForm.BYTES];
    new CountingRandom(seed).nextBytes(bytes);
    return hex(bytes);
  }

  private static Map<String, String> vectors() throws GeneralSecurityException {
    Map<String, String> all = new LinkedHashMap<>();
    byte[] desk = Samples.DESK.encode();
    all.put("desk Ed25519 private", hex(Arrays.copyOfRange(desk, 0, 32)));
    all.put("desk X25519 private", hex(Arrays.copyOfRange(desk, 32, 64)));
    all.put("desk public", Samples.DESK.known().text());
    all.put("camera X25519 private", hex(Arrays.copyOf(Samples.CAMERA.encode(), 32)));
    all.put("camera PublicKey", Samples.CAMERA.publicKey().text());
    all.put("asker X25519 private", hex(Arrays.copyOf(Samples.ASKER.encode(), 32)));
    all.put("asker public", Samples.ASKER.publicKey().text());
    all.put("request REQUEST_FILE", Samples.request(Method.REQUEST_FILE).text());
    all.put("reply", Samples.reply().text());
    all.put("request KEY, ephemeral private", drawn(4));
    all.put("request KEY", Samples.request(Method.KEY).text());
    sealing(all);
    hashes(all);
    return all;
  }

  private static void sealing(Map<String, String> all) throws GeneralSecurityException {
    Context context = Samples.context(Method.KEY);
    byte[] bound = context.bytes(Sealer.Purpose.RESET_FOR_CAMERA);
    Sealed box = Samples.reset(Method.KEY);
    SecretKey shared =
        KEM.getInstance("DHKEM")
            .newDecapsulator(Samples.CAMERA.privateKey())
            .decapsulate(Arrays.copyOf(box.bytes(), 32));
    byte[] derived =
        KDF.getInstance("HKDF-SHA256")
            .deriveData(HKDFParameterSpec.ofExtract().addIKM(shared).thenExpand(bound, 44));
    byte[] open =
        Sealer.open(Sealer.Purpose.RESET_FOR_CAMERA, context, Samples.CAMERA, box).orElseThrow();
    all.put("reset KEY, associated data", hex(bound));
    all.put("reset KEY, plaintext", hex(open));
    all.put("reset KEY, ephemeral private", drawn(5));
    all.put("reset KEY, shared secret", hex(shared.getEncoded()));
    all.put("reset KEY, key", hex(Arrays.copyOf(derived, 32)));
    all.put("reset KEY, nonce", hex(Arrays.copyOfRange(derived, 32, 44)));
    all.put("reset KEY, Sealed", box.text());
  }

  private static void hashes(Map<String, String> all) {
    all.put("code hash", OneTimeCode.hash(Samples.CODE, new CountingRandom(8)).text());
    all.put(
        "answer hash",
        AnswerHash.of(Secret.of(" St. John’s  ROAD! "), new CountingRandom(8))
            .orElseThrow()
            .text());
    all.put("recovery hash", Samples.recovery().hash(new CountingRandom(8)).text());
  }

  private static String specification() throws IOException {
    return Files.readString(SPECIFICATION).replace("\r\n", "\n");
  }

  @Test
  void everyVectorIsInTheSpecification() throws IOException, GeneralSecurityException {
    String specification = specification();
    vectors()
        .forEach((name, value) -> assertThat(specification).contains(name + "\n  " + value + "\n"));
  }

  @Test
  void theMessagesAndFilesAreInTheSpecification() throws IOException {
    String specification = specification();
    for (byte[] one :
        new byte[][] {
          ExchangeCodec.encode(Samples.resetAsk(Method.KEY)),
          ExchangeCodec.encode(Samples.begun(Method.MAILED_CODE, Samples.SERIAL)),
          ExchangeCodec.encode(Samples.refused(Types.RESET, Reason.WRONG_EVIDENCE)),
          RequestFile.write(Samples.request(Method.REQUEST_FILE)),
          ReplyFile.write(Samples.reply()),
          Samples.recovery().write()
        }) {
      String text = new String(one, StandardCharsets.UTF_8).replace("\r\n", "\n");
      assertThat(specification).contains("```xml\n" + text + "```");
    }
  }

  @Test
  void everyWordOfTheProtocolIsInTheSpecification() throws IOException {
    String specification = specification();
    for (Types types : Types.values()) {
      assertThat(specification).contains("`" + types.wire() + "`");
    }
    for (Reason reason : Reason.values()) {
      assertThat(specification)
          .contains("| `%s` | %s".formatted(reason.wire(), reason.errorCode(Types.RESET)));
    }
    for (Method method : Method.values()) {
      assertThat(specification).contains("| `%s` | %s |".formatted(method.name(), method.code()));
    }
  }
}
