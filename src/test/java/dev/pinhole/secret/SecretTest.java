package dev.pinhole.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.text.Message;
import java.io.Serializable;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Secrets, the rules for them, and the generator.
final class SecretTest {
  @Test
  void aSecretIsNotSeenAndIsWiped() {
    Secret secret = Secret.of("Winter-2031");
    assertThat(secret).hasToString("•••").isNotInstanceOf(Serializable.class);
    assertThat(secret.matches(Secret.of("Winter-2031"))).isTrue();
    assertThat(secret.matches(Secret.of("winter-2031"))).isFalse();
    secret.close();
    assertThatThrownBy(secret::copyBytes).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "kd7-Wm4-p9x,",
    "abcdefg1,",
    "short1,secret.length",
    "seventeen-letters,secret.length",
    "onlyletters,secret.kinds",
    "with blank1,secret.characters",
    "grüße1234,secret.characters",
    "xAdMiN-77,secret.user",
    "nimda-1234,secret.user",
    "abcd1234,secret.common",
    "a1a1a1a1,secret.common"
  })
  void theRulesOfTheCamera(String password, String broken) {
    assertThat(PasswordRules.broken(Secret.of(password)))
        .extracting(Message::key)
        .isEqualTo(broken == null ? java.util.List.of() : java.util.List.of(broken));
  }

  @Test
  void whatIsGeneratedIsTakenAndCanBeRead() {
    PasswordGenerator generator = new PasswordGenerator(new Random(5));
    for (int i = 0; i < 2_000; i++) {
      Secret secret = generator.next();
      assertThat(PasswordRules.broken(secret)).isEmpty();
      String text = secret.use(String::new);
      assertThat(text).hasSize(15).doesNotContainPattern("[0O1lIo]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "abcd1234,REFUSED",
    "short1,REFUSED",
    "abcdefg1,WEAK",
    "a1b2a1b2a1b2,WEAK",
    "winter-203,MEDIUM",
    "abcabcabc-12-12,MEDIUM",
    "kd7-Wm4-p9x-Rt2,STRONG"
  })
  void howHardItIsToGuess(String password, Strength strength) {
    assertThat(Strength.of(Secret.of(password))).isEqualTo(strength);
  }

  @Test
  void anyTextOfTheRightKindKeepsTheRules() {
    long seed = 20_261_123;
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      String text =
          random
              .ints(random.nextInt(24), ' ', 128)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      boolean fits = text.length() >= 8 && text.length() <= 16 && text.matches("[!-~]*");
      boolean taken = PasswordRules.broken(Secret.of(text)).isEmpty();
      assertThat(!taken || fits).as("seed %d, round %d, %s", seed, i, text).isTrue();
      assertThat(Strength.of(Secret.of(text)) == Strength.REFUSED).isEqualTo(!taken);
    }
  }
}
