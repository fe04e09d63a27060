package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Requests and the desk's replies.
final class RequestAndReplyTest {
  private static final DeskPublic DESK = Samples.DESK.known();
  private static final Instant SOON = Samples.NOON.plusSeconds(7_200);

  private static Optional<Reason> refusal(SignedReply reply) {
    return reply.refusal(DESK, Samples.request(Method.REQUEST_FILE), SOON);
  }

  private static SignedReply signed(Context context, SerialNumber serial, ExchangeKey key) {
    ResetRequest request = new ResetRequest(context, serial, key, Samples.NOON, Optional.empty());
    return SignedReply.sign(Samples.DESK, request, Samples.NOON, Method.REQUEST_VALID);
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      mode = Mode.EXCLUDE,
      names = {"SECURITY_QUESTIONS", "RECOVERY_FILE"})
  void aRequestIsReadBackAndFitsAPicture(Method method) {
    for (SerialNumber serial : List.of(Samples.SERIAL, Samples.LONGEST_SERIAL)) {
      ResetRequest request = Samples.request(method, serial);
      assertThat(request.text()).startsWith("PINHOLE-PRACTICE-1:").matches("[!-~]{20,256}");
      assertThat(ResetRequest.parse(request.text())).contains(request);
      assertThat(SignedReply.parse(request.text())).isEmpty();
    }
  }

  @Test
  void onlyTheDeskLearnsTheCodeAndOnlyFromTheCamerasOwnRequest() {
    ResetRequest request = Samples.request(Method.KEY);
    assertThat(request.openCode(Samples.DESK).orElseThrow().matches(Samples.CODE)).isTrue();
    assertThat(request.openCode(DeskKeys.fresh(new CountingRandom(99)))).isEmpty();
    assertThat(request.text()).doesNotContain("7K2MQ9XA");
    Optional<Sealed> code = request.code();
    Context mailed = Samples.context(Method.MAILED_CODE);
    List<ResetRequest> changed =
        List.of(
            new ResetRequest(mailed, request.serial(), request.key(), request.created(), code),
            new ResetRequest(
                new Context(Method.KEY, Samples.OTHER_MAC, Samples.SESSION),
                request.serial(),
                request.key(),
                request.created(),
                code),
            new ResetRequest(
                request.context(), Samples.LONGEST_SERIAL, request.key(), request.created(), code),
            new ResetRequest(
                request.context(),
                request.serial(),
                Samples.ASKER.publicKey(),
                request.created(),
                code),
            new ResetRequest(request.context(), request.serial(), request.key(), SOON, code));
    for (ResetRequest one : changed) {
      assertThat(one.openCode(Samples.DESK)).as(one.toString()).isEmpty();
    }
    assertThat(Samples.request(Method.REQUEST_FILE).openCode(Samples.DESK)).isEmpty();
  }

  @Test
  void aSlipInARequestIsSeen() {
    byte[] text = Samples.request(Method.MAILED_CODE).text().getBytes(StandardCharsets.US_ASCII);
    for (int bit = 0; bit < text.length * Byte.SIZE; bit++) {
      String slipped = new String(Samples.flipped(text, bit), StandardCharsets.ISO_8859_1);
      assertThat(ResetRequest.parse(slipped)).as("bit %s", bit).isEmpty();
    }
    for (int length = 0; length < text.length; length++) {
      String cut = new String(text, 0, length, StandardCharsets.US_ASCII);
      assertThat(ResetRequest.parse(cut)).isEmpty();
    }
  }

  @Test
  void theDesksReplyIsGood() {
    for (SerialNumber serial : List.of(Samples.SERIAL, Samples.LONGEST_SERIAL)) {
      SignedReply reply = Samples.reply(serial);
      assertThat(reply.text()).startsWith("PINHOLE-PRACTICE-1:").matches("[!-~]{20,256}");
      SignedReply read = SignedReply.parse(reply.text()).orElseThrow();
      assertThat(read).isEqualTo(reply);
      ResetRequest request = Samples.request(Method.REQUEST_FILE, serial);
      assertThat(read.refusal(DESK, request, SOON)).isEmpty();
      assertThat(ResetRequest.parse(reply.text())).isEmpty();
    }
  }

  @Test
  void everyRefusalHasItsReason() {
    Context own = Samples.context(Method.REQUEST_FILE);
    ExchangeKey key = Samples.CAMERA.publicKey();
    Context otherCamera = new Context(Method.REQUEST_FILE, Samples.OTHER_MAC, Samples.SESSION);
    Context otherSession = new Context(Method.REQUEST_FILE, Samples.MAC, Samples.OTHER_SESSION);
    assertThat(refusal(signed(own, Samples.SERIAL, key))).isEmpty();
    assertThat(refusal(signed(otherCamera, Samples.SERIAL, key))).contains(Reason.OTHER_CAMERA);
    assertThat(refusal(signed(own, Samples.LONGEST_SERIAL, key))).contains(Reason.OTHER_CAMERA);
    assertThat(refusal(signed(otherSession, Samples.SERIAL, key))).contains(Reason.NO_SESSION);
    assertThat(refusal(signed(own, Samples.SERIAL, Samples.ASKER.publicKey())))
        .contains(Reason.FORGED);
    ResetRequest request = Samples.request(Method.REQUEST_FILE);
    SignedReply reply = Samples.reply();
    assertThat(reply.refusal(DESK, request, reply.expires())).contains(Reason.EXPIRED);
    assertThat(reply.refusal(DESK, request, reply.expires().minusSeconds(1))).isEmpty();
    DeskPublic other = DeskKeys.fresh(new CountingRandom(77)).known();
    assertThat(reply.refusal(other, request, SOON)).contains(Reason.FORGED);
    SignedReply unsigned =
        new SignedReply(own, Samples.SERIAL, key, reply.issued(), reply.expires(), "A".repeat(86));
    assertThat(refusal(unsigned)).contains(Reason.FORGED);
  }

  @Test
  void everyBitOfAReplyCounts() {
    byte[] text = Samples.reply().text().getBytes(StandardCharsets.US_ASCII);
    for (int bit = 0; bit < text.length * Byte.SIZE; bit++) {
      String flipped = new String(Samples.flipped(text, bit), StandardCharsets.ISO_8859_1);
      assertThat(SignedReply.parse(flipped).filter(one -> refusal(one).isEmpty()))
          .as("bit %s", bit)
          .isEmpty();
    }
    byte[] packed = Base64Text.decoded(Samples.reply().text().substring(19));
    for (int at = 0; at < packed.length; at++) {
      for (int value : List.of(1, 2, 4, 8, 16, 32, 64, 128, 255)) {
        byte[] changed = packed.clone();
        changed[at] ^= (byte) value;
        Optional<SignedReply> read = SignedReply.parse(Packed.text(changed));
        assertThat(read.filter(one -> refusal(one).isEmpty())).as("byte %s", at).isEmpty();
      }
      String cut = Packed.text(Arrays.copyOf(packed, at));
      assertThat(SignedReply.parse(cut)).isEmpty();
    }
    assertThat(SignedReply.parse(Packed.text(Arrays.copyOf(packed, packed.length + 1)))).isEmpty();
  }

  @Test
  void noReplyIsGoodForLongOrForNoTimeAtAll() {
    ResetRequest request = Samples.request(Method.REQUEST_FILE);
    for (Duration wrong :
        List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(172_801))) {
      assertThatThrownBy(() -> SignedReply.sign(Samples.DESK, request, SOON, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
    ResetRequest key = Samples.request(Method.KEY);
    assertThatThrownBy(() -> SignedReply.sign(Samples.DESK, key, SOON, Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingThatArrivesMakesThemFail() {
    long seed = 41;
    Random random = new Random(seed);
    List<String> good = List.of(Samples.request(Method.KEY).text(), Samples.reply().text());
    for (int i = 0; i < Samples.ROUNDS; i++) {
      byte[] packed = Base64Text.decoded(good.get(i % 2).substring(19));
      String text = Packed.text(Samples.mutated(packed, random));
      try {
        ResetRequest.parse(text);
        SignedReply.parse(text);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " text " + i, e);
      }
    }
  }
}
