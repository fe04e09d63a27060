package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a practice camera records once it is set up, found and fetched by a program that knows
/// nothing of Pinhole. The site's time is a Sunday, 10:00 UTC, and 18:00 at the camera.
final class FreshRecordingsTest {
  private static final String TRACK = "/ISAPI/ContentMgmt/record/tracks/101";
  private static final String MOTION = "/ISAPI/System/Video/inputs/channels/1/motionDetection";
  private static final String LINKS = "/ISAPI/Event/triggers/VMD-1/notifications";
  private static final String STORAGE = "/ISAPI/ContentMgmt/Storage";
  @TempDir Path folder;
  private SiteLinkStand stand;

  @BeforeEach
  void open() throws IOException {
    stand = new SiteLinkStand(folder.resolve("site.json"), List.of());
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private static String action(String day, String from, String to, String mode) {
    return ("<ScheduleAction><id>1</id><ScheduleActionStartTime><DayOfWeek>%s</DayOfWeek><TimeOfDay>%s"
                + "</TimeOfDay></ScheduleActionStartTime><ScheduleActionEndTime><DayOfWeek>%s</DayOfWeek>"
                + "<TimeOfDay>%s</TimeOfDay></ScheduleActionEndTime><Actions><Record>true</Record>"
                + "<ActionRecordingMode>%s</ActionRecordingMode></Actions></ScheduleAction>")
        .formatted(day, from, day, to, mode);
  }

  private void schedule(boolean on, String... actions) throws IOException {
    String body =
        "<Track><TrackSchedule><ScheduleBlockList><ScheduleBlock>"
            + String.join("", actions)
            + "</ScheduleBlock></ScheduleBlockList></TrackSchedule><CustomExtensionList>"
            + "<CustomExtension><enableSchedule>"
            + on
            + "</enableSchedule></CustomExtension></CustomExtensionList></Track>";
    assertThat(stand.put(TRACK, body)).isEqualTo("1");
  }

  private void always(String mode) throws IOException {
    schedule(
        true,
        Stream.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
            .map(day -> action(day, "00:00:00", "24:00:00", mode))
            .toArray(String[]::new));
  }

  /// @return everything since the camera was set up, oldest first
  private List<XmlNode> fresh() throws IOException {
    String body =
        "<CMSearchDescription><searchID>A</searchID><timeSpanList><timeSpan>"
            + "<startTime>2026-03-01T18:00:00Z</startTime><endTime>2026-12-01T00:00:00Z</endTime>"
            + "</timeSpan></timeSpanList><maxResults>100</maxResults></CMSearchDescription>";
    Stranger.Reply got = stand.stranger().admin("POST", "/ISAPI/ContentMgmt/search", body);
    return Elements.at(XmlNode.parse(got.text()).orElseThrow(), "matchList/searchMatchItem")
        .filter(one -> uri(one).contains("name=ch01_000"))
        .toList();
  }

  private static String uri(XmlNode item) {
    return item.value("mediaSegmentDescriptor", "playbackURI");
  }

  private static long size(XmlNode item) {
    return Long.parseLong(uri(item).replaceAll(".*size=", ""));
  }

  private static String span(XmlNode item) {
    return item.value("timeSpan", "startTime").substring(11, 19)
        + "-"
        + item.value("timeSpan", "endTime").substring(11, 19);
  }

  private static String kind(XmlNode item) {
    return item.value("metadataMatches", "metadataDescriptor").replaceAll(".*/", "");
  }

  private byte[] fetched(XmlNode item) throws IOException {
    String body =
        "<downloadRequest><playbackURI>"
            + uri(item).replace("&", "&amp;")
            + "</playbackURI></downloadRequest>";
    Stranger.Reply got = stand.stranger().admin("GET", "/ISAPI/ContentMgmt/download", body);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.complete()).isTrue();
    return got.bytes();
  }

  private void seconds(long seconds) {
    stand.machine.turn(seconds);
    // Somebody looks, as the site itself does all the time.
    stand.site.cameras();
  }

  @Test
  void aTestRecordingIsFoundAndFetchedWithinHalfAMinute() throws IOException {
    seconds(600);
    assertThat(fresh()).as("before anybody set it up").isEmpty();
    always("CMR");
    seconds(24);
    List<XmlNode> found = fresh();
    assertThat(found).extracting(FreshRecordingsTest::span).containsExactly("18:10:00-18:10:24");
    assertThat(found).extracting(FreshRecordingsTest::kind).containsExactly("CMR");
    assertThat(size(found.getFirst())).isEqualTo(100_000);
    byte[] bytes = fetched(found.getFirst());
    assertThat(bytes).hasSize(100_000).startsWith(0, 0, 1, 0xBA);
    seconds(6);
    assertThat(fetched(found.getFirst())).as("as long as it was found").isEqualTo(bytes);
    byte[] longer = fetched(fresh().getFirst());
    assertThat(longer).hasSize(125_000).startsWith(bytes);
    seconds(1_000);
    assertThat(fresh())
        .extracting(FreshRecordingsTest::span)
        .containsExactly(
            "18:10:00-18:15:00", "18:15:00-18:20:00", "18:20:00-18:25:00", "18:25:00-18:27:10");
    assertThat(size(fresh().getFirst())).isEqualTo(1_250_000);
  }

  @Test
  void onlyTheHoursOfTheScheduleAreRecorded() throws IOException {
    schedule(
        true,
        action("Sunday", "18:10:00", "18:12:00", "CMR"),
        action("Monday", "00:00:00", "00:01:00", "CMR"),
        action("Tuesday", "00:00:00", "24:00:00", "ALARM"));
    seconds(300);
    assertThat(fresh()).isEmpty();
    seconds(Duration.ofDays(3).toSeconds());
    assertThat(fresh())
        .extracting(FreshRecordingsTest::span)
        .containsExactly("18:10:00-18:12:00", "00:00:00-00:01:00");
    schedule(false, action("Sunday", "00:00:00", "24:00:00", "CMR"));
    seconds(Duration.ofDays(5).toSeconds());
    assertThat(fresh()).as("off, and a week later").isEmpty();
  }

  @Test
  void aWaveIsRecordedWhereEverythingIsSetForIt() throws IOException {
    always("MOTION");
    seconds(60);
    assertThat(fresh()).isEmpty();
    assertThat(stand.site.wave("front-door")).isTrue();
    seconds(11);
    List<XmlNode> found = fresh();
    assertThat(found).extracting(FreshRecordingsTest::span).containsExactly("18:00:55-18:01:10");
    assertThat(found).extracting(FreshRecordingsTest::kind).containsExactly("MOTION");
    assertThat(fetched(found.getFirst())).hasSize(62_500);
    String links = stand.stranger().admin("GET", LINKS, "").text();
    assertThat(stand.put(LINKS, "<EventTriggerNotificationList/>")).isEqualTo("1");
    assertThat(stand.site.wave("front-door")).isTrue();
    seconds(60);
    assertThat(stand.put(LINKS, links)).isEqualTo("1");
    stand.put(MOTION, "<MotionDetection><enabled>false</enabled></MotionDetection>");
    assertThat(stand.site.wave("front-door")).isFalse();
    seconds(60);
    stand.put(MOTION, "<MotionDetection><enabled>true</enabled></MotionDetection>");
    schedule(true, action("Monday", "00:00:00", "24:00:00", "MOTION"));
    assertThat(stand.site.wave("front-door")).isTrue();
    seconds(60);
    assertThat(fresh()).hasSize(1);
    always("EDR");
    stand.site.wave("front-door");
    seconds(3);
    stand.site.wave("front-door");
    seconds(60);
    assertThat(fresh()).hasSize(2);
    assertThat(size(fresh().getLast())).isEqualTo(18 * 250_000 / 60);
  }

  @Test
  void nothingIsRecordedWithoutACardOrPowerOrAfterAReset() throws IOException {
    always("CMR");
    seconds(60);
    stand.site.card("front-door", false);
    assertThat(fresh()).isEmpty();
    assertThat(storage("status")).isEqualTo("notexist");
    assertThat(storage("capacity")).isEqualTo("0");
    seconds(60);
    stand.site.card("front-door", true);
    seconds(60);
    stand.site.power("front-door", false);
    seconds(60);
    stand.site.power("front-door", true);
    seconds(40);
    seconds(60);
    assertThat(fresh())
        .extracting(FreshRecordingsTest::span)
        .containsExactly("18:00:00-18:01:00", "18:02:00-18:03:00", "18:04:40-18:05:40");
    stand.site.press("front-door");
    seconds(12);
    stand.site.release("front-door");
    seconds(200);
    stand.site.setPassword("front-door", Secret.of(SiteLinkStand.PASSWORD));
    seconds(60);
    assertThat(fresh())
        .extracting(FreshRecordingsTest::span)
        .containsExactly("18:00:00-18:01:00", "18:02:00-18:03:00", "18:04:40-18:05:52");
  }

  @Test
  void recordingsFollowTheCamerasCalendar() throws IOException {
    stand.site.setCalendar("front-door", Duration.ofHours(2));
    always("CMR");
    seconds(60);
    assertThat(fresh()).extracting(FreshRecordingsTest::span).containsExactly("20:00:00-20:01:00");
    stand.put(
        "/ISAPI/System/time",
        "<Time><timeMode>manual</timeMode><localTime>2026-03-01T18:01:00+08:00</localTime></Time>");
    seconds(60);
    assertThat(fresh())
        .extracting(FreshRecordingsTest::span)
        .containsExactly("18:01:00-18:02:00", "20:00:00-20:01:00");
  }

  @Test
  void theyOutliveTheProgramAndStayFew() throws IOException {
    always("CMR");
    seconds(60);
    stand.site.wave("front-door");
    byte[] first = fetched(fresh().getFirst());
    stand.reopen(Duration.ofMinutes(9));
    assertThat(fresh())
        .extracting(FreshRecordingsTest::span)
        .containsExactly("18:00:00-18:05:00", "18:05:00-18:10:00");
    assertThat(fetched(fresh().getFirst())).startsWith(first);
    for (int i = 0; i < 70; i++) {
      stand.site.card("front-door", false);
      seconds(60);
      stand.site.card("front-door", true);
      seconds(60);
    }
    assertThat(fresh().size()).isBetween(60, 64);
    assertThat(Files.size(folder.resolve("site.json"))).isLessThan(64 * 1_024);
    seconds(Duration.ofDays(8).toSeconds());
    assertThat(fresh())
        .as("the latest seven days stay")
        .isNotEmpty()
        .allMatch(one -> one.value("timeSpan", "endTime").compareTo("2026-03-02T20:2") > 0);
  }

  @Test
  void theCardTellsItsState() throws IOException {
    assertThat(storage("status")).isEqualTo("ok");
    int free = Integer.parseInt(storage("freeSpace"));
    assertThat(free).isBetween(30_000, Integer.parseInt(storage("capacity")));
    always("CMR");
    seconds(3_600);
    assertThat(Integer.parseInt(storage("freeSpace"))).isBetween(free - 17, free - 14);
    Faults faults = stand.site.faults("front-door");
    faults.card(Optional.of(Faults.CardState.UNFORMATTED));
    assertThat(storage("status")).isEqualTo("unformatted");
    assertThat(storage("freeSpace")).isEqualTo("0");
    assertThat(fresh()).isEmpty();
    faults.card(Optional.empty());
    assertThat(fresh()).isNotEmpty();
  }

  private String storage(String name) throws IOException {
    return stand.get(STORAGE).orElseThrow().value("hddList", "hdd", name);
  }
}
