package dev.pinhole.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.junit.jupiter.api.Test;

/// Secrets.
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
}
