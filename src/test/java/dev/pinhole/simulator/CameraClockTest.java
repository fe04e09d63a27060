package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A practice camera's clock: how far it is off, and what brings it right.
final class CameraClockTest {
  private static final String TIME = "/ISAPI/System/time";
  private static final String SERVERS = "/ISAPI/System/time/ntpServers";
  private static final String MANUAL = "<Time><timeMode>manual</timeMode>%s</Time>";
  private static final String NTP = "<Time><timeMode>NTP</timeMode></Time>";
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

  private Duration off() throws IOException {
    XmlNode time = stand.get(TIME).orElseThrow();
    Instant shown = OffsetDateTime.parse(time.value("localTime")).toInstant();
    return Duration.between(stand.machine.instant(), shown);
  }

  @Test
  void aClockThatIsOffStaysSoUntilItIsSet() throws IOException {
    stand.site.setCalendar("front-door", Duration.ofMinutes(-7));
    stand.put(TIME, MANUAL.formatted(""));
    assertThat(off()).isEqualTo(Duration.ofMinutes(-7));
    stand.machine.turn(Duration.ofDays(30));
    stand.reboot();
    assertThat(off()).isEqualTo(Duration.ofMinutes(-7));
    stand.put("/ISAPI/System/time/timeZone", "EST+5:00:00");
    assertThat(off()).isEqualTo(Duration.ofMinutes(-7));
    stand.reopen(Duration.ofHours(5));
    assertThat(off()).isEqualTo(Duration.ofMinutes(-7));
    String now = "<localTime>" + stand.machine.instant() + "</localTime>";
    stand.put(TIME, MANUAL.formatted(now));
    assertThat(off()).isEqualTo(Duration.ZERO);
  }

  @Test
  void aTimeServerBringsItRightWhereItIsNamedAndAnswers() throws IOException {
    Faults faults = stand.site.faults("front-door");
    faults.noTimeServer(true);
    stand.site.setCalendar("front-door", Duration.ofHours(3));
    stand.put(TIME, NTP);
    assertThat(off()).isEqualTo(Duration.ofHours(3));
    stand.put(SERVERS, servers("time.practice.example"));
    assertThat(off()).isEqualTo(Duration.ofHours(3));
    stand.put(SERVERS, "<NTPServerList/>");
    faults.noTimeServer(false);
    stand.put(SERVERS, servers("time.practice.example"));
    assertThat(off()).isEqualTo(Duration.ZERO);
    stand.site.setCalendar("front-door", Duration.ofHours(3));
    stand.reboot();
    assertThat(off()).isEqualTo(Duration.ZERO);
    stand.site.setCalendar("front-door", Duration.ofHours(3));
    stand.put(SERVERS, address("0.0.0.0"));
    stand.put(TIME, NTP);
    assertThat(off()).isEqualTo(Duration.ofHours(3));
    stand.put(SERVERS, address("192.168.1.1"));
    assertThat(off()).isEqualTo(Duration.ZERO);
  }

  private static String servers(String name) {
    return "<NTPServerList><NTPServer><id>1</id><addressingFormatType>hostname</addressingFormatType>"
               + "<hostName>"
        + name
        + "</hostName></NTPServer></NTPServerList>";
  }

  private static String address(String ip) {
    return "<NTPServerList><NTPServer><id>1</id><addressingFormatType>ipaddress</addressingFormatType>"
               + "<ipAddress>"
        + ip
        + "</ipAddress></NTPServer></NTPServerList>";
  }

  @Test
  void afterAResetItCountsFrom1970() throws IOException {
    stand.site.press("front-door");
    stand.machine.turn(12);
    stand.site.release("front-door");
    stand.machine.turn(80);
    assertThat(stand.door().value("BootTime")).startsWith("1970-01-01 00:00:");
    stand.site.setPassword("front-door", Secret.of(SiteLinkStand.PASSWORD));
    assertThat(stand.get(TIME).orElseThrow().value("localTime")).startsWith("1970-01-01T08:0");
    assertThat(stand.get(TIME).orElseThrow().value("timeMode")).isEqualTo("manual");
    stand.machine.turn(3_600);
    assertThat(stand.get(TIME).orElseThrow().value("localTime")).startsWith("1970-01-01T09:0");
    stand.reboot();
    assertThat(stand.door().value("BootTime")).startsWith("1970-01-01 01:0");
    stand.put(TIME, NTP);
    assertThat(off()).isEqualTo(Duration.ZERO);
  }

  @Test
  void theClockOnTheWallMovesWithDaylightSaving() throws IOException {
    String zone = "CET-1:00:00DST01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00";
    stand.put("/ISAPI/System/time/timeZone", zone);
    assertThat(stand.get(TIME).orElseThrow().value("localTime")).endsWith("+01:00");
    Instant spring = Instant.parse("2026-03-29T01:00:00Z");
    stand.machine.turn(Duration.between(stand.machine.instant(), spring.minusSeconds(1)));
    assertThat(stand.get(TIME).orElseThrow().value("localTime"))
        .isEqualTo("2026-03-29T01:59:59+01:00");
    stand.machine.turn(1);
    assertThat(stand.get(TIME).orElseThrow().value("localTime"))
        .isEqualTo("2026-03-29T03:00:00+02:00");
    assertThat(off()).isEqualTo(Duration.ZERO);
  }
}
