package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice site's document: what is written comes back, and older ones are still read.
final class SiteFileTest {
  private static final String PATH = "/ISAPI/System/deviceInfo";
  private static final String PASSWORD = "Wort-2345";

  @TempDir Path folder;
  private final HandClock machine = new HandClock();

  private static String camera(String between, String after) {
    return """
    {"id":"front-door","phase":"RUNNING","phaseAt":"2026-01-01T00:00:00Z","lead":true,
    "pressedSince":null,%s"address":"192.168.1.9/24","bootTime":"2026-01-01 00:00:00","boots":4,
    "broken":false%s}\
    """
        .formatted(between, after);
  }

  private SiteFile.Saved read(int schema, String camera, String after) throws Exception {
    Path file = folder.resolve("site.json");
    Files.writeString(
        file,
        """
        {"schema":%d,"machineAt":"2026-01-01T00:00:00Z","siteAt":"2026-01-01T00:00:00Z",
        "ranges":["192.168.1.20/24"],"cameras":[%s]%s}\
        """
            .formatted(schema, camera, after));
    return SiteFile.read(file).orElseThrow();
  }

  @Test
  void aDocumentOfSchema1IsRead() throws Exception {
    String camera = camera("\"key\":\"\",", ",\"failures\":0,\"lockedUntil\":null");
    CameraState state = read(1, camera, "").cameras().getFirst().state(Recovery.NONE);
    assertThat(state.activated()).isFalse();
    assertThat(state.boots()).isEqualTo(4);
    assertThat(state.settings()).isEqualTo(Settings.NONE);
    assertThat(state.body().card()).isTrue();
  }

  @Test
  void aDocumentOfSchema2KeepsItsPasswordAndItsLock() throws Exception {
    String camera =
        camera(
            "\"key\":\"abc\",",
            ",\"failures\":0,\"lockedUntil\":\"2026-01-01T00:20:00Z\",\"recovery\":null");
    CameraState state = read(2, camera, ",\"desk\":null").cameras().getFirst().state(Recovery.NONE);
    assertThat(state.key()).isEqualTo("abc");
    Instant then = Instant.parse("2026-01-01T00:10:00Z");
    assertThat(state.access().lockedUntil("127.0.0.1", then)).isPresent();
    assertThat(state.access().lockedUntil("10.0.0.1", then)).isEmpty();
  }

  @Test
  void aDocumentOfSchema4IsReadAndAWrongOneIsNot() throws Exception {
    String camera =
        camera(
            "\"card\":false,\"access\":{\"users\":[],\"tries\":[]},",
            ",\"certificate\":3,\"settings\":{},\"recovery\":null");
    SiteFile.Saved saved = read(4, camera, ",\"desk\":null");
    CameraState state = saved.cameras().getFirst().state(Recovery.NONE);
    assertThat(state.certificate()).isEqualTo(3);
    assertThat(state.body().card()).isFalse();
    assertThat(state.lan()).isEqualTo(Lan.fixed(Ipv4Range.parse("192.168.1.9/24").orElseThrow()));
    assertThat(state.footage()).isEqualTo(Footage.NONE);
    assertThat(saved.newcomers()).isEmpty();
    assertThatThrownBy(() -> read(6, camera, ",\"desk\":null"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everythingOfACameraComesBack() {
    PracticeCameras.Fresh fresh =
        PracticeCameras.all(Catalog.builtIn(), machine.instant()).getFirst();
    Keys keys = Keys.of("r", "olga", PASSWORD.toCharArray(), new Random(1));
    XmlNode bond = XmlNode.of("bond", XmlNode.leaf("address", "0.0.0.0"));
    Account olga = new Account(2, "olga", Account.Level.OPERATOR, keys, java.util.List.of(bond));
    XmlNode info =
        XmlNode.parse("<DeviceInfo xmlns=\"x\" v=\"1\"><a>1 &amp; 2</a></DeviceInfo>")
            .orElseThrow();
    CameraState state =
        fresh
            .state()
            .access(
                fresh
                    .state()
                    .access()
                    .with(olga)
                    .failed("1.2.3.4", 7, machine.instant(), java.time.Duration.ofMinutes(1)))
            .settings(new Settings(Map.of(PATH, info)))
            .card(false)
            .lan(
                new Lan(
                    Ipv4Range.parse("169.254.7.8/16").orElseThrow(),
                    true,
                    Optional.of(Ipv4Address.of("169.254.7.1"))))
            .footage(footage());
    assertThat(SiteFile.saved("front-door", state).state(Recovery.NONE)).isEqualTo(state);
  }

  private Footage footage() {
    Instant now = machine.instant();
    Schedule.Window window =
        new Schedule.Window(DayOfWeek.SUNDAY, 60, 86_400, Recording.Kind.CONTINUOUS);
    return Footage.NONE
        .setUp(now)
        .begun(new Footage.Take(now, Optional.empty(), java.util.List.of(window), "CST-8:00:00"))
        .with(new Footage.Clip(now, now.plusSeconds(15)));
  }

  private PracticeSite open() throws IOException {
    return PracticeSite.open(
        new PracticeSite.Setting(
            Disk.system(), folder.resolve("site.json"), Catalog.builtIn(), machine, new Random(3)));
  }

  /// Where the site's camera answers HTTP, asked the way that every program asks.
  private static Stranger stranger(PracticeSite site, String mac) throws IOException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      byte[] probe =
          ("<Probe><Uuid>1</Uuid><MAC>" + mac + "</MAC><Types>inquiry</Types></Probe>")
              .getBytes(StandardCharsets.UTF_8);
      socket.send(new DatagramPacket(probe, probe.length, site.sadpEndpoint()));
      socket.setSoTimeout(5_000);
      DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
      socket.receive(packet);
      String answer = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
      String port = answer.replaceAll("(?s).*<HttpPort>|</HttpPort>.*", "");
      return new Stranger(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)));
    }
  }

  @Test
  void aSettingOutlivesTheProgramAndNoPasswordIsOnDisk() throws Exception {
    String mac = "58-50-ed-10-01-04";
    try (PracticeSite site = open()) {
      site.setPassword("new-one", Secret.of(PASSWORD));
      stranger(site, mac)
          .admin("PUT", PATH, "<DeviceInfo><deviceName>Shed</deviceName></DeviceInfo>");
      assertThat(site.writes("new-one").getLast().accepted()).isTrue();
      assertThat(site.writes("new-one").getLast().user()).isEqualTo("admin");
    }
    String saved = Files.readString(folder.resolve("site.json"));
    assertThat(saved).contains("\"schema\":5", "Shed").doesNotContain(PASSWORD);
    try (PracticeSite site = open()) {
      assertThat(site.notice()).isEqualTo(Optional.empty());
      assertThat(stranger(site, mac).admin("GET", PATH, "").text()).contains("Shed");
    }
  }
}
