package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Resource;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.PlainCamera;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A new recording that is looked for and fetched.
final class TestRecordingTest {
  private static final String SEARCH = "/ISAPI/ContentMgmt/search";
  private static final String DOWNLOAD = "/ISAPI/ContentMgmt/download";
  private static final String FOUND =
      "<CMSearchResult><responseStatusStrg>OK</responseStatusStrg><matchList>%s</matchList>"
          + "</CMSearchResult>";
  private static final String ITEM =
      "<searchMatchItem><trackID>101</trackID><timeSpan><startTime>2026-03-01T08:00:00Z</startTime>"
          + "<endTime>2026-03-01T08:01:00Z</endTime></timeSpan><mediaSegmentDescriptor>"
          + "<playbackURI>rtsp://a/b?name=c</playbackURI></mediaSegmentDescriptor>"
          + "</searchMatchItem>";

  private final Login login = Login.admin(Secret.of("Winter-2031"));
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));

  private static void put(PlainCamera camera, String path, String text) {
    camera.documents.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRecordingThatIsLargerThanEnoughHasProvenItself() {
    try (PlainCamera camera = new PlainCamera(() -> "58-50-ed-10-01-01")) {
      put(
          camera,
          Resource.TIME.path(),
          "<Time><localTime>2026-03-01T08:00:00+01:00</localTime></Time>");
      put(camera, SEARCH, FOUND.formatted(""));
      TestRecording recording = new TestRecording(isapi, camera.reach(), login, 1_000_000);
      assertThat(recording.look()).as("nothing is new at the first look").isEmpty();
      put(camera, SEARCH, FOUND.formatted(ITEM));
      camera.documents.put(DOWNLOAD, new byte[3_333_333]);
      assertThat(recording.look())
          .get()
          .satisfies(
              clip -> {
                assertThat(clip.length()).isEqualTo(Duration.ofMinutes(1));
                assertThat(clip.bytes()).isBetween(1_000_000L, 2_000_000L);
              });
    }
  }
}
