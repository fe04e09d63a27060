package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The documents of a virtual camera, read and written by a program that knows nothing of Pinhole.
final class DeviceResourcesTest {
  private static final String ID = "front-door";
  private static final String IP = "/ISAPI/System/Network/interfaces/1/ipAddress";
  private static final String MOTION = "/ISAPI/System/Video/inputs/channels/1/motionDetection";
  private static final String TRACK = "/ISAPI/ContentMgmt/record/tracks/101";
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private Stranger stranger;

  @BeforeEach
  void open() throws IOException {
    alone = Stranger.stand(machine, ID, "Wort-2345");
    stranger = new Stranger(alone.find(ID).orElseThrow().http());
  }

  @AfterEach
  void close() {
    alone.close();
  }

  private XmlNode get(String path) throws IOException {
    Stranger.Reply got = stranger.admin("GET", path, "");
    assertThat(got.status()).as(path).isEqualTo(200);
    return XmlNode.parse(got.text()).orElseThrow();
  }

  private void put(String path, String body, int http, String code) throws IOException {
    Stranger.Reply got = stranger.admin("PUT", path, body);
    assertThat(got.status()).as(got.text()).isEqualTo(http);
    assertThat(XmlNode.parse(got.text()).orElseThrow().value("statusCode")).isEqualTo(code);
  }

  private void reboot() {
    alone.perform(ID, StandAlone.Deed.POWER_OFF);
    alone.perform(ID, StandAlone.Deed.POWER_ON);
    machine.turn(200);
  }

  @Test
  void everyDocumentCanBeReadAndWrittenBackAsItIs() throws IOException {
    for (String path : new TreeSet<>(Resources.all().paths())) {
      Stranger.Reply got = stranger.admin("GET", path, "");
      assertThat(got.status()).as(path).isEqualTo(200);
      String text = got.text();
      assertThat(text).as(path).doesNotContain("{mac").doesNotContain("{add").doesNotContain("{l");
      boolean put = Resources.all().find(path).orElseThrow().whole().put();
      Stranger.Reply back = stranger.admin("PUT", path, text);
      assertThat(back.status()).as(path + back.text()).isEqualTo(put ? 200 : 405);
      assertThat(stranger.admin("GET", path, "").text()).as(path).isEqualTo(text);
    }
  }

  @Test
  void aNameIsChangedAndTheSerialIsNot() throws IOException {
    put(
        "/ISAPI/System/deviceInfo",
        "<DeviceInfo><deviceName>Porch &amp;"
            + " path</deviceName><serialNumber>X</serialNumber></DeviceInfo>",
        200,
        "1");
    XmlNode info = get("/ISAPI/System/deviceInfo");
    assertThat(info.value("deviceName")).isEqualTo("Porch & path");
    assertThat(info.value("serialNumber")).startsWith("DS-2CD1123G0-I");
    assertThat(info.value("macAddress")).isEqualTo("58:50:ed:10:01:01");
  }

  @Test
  void anAddressCountsAfterTheNextStartAndTheNameServersAtOnce() throws IOException {
    put(
        IP,
        "<IPAddress><PrimaryDNS><ipAddress>9.9.9.9</ipAddress></PrimaryDNS></IPAddress>",
        200,
        "1");
    put(IP, "<IPAddress><ipAddress>192.168.1.77</ipAddress></IPAddress>", 200, "7");
    assertThat(alone.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.108");
    assertThat(get(IP).value("ipAddress")).isEqualTo("192.168.1.77");
    reboot();
    assertThat(alone.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.77");
    XmlNode ip = get("/ISAPI/System/Network/interfaces/1").find("IPAddress").orElseThrow();
    assertThat(ip.value("ipAddress")).isEqualTo("192.168.1.77");
    assertThat(ip.value("PrimaryDNS", "ipAddress")).isEqualTo("9.9.9.9");
    put(IP, "<IPAddress><ipAddress>192.168.1.777</ipAddress></IPAddress>", 400, "6");
    put(IP, "<IPAddress><subnetMask>255.0.255.0</subnetMask></IPAddress>", 400, "6");
  }

  @Test
  void theGridOfMotionHas108Digits() throws IOException {
    String map = "0ffffc" + "000000".repeat(17);
    String body =
        "<MotionDetection><MotionDetectionLayout><layout><gridMap>%s</gridMap></layout></MotionDetectionLayout></MotionDetection>";
    put(MOTION, body.formatted(map), 200, "1");
    assertThat(get(MOTION).value("MotionDetectionLayout", "layout", "gridMap")).isEqualTo(map);
    assertThat(get(MOTION).value("MotionDetectionLayout", "sensitivityLevel")).isEqualTo("60");
    put(MOTION, body.formatted(map + "0"), 400, "6");
    put(MOTION, body.formatted("0fffff" + "000000".repeat(17)), 400, "6");
    put(MOTION, "<MotionDetection><enabled>maybe</enabled></MotionDetection>", 400, "6");
  }

  @Test
  void aScheduleIsTakenWithItsListAndWithout() throws IOException {
    String block =
        "<ScheduleBlock><ScheduleAction><id>1</id><ScheduleActionStartTime><DayOfWeek>Monday</DayOfWeek>"
            + "<TimeOfDay>%s</TimeOfDay></ScheduleActionStartTime><Actions><ActionRecordingMode>MOTION"
            + "</ActionRecordingMode></Actions></ScheduleAction></ScheduleBlock>";
    String track = "<Track><TrackSchedule xmlns=\"\">%s</TrackSchedule></Track>";
    put(TRACK, track.formatted(block.formatted("08:00:00")), 200, "1");
    assertThat(Elements.at(get(TRACK), "TrackSchedule/ScheduleBlock/ScheduleAction")).hasSize(1);
    String list = "<ScheduleBlockList>" + block.formatted("09:00:00") + "</ScheduleBlockList>";
    put(TRACK, track.formatted(list), 200, "1");
    assertThat(Elements.at(get(TRACK), "TrackSchedule/ScheduleBlock")).isEmpty();
    put(TRACK, track.formatted(block.formatted("25:00:00")), 400, "6");
    put(
        TRACK,
        "<Track><CustomExtensionList><CustomExtension><enableSchedule>false</enableSchedule>"
            + "</CustomExtension></CustomExtensionList></Track>",
        200,
        "1");
    assertThat(
            get("/ISAPI/ContentMgmt/record/tracks")
                .value("Track", "CustomExtensionList", "CustomExtension", "enableSchedule"))
        .isEqualTo("false");
  }

  @Test
  void timeTravelsAsTextToo() throws IOException {
    assertThat(stranger.admin("GET", "/ISAPI/System/time/timeZone", "").text())
        .isEqualTo("CST-8:00:00");
    put(
        "/ISAPI/System/time/timeZone",
        "CET-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00",
        200,
        "1");
    assertThat(stranger.admin("GET", "/ISAPI/System/time/localTime", "").text()).endsWith("+01:00");
    put("/ISAPI/System/time/timeZone", "noon", 400, "6");
    put(
        "/ISAPI/System/time",
        "<Time><timeMode>manual</timeMode><localTime>2031-05-06T07:08:09+01:00</localTime></Time>",
        200,
        "1");
    machine.turn(11);
    assertThat(get("/ISAPI/System/time").value("localTime")).isEqualTo("2031-05-06T08:08:20+02:00");
    put("/ISAPI/System/time", "<Time><timeMode>NTP</timeMode></Time>", 200, "1");
    assertThat(get("/ISAPI/System/time").value("localTime")).doesNotStartWith("2031");
  }

  @Test
  void whatTheCameraDoesNotKnowIsKept() throws IOException {
    put(
        MOTION,
        "<MotionDetection xmlns=\"http://www.isapi.org/ver20/XMLSchema\"><discardFalseAlarm"
            + " a=\"1\">true</discardFalseAlarm></MotionDetection>",
        200,
        "1");
    reboot();
    XmlNode motion = get(MOTION);
    assertThat(motion.value("discardFalseAlarm")).isEqualTo("true");
    assertThat(motion.find("discardFalseAlarm").orElseThrow().attributes()).containsEntry("a", "1");
    assertThat(motion.value("enabled")).isEqualTo("true");
  }

  @Test
  void refusalsNameTheirReason() throws IOException {
    put(MOTION, "<MotionDetection><enabled>true</MotionDetection>", 400, "5");
    put(MOTION, "", 400, "5");
    put(MOTION, "<Track/>", 400, "6");
    put("/ISAPI/System/status", "<DeviceStatus/>", 405, "4");
    assertThat(stranger.admin("GET", "/ISAPI/System/nothing", "").status()).isEqualTo(404);
    alone.password("garden", "Wort-2345");
    Stranger other = new Stranger(alone.find("garden").orElseThrow().http());
    assertThat(other.admin("GET", "/ISAPI/System/nothing", "").status()).isEqualTo(403);
    Stranger fresh = new Stranger(alone.find("new-one").orElseThrow().http());
    Stranger.Reply inactive = fresh.plain("GET", "/ISAPI/System/deviceInfo", "");
    assertThat(inactive.status()).isEqualTo(403);
    assertThat(inactive.text()).contains("notActivated");
  }

  @Test
  void tooMuchIsRefusedAndNothingChanges() throws IOException {
    String much = "<MotionDetection><x>" + "y".repeat(140_000) + "</x></MotionDetection>";
    put(MOTION, much, 503, "2");
    assertThat(get(MOTION).find("x")).isEmpty();
  }

  @Test
  void theButtonErasesSettingsAndUsers() throws IOException {
    put(
        "/ISAPI/System/deviceInfo",
        "<DeviceInfo><deviceName>Mine</deviceName></DeviceInfo>",
        200,
        "1");
    alone.perform(ID, StandAlone.Deed.PRESS);
    machine.turn(12);
    alone.perform(ID, StandAlone.Deed.RELEASE);
    machine.turn(200);
    assertThat(stranger.plain("GET", "/ISAPI/System/deviceInfo", "").status()).isEqualTo(403);
    alone.password(ID, "Wort-2345");
    assertThat(get("/ISAPI/System/deviceInfo").value("deviceName")).isEqualTo("IP CAMERA");
    assertThat(get(IP).value("ipAddress")).isEqualTo("192.168.1.64");
  }

  @Test
  void everyWriteIsLogged() throws IOException {
    put(
        "/ISAPI/System/deviceInfo",
        "<DeviceInfo><deviceName>A</deviceName></DeviceInfo>",
        200,
        "1");
    // The first try of each write has no credentials, and is one of its own.
    assertThat(alone.writes(ID)).extracting(Write::status).containsExactly(401, 200);
    Write last = alone.writes(ID).getLast();
    assertThat(last.method()).isEqualTo("PUT");
    assertThat(last.path()).isEqualTo("/ISAPI/System/deviceInfo");
    assertThat(last.user()).isEqualTo("admin");
    assertThat(last.client()).isEqualTo("127.0.0.1");
    assertThat(last.sha256())
        .isEqualTo(Stranger.hash("SHA-256", "<DeviceInfo><deviceName>A</deviceName></DeviceInfo>"));
  }

  @Test
  void onlyACameraWithTlsNamesItAndWithItsRealPort() throws IOException {
    assertThat(protocols(get("/ISAPI/Security/adminAccesses"))).doesNotContain("HTTPS");
    alone.password("garden", "Wort-2345");
    StandAlone.Standing garden = alone.find("garden").orElseThrow();
    stranger = new Stranger(garden.http());
    XmlNode accesses = get("/ISAPI/Security/adminAccesses");
    assertThat(protocols(accesses)).contains("HTTP", "HTTPS", "RTSP");
    assertThat(
            accesses.children().stream()
                .filter(one -> one.value("protocol").equals("HTTPS"))
                .map(one -> one.value("portNo")))
        .containsExactly(Integer.toString(garden.https()));
    assertThat(get("/ISAPI/System/capabilities").value("SysCap", "NetworkCap", "isSupportHttps"))
        .isEqualTo("true");
  }

  private static List<String> protocols(XmlNode accesses) {
    return accesses.children().stream().map(one -> one.value("protocol")).toList();
  }
}
