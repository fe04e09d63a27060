package dev.pinhole.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
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

  @Test
  void halfACharacterEndsNothing() {
    Secret whole = Secret.of("Winter-2031");
    Secret torn = Secret.of("Winter-2031\ud83d-and-more");
    assertThat(torn.matches(whole)).isFalse();
    assertThat(torn.matches(Secret.of("Winter-2031\ud83d-other"))).isFalse();
    assertThat(torn.matches(Secret.of("Winter-2031?-and-more"))).isFalse();
    assertThat(torn.matches(torn.copy())).isTrue();
    assertThat(new String(torn.copyBytes(), StandardCharsets.UTF_8))
        .isEqualTo("Winter-2031?-and-more");
  }
}
