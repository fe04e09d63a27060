package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Recordings found as devices were recorded to list them.
@Timeout(60)
final class SearchTest {
  private static final LocalDateTime FROM = LocalDateTime.parse("2026-03-01T00:00:00");
  private static final LocalDateTime TO = LocalDateTime.parse("2026-03-31T23:59:59");
  private static final UUID ID = new UUID(7, 9);

  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(10)), () -> ID);
  private final Login login = Login.admin(Secret.of("Winter-2031"));
  private final List<XmlNode> asked = new CopyOnWriteArrayList<>();

  interface Desk {
    String answer(XmlNode request);
  }

  private FakeCamera camera(Desk desk) {
    return new FakeCamera(
        FakeCamera.guarded(
            "Winter-2031",
            exchange -> {
              XmlNode request = XmlNode.parse(FakeCamera.body(exchange)).orElseThrow();
              asked.add(request);
              FakeCamera.answer(exchange, 200, desk.answer(request));
            }));
  }

  private static String item(String start, String end, String uri, String kind) {
    return """
    <searchMatchItem>
    <sourceID>{0000000000-0000-0000-0000-000000000000}</sourceID>
    <trackID>101</trackID>
    <timeSpan><startTime>%s</startTime><endTime>%s</endTime></timeSpan>
    <mediaSegmentDescriptor><contentType>video</contentType><codecType>H.264-BP</codecType>
    <playbackURI>%s</playbackURI></mediaSegmentDescriptor>
    <metadataMatches><metadataDescriptor>recordType.meta.hikvision.com/%s</metadataDescriptor></metadataMatches>
    </searchMatchItem>
    """
        .formatted(start, end, uri, kind);
  }

  private static String item(int number) {
    return item(
        "2026-03-01T%02d:%02d:00Z".formatted(number / 60, number % 60),
        "2026-03-01T%02d:%02d:59Z".formatted(number / 60, number % 60),
        "rtsp://192.168.1.64/Streaming/tracks/101?starttime=x&amp;name=ch01_"
            + number
            + "&amp;size=9",
        "motion");
  }

  private static String result(String status, String items) {
    return """
    <?xml version="1.0" encoding="UTF-8" ?>
    <CMSearchResult version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
    <searchID>{%s}</searchID><responseStatus>true</responseStatus>
    <responseStatusStrg>%s</responseStatusStrg><numOfMatches>1</numOfMatches>
    <matchList>%s</matchList></CMSearchResult>
    """
        .formatted(ID, status, items);
  }

  private Found found(FakeCamera camera) {
    Answer<Found> answer = isapi.search(camera.reach(), login, FROM, TO);
    assertThat(answer).isInstanceOf(Answer.Ok.class);
    return ((Answer.Ok<Found>) answer).value();
  }

  @Test
  void oneMatchIsReadInFull() {
    String uri =
        "rtsp://192.168.1.64:554/Streaming/tracks/101?starttime=20260301T080000Z"
            + "&amp;endtime=20260301T081500Z&amp;name=ch01_00000000017000113&amp;size=16777216";
    try (var camera =
        camera(
            _ -> result("OK", item("2026-03-01T08:00:00Z", "2026-03-01T08:15:00Z", uri, "CMR")))) {
      assertThat(found(camera))
          .isEqualTo(
              new Found(
                  List.of(
                      new Recording(
                          101,
                          LocalDateTime.parse("2026-03-01T08:00:00"),
                          LocalDateTime.parse("2026-03-01T08:15:00"),
                          OptionalLong.of(16_777_216),
                          "ch01_00000000017000113",
                          uri.replace("&amp;", "&"),
                          Recording.Kind.CONTINUOUS)),
                  0,
                  true));
      XmlNode request = asked.getFirst();
      assertThat(request.value("timeSpanList", "timeSpan", "startTime"))
          .isEqualTo("2026-03-01T00:00:00Z");
      assertThat(request.value("searchResultPostion")).isEqualTo("0");
      assertThat(request.value("searchID"))
          .isEqualTo(ID.toString().toUpperCase(java.util.Locale.ROOT));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T08:00:00Z, 2026-03-01T08:00:00",
    "2026-03-01T08:00:00+08:00, 2026-03-01T08:00:00",
    "2026-03-01T08:00:00, 2026-03-01T08:00:00",
    "2026-03-01 08:00:00Z, 2026-03-01T08:00:00",
    "2026-03-01T24:00:00Z, 2026-03-02T00:00:00"
  })
  void timesAreTheCamerasOwn(String written, String expected) {
    assertThat(Recording.time(written)).contains(LocalDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "2026-13-01T00:00:00Z", "20260301T080000Z"})
  void whatIsNoTimeIsNone(String written) {
    assertThat(Recording.time(written)).isEmpty();
  }

  @Test
  void pagesAreTurnedWithOneId() {
    int total = 95;
    try (var camera =
        camera(
            request -> {
              int at = Integer.parseInt(request.value("searchResultPostion"));
              int most = Integer.parseInt(request.value("maxResults"));
              StringBuilder items = new StringBuilder();
              IntStream.range(at, Math.min(total, at + most)).forEach(i -> items.append(item(i)));
              return result(at + most < total ? "MORE" : "OK", items.toString());
            })) {
      Found found = found(camera);
      assertThat(found.recordings()).hasSize(total).doesNotHaveDuplicates();
      assertThat(found.complete()).isTrue();
      assertThat(asked).hasSize(3);
      assertThat(asked)
          .extracting(one -> one.value("searchID"))
          .containsOnly(ID.toString().toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Test
  void aCameraThatAlwaysHasMoreIsLeft() {
    try (var camera = camera(_ -> result("MORE", item(1)))) {
      Found found = found(camera);
      assertThat(found.recordings()).hasSize(1);
      assertThat(found.complete()).isFalse();
      assertThat(asked).hasSize(2);
    }
  }

  @Test
  void noMatchesIsAnAnswer() {
    try (var camera = camera(_ -> result("NO MATCHES", ""))) {
      assertThat(found(camera)).isEqualTo(new Found(List.of(), 0, true));
    }
  }

  @Test
  void whatCannotBeUsedIsCounted() {
    List<String> items = new ArrayList<>();
    items.add(item("2026-03-01T08:00:00Z", "2026-03-01T08:15:00Z", "", "motion"));
    items.add(item("soon", "2026-03-01T08:15:00Z", "rtsp://a/b", "motion"));
    items.add(item("2026-03-01T08:00:00Z", "2026-03-01T07:00:00Z", "rtsp://a/b", "motion"));
    items.add(
        item("2026-03-01T08:00:00Z", "2026-03-01T08:15:00Z", "rtsp://" + "x".repeat(2_048), "CMR"));
    items.add(item("2026-03-01T08:00:00Z", "2026-03-01T08:15:00Z", "rtsp://a/b&#127;c", "CMR"));
    items.add(item("2026-03-01T08:00:00Z", "2026-03-01T08:15:00Z", "rtsp://a/../b", "AllEvent"));
    try (var camera = camera(_ -> result("OK", String.join("", items)))) {
      Found found = found(camera);
      assertThat(found.unreadable()).isEqualTo(5);
      assertThat(found.recordings())
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.size()).isEmpty();
                assertThat(one.name()).isEmpty();
                assertThat(one.kind()).isEqualTo(Recording.Kind.OTHER);
              });
    }
  }

  @Test
  void aHandleWithControlCharactersIsNone() {
    assertThatThrownBy(
            () ->
                new Recording(
                    101, FROM, TO, OptionalLong.empty(), "", "rtsp://a\r\nb", Recording.Kind.OTHER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SortedSet<LocalDate> days(String... days) {
    SortedSet<LocalDate> all = new TreeSet<>();
    for (String day : days) {
      all.add(LocalDate.parse(day));
    }
    return all;
  }

  @Test
  void daysComeFromTheOverview() {
    String body =
        "<trackDailyDistribution version=\"2.0\"><dayList>"
            + "<day><id>1</id><dayOfMonth>1</dayOfMonth><record>true</record></day>"
            + "<day><id>2</id><dayOfMonth>2</dayOfMonth><record>false</record></day>"
            + "<day><id>30</id><dayOfMonth>30</dayOfMonth><record>true</record></day>"
            + "</dayList></trackDailyDistribution>";
    try (var camera = camera(_ -> body)) {
      assertThat(isapi.days(camera.reach(), login, YearMonth.parse("2026-02")))
          .isEqualTo(new Answer.Ok<>(days("2026-02-01")));
      assertThat(asked.getFirst().value("monthOfYear")).isEqualTo("2");
    }
  }

  @Test
  void daysAreSearchedForWhereThereIsNoOverview() {
    try (var camera =
        new FakeCamera(FakeCamera.guarded("Winter-2031", SearchTest::withoutOverview))) {
      assertThat(isapi.days(camera.reach(), login, YearMonth.parse("2026-03")))
          .isEqualTo(new Answer.Ok<>(days("2026-03-01", "2026-03-30", "2026-03-31")));
    }
  }

  private static void withoutOverview(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("dailyDistribution")) {
      FakeCamera.answer(exchange, 404, "<html>none</html>");
    } else {
      FakeCamera.answer(
          exchange,
          200,
          result(
              "OK",
              item("2026-02-28T23:00:00Z", "2026-03-01T01:00:00Z", "rtsp://a/1", "CMR")
                  + item("2026-03-30T23:00:00Z", "2026-03-31T01:00:00Z", "rtsp://a/2", "CMR")));
    }
  }
}
