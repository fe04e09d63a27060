package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The clock in its two documents, and zones in the cameras' inverted form.
class ClockDocumentTest {
  private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00Z");
  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");

  private static XmlNode xml(String text) {
    return XmlNode.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "CST-8:00:00, +08:00",
    "CST+5:00:00, -05:00",
    "CST-5:30:00, +05:30",
    "GMT+00:00:00, Z",
    "WAT-1:00, +01:00"
  })
  void theSignIsTurned(String text, String offset) {
    assertThat(ZoneText.read(text).orElseThrow().offset().getId()).isEqualTo(offset);
  }

  @Test
  void theRecordedFormOfSummerTimeIsRead() {
    CameraZone zone =
        ZoneText.read("CST-8:00:00DST01:00:00,M4.1.0/02:00:00,M10.5.0/02:00:00").orElseThrow();
    assertThat(zone.offsetAt(SUMMER).getId()).isEqualTo("+09:00");
    assertThat(zone.offsetAt(WINTER).getId()).isEqualTo("+08:00");
  }

  @Test
  void summerTimeThatPutsTheClockForwardByNothingIsNone() {
    assertThat(ZoneText.read("CST-8:00:00DST00:00:00,M4.1.0/02:00:00,M10.5.0/02:00:00"))
        .contains(new CameraZone(ZoneOffset.ofHours(8), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8",
        "CST-15:00:00",
        "CST-8:61:00",
        "CST-8:00:00DST01:00:00,M13.1.0/02:00:00,M10.5.0/02:00:00",
        "CST-8:00:00DST01:00:00,M4.1.0/02:00:00",
        "CST-8:00:00DST01:00:00,M4.1.0/25:00:00,M10.5.0/02:00:00",
        "CST-8:00:00DST99:00:00,M4.1.0/02:00:00,M10.5.0/02:00:00",
        "CST-14:00:00DST04:00:01,M4.1.0/02:00:00,M10.5.0/02:00:00"
      })
  void whatIsNoZoneIsRefused(String text) {
    assertThat(ZoneText.read(text)).isEmpty();
  }

  /// What a computer knows of its zone arrives in the camera and comes back.
  @Test
  void theZonesOfAllPlacesSurvive() {
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      CameraZone zone = CameraZone.of(ZoneId.of(id).getRules());
      assertThat(ZoneText.read(ZoneText.write(zone))).as(id).contains(zone);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Europe/London",
        "America/New_York",
        "America/Los_Angeles",
        "Australia/Sydney",
        "Asia/Shanghai",
        "Asia/Kolkata",
        "Pacific/Auckland"
      })
  void aCameraGoesAsTheComputerDoes(String id) {
    var rules = ZoneId.of(id).getRules();
    CameraZone zone = CameraZone.of(rules);
    for (Instant at = WINTER; at.isBefore(WINTER.plusSeconds(4L * 365 * 86_400)); ) {
      assertThat(zone.offsetAt(at)).as(id + " at " + at).isEqualTo(rules.getOffset(at));
      at = at.plusSeconds(6 * 3_600);
    }
  }

  @Test
  void whatStandsBesideTheClockIsKept() {
    XmlNode time =
        xml(
            "<Time version=\"2.0\" xmlns=\"u\"><timeMode>manual</timeMode>"
                + "<localTime>2026-01-01T10:00:00+08:00</localTime>"
                + "<timeZone>CST-8:00:00</timeZone><strange a=\"1\">x</strange></Time>");
    XmlNode servers =
        xml(
            "<NTPServerList xmlns=\"u\"><NTPServer><id>1</id>"
                + "<addressingFormatType>ipaddress</addressingFormatType>"
                + "<ipAddress>10.0.0.1</ipAddress><portNo>1234</portNo>"
                + "<synchronizeInterval>60</synchronizeInterval></NTPServer></NTPServerList>");
    Clock wanted =
        new Clock(
            Optional.of("pool.ntp.org"), CameraZone.of(ZoneId.of("Europe/Berlin").getRules()));
    XmlNode set = ClockDocument.writeTime(time, wanted, SUMMER);
    XmlNode asked = ClockDocument.writeServer(servers, wanted);
    assertThat(set.find("strange")).isEqualTo(time.find("strange"));
    assertThat(set.value("localTime")).isEqualTo("2026-01-01T10:00:00+08:00");
    assertThat(asked.value("NTPServer", "portNo")).isEqualTo("1234");
    assertThat(asked.value("NTPServer", "hostName")).isEqualTo("pool.ntp.org");
    assertThat(asked.find("NTPServer", "ipAddress")).isEmpty();
    assertThat(
            SettingDocuments.read(
                dev.pinhole.settings.Kind.CLOCK, Map.of(Resource.TIME, set, Resource.NTP, asked)))
        .contains(wanted);
  }

  @Test
  void aClockThatIsSetByHandGetsTheTimeOfItsZone() {
    XmlNode time =
        xml(
            "<Time><timeMode>NTP</timeMode><localTime>1970-01-01T00:00:00+00:00</localTime>"
                + "<timeZone>CST+0:00:00</timeZone></Time>");
    Clock wanted =
        new Clock(Optional.empty(), CameraZone.of(ZoneId.of("Europe/Berlin").getRules()));
    XmlNode set = ClockDocument.writeTime(time, wanted, SUMMER);
    assertThat(set.value("localTime")).isEqualTo("2026-07-01T14:00:00+02:00");
    assertThat(ClockDocument.now(set)).contains(SUMMER);
  }
}
