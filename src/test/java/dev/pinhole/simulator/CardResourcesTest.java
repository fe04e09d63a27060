package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.testing.HandClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Recordings, found and fetched by a program that knows nothing of Pinhole.
final class CardResourcesTest {
  private static final String SEARCH = "/ISAPI/ContentMgmt/search";
  private static final String DOWNLOAD = "/ISAPI/ContentMgmt/download";
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private Stranger stranger;

  @BeforeEach
  void open() throws IOException {
    alone = Stranger.stand(machine, "garden", "Wort-2345");
    stranger = new Stranger(alone.find("garden").orElseThrow().http());
  }

  @AfterEach
  void close() {
    alone.close();
  }

  private XmlNode search(String parts) throws IOException {
    String body =
        "<CMSearchDescription><searchID>C0FFEE00-0000-4000-8000-000000000001</searchID>"
            + parts
            + "</CMSearchDescription>";
    return XmlNode.parse(stranger.admin("POST", SEARCH, body).text()).orElseThrow();
  }

  private static List<String> uris(XmlNode result) {
    return Elements.at(result, "matchList/searchMatchItem/mediaSegmentDescriptor/playbackURI")
        .map(XmlNode::text)
        .toList();
  }

  private static String request(String uri) {
    return "<downloadRequest><playbackURI>"
        + uri.replace("&", "&amp;")
        + "</playbackURI></downloadRequest>";
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void pagesFollowEachOtherToTheEnd() throws IOException {
    Set<String> all = new LinkedHashSet<>();
    List<String> said = new ArrayList<>();
    for (int page = 0; page < 20 && !said.contains("OK"); page++) {
      String position = page % 2 == 0 ? "searchResultPostion" : "searchResultPosition";
      XmlNode result =
          search(
              "<trackIDList><trackID>101</trackID></trackIDList><maxResults>20</maxResults><%s>%d</%s>"
                  .formatted(position, all.size(), position));
      said.add(result.value("responseStatusStrg"));
      assertThat(all.addAll(uris(result))).isTrue();
    }
    assertThat(said).endsWith("OK").contains("MORE");
    assertThat(all).hasSizeGreaterThan(150);
    XmlNode after = search("<searchResultPostion>" + all.size() + "</searchResultPostion>");
    assertThat(after.value("responseStatusStrg")).isEqualTo("NO MATCHES");
  }

  @Test
  void tracksTimesAndKindsNarrowTheSearch() throws IOException {
    assertThat(uris(search("<trackList><trackID>101</trackID></trackList>"))).hasSize(40);
    assertThat(uris(search("<trackList><trackID>103</trackID></trackList>"))).isEmpty();
    XmlNode first = Elements.at(search(""), "matchList/searchMatchItem").findFirst().orElseThrow();
    String span =
        "<timeSpanList><timeSpan><startTime>%s</startTime><endTime>%s</endTime></timeSpan></timeSpanList>"
            .formatted(first.value("timeSpan", "startTime"), first.value("timeSpan", "endTime"));
    assertThat(uris(search(span)))
        .containsExactly(first.value("mediaSegmentDescriptor", "playbackURI"));
    XmlNode motion =
        search(
            "<metadataList><metadataDescriptor>//recordType.meta.std-cgi.com/MOTION</metadataDescriptor></metadataList>");
    assertThat(Elements.at(motion, "matchList/searchMatchItem/metadataMatches/metadataDescriptor"))
        .isNotEmpty()
        .allMatch(one -> one.text().endsWith("/MOTION"));
    String wrong = "<timeSpanList><timeSpan><startTime>soon</startTime></timeSpan></timeSpanList>";
    assertThat(search(wrong).value("statusCode")).isEqualTo("6");
  }

  @Test
  void aRecordingIsTheSameEveryTimeByGetAndByPost() throws Exception {
    String uri = uris(search("")).getFirst();
    long size = Long.parseLong(uri.substring(uri.indexOf("size=") + 5));
    Stranger.Reply get = stranger.admin("GET", DOWNLOAD, request(uri));
    assertThat(get.status()).isEqualTo(200);
    assertThat(get.complete()).isTrue();
    assertThat(get.bytes()).hasSize((int) size).startsWith(0, 0, 1, 0xBA);
    assertThat(get.body()).contains("SIMULATED by Pinhole");
    Stranger.Reply post = stranger.admin("POST", DOWNLOAD, request(uri));
    assertThat(sha256(post.bytes())).isEqualTo(sha256(get.bytes()));
    String other = uris(search("")).get(1);
    assertThat(sha256(stranger.admin("GET", DOWNLOAD, request(other)).bytes()))
        .isNotEqualTo(sha256(get.bytes()));
    assertThat(stranger.admin("GET", DOWNLOAD, request(uri + "x&name=none")).status())
        .isEqualTo(200);
    assertThat(stranger.admin("GET", DOWNLOAD, request("rtsp://x/?name=none")).status())
        .isEqualTo(400);
  }

  @Test
  void aPartIsSentOnlyByCamerasThatCan() throws IOException {
    String uri = uris(search("")).getFirst();
    byte[] whole = stranger.admin("GET", DOWNLOAD, request(uri)).bytes();
    Stranger.Reply part = stranger.admin("GET", DOWNLOAD, request(uri), "Range", "bytes=70001-");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole, 70_001, whole.length));
    assertThat(part.all("Content-Range").getFirst())
        .isEqualTo("bytes 70001-%d/%d".formatted(whole.length - 1, whole.length));
    String beyond = "bytes=" + whole.length + "-";
    assertThat(stranger.admin("GET", DOWNLOAD, request(uri), "Range", beyond).status())
        .isEqualTo(416);
    alone.password("recorder", "Wort-2345");
    stranger = new Stranger(alone.find("recorder").orElseThrow().http());
    String theirs = uris(search("")).getFirst();
    Stranger.Reply all = stranger.admin("GET", DOWNLOAD, request(theirs), "Range", "bytes=9-");
    assertThat(all.status()).isEqualTo(200);
    assertThat(all.all("Content-Length")).isEmpty();
    assertThat(all.complete()).isTrue();
  }

  @Test
  void daysWithRecordingsAreMarked() throws IOException {
    XmlNode item = Elements.at(search(""), "matchList/searchMatchItem").findFirst().orElseThrow();
    String start = item.value("timeSpan", "startTime");
    String body =
        "<trackDailyParam><year>%s</year><monthOfYear>%d</monthOfYear></trackDailyParam>"
            .formatted(start.substring(0, 4), Integer.parseInt(start.substring(5, 7)));
    Stranger.Reply reply =
        stranger.admin("POST", "/ISAPI/ContentMgmt/record/tracks/101/dailyDistribution", body);
    XmlNode days = XmlNode.parse(reply.text()).orElseThrow();
    List<String> marked =
        Elements.at(days, "dayList/day")
            .filter(one -> one.value("record").equals("true"))
            .map(one -> one.value("dayOfMonth"))
            .toList();
    assertThat(marked).contains(Integer.toString(Integer.parseInt(start.substring(8, 10))));
    assertThat(marked.size()).isBetween(1, 9);
  }

  @Test
  void aResetLeavesTheCard() throws IOException {
    Set<String> before = Set.copyOf(uris(search("<maxResults>10</maxResults>")));
    stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=full", "");
    machine.turn(300);
    alone.password("garden", "Wort-2345");
    assertThat(uris(search("<maxResults>10</maxResults>")))
        .extracting(one -> one.substring(one.indexOf("name=")))
        .containsExactlyElementsOf(
            before.stream().map(one -> one.substring(one.indexOf("name="))).sorted().toList());
  }

  @Test
  void aDownloadIsCutWhereAFaultWantsIt() throws IOException {
    String uri = uris(search("")).getFirst();
    alone.faults("garden").orElseThrow().cutNextDownload(70_000);
    Stranger.Reply cut = stranger.admin("GET", DOWNLOAD, request(uri));
    assertThat(cut.complete()).isFalse();
    assertThat(cut.bytes()).hasSize(70_000);
    assertThat(stranger.admin("GET", DOWNLOAD, request(uri)).complete()).isTrue();
    alone.password("recorder", "Wort-2345");
    stranger = new Stranger(alone.find("recorder").orElseThrow().http());
    String theirs = uris(search("")).getFirst();
    alone.faults("recorder").orElseThrow().cutNextDownload(70_000);
    assertThat(stranger.admin("GET", DOWNLOAD, request(theirs)).complete()).isFalse();
  }

  @Test
  void largeRecordingsTakeNoMemoryAndKeepTheirPace() throws IOException {
    Recording large =
        new Recording(
            "x", machine.instant(), machine.instant(), 300_000_000L, Recording.Kind.MOTION, 7);
    AtomicLong sent = new AtomicLong();
    AtomicLong largest = new AtomicLong();
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int one) {
            sent.incrementAndGet();
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            sent.addAndGet(length);
            largest.accumulateAndGet(length, Math::max);
          }
        };
    RecordedBytes.write(large, 0, large.bytes(), Pace.unbound(), counting);
    assertThat(sent.get()).isEqualTo(300_000_000L);
    assertThat(largest.get()).isLessThanOrEqualTo(64 * 1_024);
    AtomicLong clock = new AtomicLong();
    Pace pace = new Pace(OptionalLong.of(1_000_000), () -> clock.addAndGet(10_000_000));
    ByteArrayOutputStream slow = new ByteArrayOutputStream();
    RecordedBytes.write(large, 0, 1_000_000, pace, slow);
    // Without the last block, the bytes before it took their share of a second.
    assertThat(clock.get()).isGreaterThan(900_000_000L);
  }
}
