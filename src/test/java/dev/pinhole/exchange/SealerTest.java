package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.exchange.Sealer.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sealing: opens for the right key in the same context, and never otherwise.
final class SealerTest {
  private static final byte[] OPEN = "what nobody sees".getBytes(StandardCharsets.US_ASCII);
  private static final Context CONTEXT = Samples.context(Method.KEY);

  private static Sealed sealedOnce() {
    return Sealer.seal(
            Purpose.RESET_FOR_CAMERA,
            CONTEXT,
            Samples.CAMERA.publicKey(),
            OPEN,
            new CountingRandom(9))
        .orElseThrow();
  }

  private static boolean opens(Purpose purpose, Context context, OneTimeKey key, Sealed box) {
    return Sealer.open(purpose, context, key, box).isPresent();
  }

  @Test
  void itOpensForTheRightKeyInTheSameContext() {
    assertThat(
            Sealer.open(Purpose.RESET_FOR_CAMERA, CONTEXT, Samples.CAMERA, sealedOnce())
                .orElseThrow())
        .isEqualTo(OPEN);
    assertThat(sealedOnce().bytes()).hasSize(OPEN.length + 48);
  }

  @Test
  void everyPartOfTheContextIsBound() {
    Sealed box = sealedOnce();
    for (Method method : Method.values()) {
      assertThat(opens(Purpose.RESET_FOR_CAMERA, Samples.context(method), Samples.CAMERA, box))
          .isEqualTo(method == Method.KEY);
    }
    for (Purpose purpose : Purpose.values()) {
      assertThat(opens(purpose, CONTEXT, Samples.CAMERA, box))
          .isEqualTo(purpose == Purpose.RESET_FOR_CAMERA);
    }
    Context otherCamera = new Context(Method.KEY, Samples.OTHER_MAC, Samples.SESSION);
    Context otherSession = new Context(Method.KEY, Samples.MAC, Samples.OTHER_SESSION);
    assertThat(opens(Purpose.RESET_FOR_CAMERA, otherCamera, Samples.CAMERA, box)).isFalse();
    assertThat(opens(Purpose.RESET_FOR_CAMERA, otherSession, Samples.CAMERA, box)).isFalse();
    assertThat(opens(Purpose.RESET_FOR_CAMERA, CONTEXT, Samples.ASKER, box)).isFalse();
  }

  @Test
  void theVersionIsBound() {
    byte[] bound = CONTEXT.bytes(Purpose.RESET_FOR_CAMERA);
    for (int bit = 0; bit < bound.length * Byte.SIZE; bit++) {
      assertThat(
              Sealer.open(Samples.flipped(bound, bit), Samples.CAMERA.privateKey(), sealedOnce()))
          .as("bit %s", bit)
          .isEmpty();
    }
    assertThat(bound[Context.DOMAIN.length]).isEqualTo(Context.VERSION);
  }

  @Test
  void everyBitCounts() {
    byte[] box = sealedOnce().bytes();
    for (int bit = 0; bit < box.length * Byte.SIZE; bit++) {
      assertThat(
              opens(
                  Purpose.RESET_FOR_CAMERA,
                  CONTEXT,
                  Samples.CAMERA,
                  Sealed.of(Samples.flipped(box, bit))))
          .as("bit %s", bit)
          .isFalse();
    }
    for (int length = Sealer.OVERHEAD; length < box.length; length++) {
      Sealed cut = Sealed.of(Arrays.copyOf(box, length));
      assertThat(opens(Purpose.RESET_FOR_CAMERA, CONTEXT, Samples.CAMERA, cut)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void nothingIsSealedToAKeyThatEverybodyAgreesWith(String key) {
    ExchangeKey weak = ExchangeKey.parse(key).orElseThrow();
    assertThat(Sealer.seal(Purpose.RESET_FOR_CAMERA, CONTEXT, weak, OPEN, new CountingRandom(1)))
        .isEmpty();
    byte[] box = sealedOnce().bytes();
    System.arraycopy(weak.bytes(), 0, box, 0, KeyForm.BYTES);
    assertThat(opens(Purpose.RESET_FOR_CAMERA, CONTEXT, Samples.CAMERA, Sealed.of(box))).isFalse();
  }

  @Test
  void textsHaveOneFormOnly() {
    String key = Samples.CAMERA.publicKey().text();
    char last = key.charAt(key.length() - 1);
    List<String> others =
        List.of(
            key + "=",
            " " + key,
            key.substring(1),
            key + "A",
            key.substring(0, key.length() - 1) + (char) (last + 1),
            key.replace(key.charAt(3), '+'));
    for (String other : others) {
      assertThat(ExchangeKey.parse(other)).as(other).isEmpty();
    }
    assertThat(Sealed.parse("A".repeat(2_000))).isEmpty();
    assertThat(Sealed.parse("A".repeat(60))).isEmpty();
    assertThat(SessionId.parse("00112233445566FF")).isEmpty();
    assertThat(SessionId.parse("00112233445566f")).isEmpty();
  }

  @Test
  void keysAreStoredAndReadBack() {
    OneTimeKey again = OneTimeKey.decode(Samples.CAMERA.encode()).orElseThrow();
    assertThat(again.publicKey()).isEqualTo(Samples.CAMERA.publicKey());
    assertThat(opens(Purpose.RESET_FOR_CAMERA, CONTEXT, again, sealedOnce())).isTrue();
    DeskKeys desk = DeskKeys.decode(Samples.DESK.encode()).orElseThrow();
    assertThat(desk.known()).isEqualTo(Samples.DESK.known());
    assertThat(DeskPublic.parse(desk.known().text())).contains(desk.known());
    assertThat(Samples.request(Method.KEY).openCode(desk)).isPresent();
    for (String wrong : List.of("", ".", "a.b", desk.known().text() + "x")) {
      assertThat(DeskPublic.parse(wrong)).isEmpty();
    }
    assertThat(OneTimeKey.decode(new byte[63])).isEmpty();
    assertThat(DeskKeys.decode(new byte[129])).isEmpty();
  }

  @Test
  void aWipedKeyOpensNothing() {
    OneTimeKey key = OneTimeKey.fresh(new CountingRandom(8));
    DeskKeys desk = DeskKeys.fresh(new CountingRandom(8));
    key.close();
    desk.close();
    assertThatThrownBy(key::encode).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> opens(Purpose.RESET_FOR_CAMERA, CONTEXT, key, sealedOnce()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(desk::encode).isInstanceOf(IllegalStateException.class);
  }
}
