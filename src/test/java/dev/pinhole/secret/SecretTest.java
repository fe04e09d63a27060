package dev.pinhole.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Secrets, and how hard they are to guess.
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
    "abcd1234,REFUSED",
    "short1,REFUSED",
    "ab7dxfg1,WEAK",
    "a1b2a1b2a1b2,REFUSED",
    "kettle-203,MEDIUM",
    "kettle-77-lam,MEDIUM",
    "kd7-Wm4-p9x-Rt2,STRONG"
  })
  void howHardItIsToGuess(String password, Strength strength) {
    assertThat(Strength.of(Secret.of(password))).isEqualTo(strength);
  }
}
