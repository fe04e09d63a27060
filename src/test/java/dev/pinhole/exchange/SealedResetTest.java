package dev.pinhole.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.secret.Secret;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What travels sealed in a reset ask.
final class SealedResetTest {
  private static final SecureRandom RANDOM = new CountingRandom(20);

  private static Optional<SealedReset> open(Method method, byte[] open) {
    Context context = Samples.context(method);
    Sealed box =
        Sealer.seal(
                Sealer.Purpose.RESET_FOR_CAMERA, context, Samples.CAMERA.publicKey(), open, RANDOM)
            .orElseThrow();
    return SealedReset.open(context, Samples.CAMERA, box);
  }

  private static byte[] opened(Method method) {
    return Sealer.open(
            Sealer.Purpose.RESET_FOR_CAMERA,
            Samples.context(method),
            Samples.CAMERA,
            Samples.reset(method))
        .orElseThrow();
  }

  private static Optional<Sealed> seal(Method method, Evidence evidence, String password) {
    return new SealedReset(evidence, Secret.of(password), false, Samples.ASKER.publicKey())
        .seal(Samples.context(method), Samples.CAMERA.publicKey(), RANDOM);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void itIsReadBack(Method method) {
    SealedReset reset =
        SealedReset.open(Samples.context(method), Samples.CAMERA, Samples.reset(method))
            .orElseThrow();
    assertThat(reset.password().matches(Samples.PASSWORD)).isTrue();
    assertThat(reset.sync()).isTrue();
    assertThat(reset.asker()).isEqualTo(Samples.ASKER.publicKey());
    assertThat(reset.toString()).doesNotContain("kd7", "7K2", "Rex", "0123456789abcdef");
    switch (reset.evidence()) {
      case Evidence.SignedBeside() -> assertThat(method).isEqualTo(Method.REQUEST_FILE);
      case Evidence.Code(Secret code) -> {
        assertThat(code.matches(Samples.CODE)).isTrue();
        assertThat(method.hasCode()).isTrue();
      }
      case Evidence.Guid(Secret guid) ->
          assertThat(guid.matches(Secret.of("0123456789abcdef0123456789abcdef"))).isTrue();
      case Evidence.Answers(List<Evidence.Given> all) -> {
        assertThat(all).extracting(Evidence.Given::question).containsExactly(2, 7, 31);
        assertThat(all.get(1).text().matches(Secret.of("Zürich"))).isTrue();
      }
    }
    reset.close();
    assertThatThrownBy(() -> reset.password().copyBytes())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherWaysEvidenceIsNone() {
    for (Method method : Method.values()) {
      for (Method other : Method.values()) {
        boolean same = method == other || (method.hasCode() && other.hasCode());
        assertThat(seal(method, Samples.evidence(other), "x").isPresent()).isEqualTo(same);
        assertThat(open(method, opened(other)).isPresent()).isEqualTo(method == other);
      }
    }
  }

  @Test
  void sizesAreBoundedAndDoNotTellThePassword() {
    int usual = Samples.reset(Method.KEY).text().length();
    for (int length : List.of(0, 1, 8, 16)) {
      assertThat(seal(Method.KEY, Samples.evidence(Method.KEY), "p".repeat(length)))
          .get()
          .extracting(box -> box.text().length())
          .isEqualTo(usual);
    }
    assertThat(seal(Method.KEY, Samples.evidence(Method.KEY), "p".repeat(65))).isEmpty();
    assertThat(seal(Method.KEY, new Evidence.Code(Secret.of("7K2MQ9X")), "p")).isEmpty();
    assertThatThrownBy(() -> Samples.answers("a".repeat(65), "b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Samples.answers("", "b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsWellSealedAndNonsenseIsRefused() {
    byte[] good = opened(Method.SECURITY_QUESTIONS);
    assertThat(open(Method.SECURITY_QUESTIONS, good)).isPresent();
    byte[] padding = good.clone();
    padding[good.length - 1] = 1;
    assertThat(open(Method.SECURITY_QUESTIONS, padding)).isEmpty();
    byte[] flags = good.clone();
    flags[1] = 2;
    assertThat(open(Method.SECURITY_QUESTIONS, flags)).isEmpty();
    assertThat(open(Method.KEY, new byte[0])).isEmpty();
    long seed = 12;
    Random random = new Random(seed);
    for (int i = 0; i < Samples.ROUNDS / 10; i++) {
      Method method = Method.values()[i % Method.values().length];
      byte[] wrong = Samples.mutated(opened(method), random);
      try {
        open(method, wrong.length > 700 ? new byte[i % 700] : wrong);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " round " + i, e);
      }
    }
  }

  @Test
  void aNewRecoveryFileIsForTheAskerAlone() {
    Context context = Samples.context(Method.RECOVERY_FILE);
    RecoveryFile file = Samples.recovery();
    Sealed box = file.seal(context, Samples.ASKER.publicKey(), RANDOM).orElseThrow();
    RecoveryFile read = RecoveryFile.open(context, Samples.ASKER, box).orElseThrow();
    assertThat(read.guid().matches(file.guid())).isTrue();
    assertThat(read.serial()).isEqualTo(file.serial());
    assertThat(read.issued()).isEqualTo(file.issued());
    assertThat(RecoveryFile.open(context, Samples.CAMERA, box)).isEmpty();
    assertThat(RecoveryFile.open(Samples.context(Method.KEY), Samples.ASKER, box)).isEmpty();
    assertThat(SealedReset.open(context, Samples.ASKER, box)).isEmpty();
  }
}
