package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.HandClock;
import dev.pinhole.testing.PlainCamera;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A login that another camera takes, which was given the same password.
final class OtherCameraLoginTest {
  private static final MacAddress MAC = MacAddress.parse("58-50-ed-10-01-01").orElseThrow();

  private final HandClock clock = new HandClock();
  private final FirstPassword first =
      new FirstPassword(new Isapi(new IsapiClient(Duration.ofSeconds(5))));

  private Done login(String answering) {
    try (PlainCamera camera = new PlainCamera(() -> answering)) {
      camera.documents.put(
          "/ISAPI/Security/userCheck",
          "<userCheck><statusValue>200</statusValue></userCheck>".getBytes(StandardCharsets.UTF_8));
      return first.login(camera.seen(MAC, clock.instant()), Secret.of("kd7-Wm4-p9x-Rt2"));
    }
  }

  @Test
  void provesNothingOfTheOneThatWasMeant() {
    assertThat(login(MAC.text())).isEqualTo(new Done(Outcome.DONE, ""));
    assertThat(login("58-50-ed-10-01-02")).isEqualTo(new Done(Outcome.REFUSED, "signin.other"));
  }
}
