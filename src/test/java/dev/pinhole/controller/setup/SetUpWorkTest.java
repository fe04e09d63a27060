package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Resource;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.secret.Secret;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.testing.HandClock;
import dev.pinhole.testing.PlainCamera;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// One setting, written to a camera that is not the only one that may answer, or does not answer as
/// it should.
final class SetUpWorkTest {
  private static final MacAddress MAC = MacAddress.parse("58-50-ed-10-01-01").orElseThrow();
  private static final String OTHER = "58-50-ed-10-01-02";
  private static final Clock WANTED = new Clock(Optional.of("time.example.org"), CameraZone.UTC);

  private final HandClock clock = new HandClock();
  private final Login login = Login.admin(Secret.of("Winter-2031"));
  private final SetUpWork work =
      new SetUpWork(new Isapi(new IsapiClient(Duration.ofSeconds(5))), login, clock);

  private static PlainCamera camera(Supplier<String> mac) {
    PlainCamera camera = new PlainCamera(mac);
    put(
        camera,
        Resource.TIME,
        "<Time><timeMode>manual</timeMode><localTime>2026-01-01T00:00:00Z</localTime>"
            + "<timeZone>CST-8:00:00</timeZone></Time>");
    put(
        camera,
        Resource.NTP,
        "<NTPServerList><NTPServer><id>1</id>"
            + "<addressingFormatType>hostname</addressingFormatType><hostName>a.example</hostName>"
            + "</NTPServer></NTPServerList>");
    return camera;
  }

  private static void put(PlainCamera camera, Resource resource, String document) {
    camera.documents.put(resource.path(), document.getBytes(StandardCharsets.UTF_8));
  }

  private Sighting seen(PlainCamera camera) {
    return camera.seen(MAC, clock.instant());
  }

  @Test
  void whatWasSetIsReadBack() {
    try (PlainCamera camera = camera(MAC::text)) {
      assertThat(work.set(seen(camera), WANTED).written().outcome()).isEqualTo(Outcome.DONE);
      assertThat(camera.written).containsExactly(Resource.NTP.path(), Resource.TIME.path());
    }
  }

  /// Between the question and the write, another one may take the address.
  @Test
  void whatAnotherCameraTookIsNotDone() {
    AtomicInteger asked = new AtomicInteger();
    try (PlainCamera camera = camera(() -> asked.getAndIncrement() == 0 ? MAC.text() : OTHER)) {
      SetUpWork.Result result = work.set(seen(camera), WANTED);
      assertThat(result.written().outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(result.written().reason()).isEqualTo("setup.other");
      assertThat(result.password()).isFalse();
    }
  }

  @Test
  void whatAnotherCameraHasSaysNothingAfterARestart() {
    try (PlainCamera camera = camera(() -> OTHER)) {
      put(
          camera,
          Resource.TIME,
          "<Time><timeMode>NTP</timeMode><timeZone>CST+0:00:00</timeZone></Time>");
      put(
          camera,
          Resource.NTP,
          "<NTPServerList><NTPServer><id>1</id><addressingFormatType>hostname</addressingFormatType>"
              + "<hostName>time.example.org</hostName></NTPServer></NTPServerList>");
      SetUpWork.Result result = work.holds(seen(camera), WANTED, false);
      assertThat(result.written().outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(result.written().found()).isEmpty();
    }
  }

  /// An answer that says nothing is as good as none: nobody may say that the camera had taken it.
  @Test
  void anAnswerThatCannotBeReadIsALostOne() {
    try (PlainCamera camera = camera(MAC::text)) {
      camera.answer = "<html><body>Sorry</body></html>";
      assertThat(work.set(seen(camera), WANTED).written().outcome()).isEqualTo(Outcome.DONE);
    }
    try (PlainCamera camera = camera(MAC::text)) {
      camera.answer = "<html><body>Sorry</body></html>";
      camera.stores = false;
      SetUpWork.Result result = work.set(seen(camera), WANTED);
      assertThat(result.written().outcome()).isEqualTo(Outcome.DIFFERENT);
      assertThat(result.written().reason()).isEqualTo("setup.never-arrived");
    }
  }
}
