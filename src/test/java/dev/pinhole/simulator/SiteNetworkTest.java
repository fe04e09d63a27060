package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the cameras of the practice site are, and how they are found again after a change.
final class SiteNetworkTest {
  private static final String INFO = "/ISAPI/System/deviceInfo";
  private static final int TEN = 10;

  @TempDir Path folder;
  private SiteLinkStand stand;

  @BeforeEach
  void open() throws IOException {
    List<Newcomer> ten =
        IntStream.range(0, TEN)
            .mapToObj(
                i ->
                    new Newcomer(
                        new SerialNumber("DS-2CD2086G2-I20240115AAWRE0000030" + i),
                        new MacAddress("58-50-ed-10-03-0" + i)))
            .toList();
    stand = new SiteLinkStand(folder.resolve("site.json"), ten);
  }

  @AfterEach
  void close() {
    stand.close();
  }

  private String set(String... parts) throws IOException {
    return stand.put(SiteLinkStand.IP, "<IPAddress>" + String.join("", parts) + "</IPAddress>");
  }

  private static String leaf(String name, String text) {
    return "<" + name + ">" + text + "</" + name + ">";
  }

  @Test
  void aCameraAnswersAtItsNewAddressFromItsNextStartOn() throws IOException {
    String before = stand.door().value("HttpPort");
    Stranger old = stand.stranger();
    String gateway = leaf("DefaultGateway", leaf("ipAddress", "192.168.1.2"));
    assertThat(set(leaf("ipAddress", "192.168.1.77"), gateway)).isEqualTo("7");
    assertThat(stand.door().value("IPv4Address")).isEqualTo("192.168.1.108");
    assertThat(stand.door().value("IPv4Gateway")).isEqualTo("192.168.1.1");
    stand.reboot();
    XmlNode now = stand.door();
    assertThat(now.value("IPv4Address")).isEqualTo("192.168.1.77");
    assertThat(now.value("IPv4Gateway")).isEqualTo("192.168.1.2");
    assertThat(now.value("HttpPort")).isNotEqualTo(before);
    assertThat(stand.stranger().admin("GET", INFO, "").status()).isEqualTo(200);
    assertThatThrownBy(() -> old.plain("GET", INFO, "")).isInstanceOf(EOFException.class);
    stand.reopen(Duration.ofHours(1));
    assertThat(stand.door().value("IPv4Gateway")).isEqualTo("192.168.1.2");
  }

  @Test
  void anAddressThatNobodyReachesIsHeardOfAllTheSame() throws IOException {
    assertThat(set(leaf("ipAddress", "10.0.0.9"), leaf("subnetMask", "255.255.0.0")))
        .isEqualTo("7");
    stand.reboot();
    XmlNode now = stand.door();
    assertThat(now.value("IPv4Address")).isEqualTo("10.0.0.9");
    assertThat(now.value("IPv4SubnetMask")).isEqualTo("255.255.0.0");
    Stranger far = SiteLinkStand.stranger(now);
    assertThatThrownBy(() -> far.plain("GET", INFO, "")).isInstanceOf(ConnectException.class);
    stand.site.addAddress(Ipv4Range.parse("10.0.0.20/16").orElseThrow());
    assertThat(stand.stranger().admin("GET", INFO, "").status()).isEqualTo(200);
  }

  @Test
  void theRouterGivesTheSameFreeAddressEveryTime() throws IOException {
    assertThat(set(leaf("addressingType", "dynamic"))).isEqualTo("7");
    assertThat(stand.door().value("DHCP")).isEqualTo("false");
    stand.reboot();
    XmlNode now = stand.door();
    String given = now.value("IPv4Address");
    assertThat(now.value("DHCP")).isEqualTo("true");
    assertThat(given).startsWith("192.168.1.").isNotEqualTo("192.168.1.108");
    assertThat(Integer.parseInt(given.substring(10))).isBetween(192, 254);
    XmlNode read = stand.get(SiteLinkStand.IP).orElseThrow();
    assertThat(read.value("addressingType")).isEqualTo("dynamic");
    assertThat(read.value("ipAddress")).isEqualTo(given);
    stand.reboot();
    assertThat(stand.door().value("IPv4Address")).isEqualTo(given);
    stand.reopen(Duration.ofHours(1));
    assertThat(stand.door().value("IPv4Address")).isEqualTo(given);
    stand.reboot();
    assertThat(stand.door().value("IPv4Address")).isEqualTo(given);
  }

  @Test
  void anAddressThatSomebodyHasIsNotGiven() throws IOException {
    set(leaf("addressingType", "dynamic"));
    stand.reboot();
    String given = stand.door().value("IPv4Address");
    stand.site.setPassword("barn", Secret.of(SiteLinkStand.PASSWORD));
    Stranger barn = SiteLinkStand.stranger(stand.ask("58-50-ed-10-01-05", 1).getFirst());
    // The door is switched off, and the barn is given its address by hand.
    stand.site.power("front-door", false);
    String taken = "<IPAddress>" + leaf("ipAddress", given) + "</IPAddress>";
    barn.admin("PUT", SiteLinkStand.IP, taken);
    barn.admin("PUT", "/ISAPI/System/reboot", "");
    stand.machine.turn(120);
    assertThat(stand.ask("58-50-ed-10-01-05", 1).getFirst().value("IPv4Address")).isEqualTo(given);
    stand.site.power("front-door", true);
    stand.machine.turn(120);
    assertThat(stand.door().value("IPv4Address")).startsWith("192.168.1.").isNotEqualTo(given);
  }

  @Test
  void withoutAServerACameraTakesALinkLocalAddress() throws IOException {
    stand.site.faults("front-door").noDhcp(true);
    set(leaf("addressingType", "dynamic"));
    stand.reboot();
    XmlNode now = stand.door();
    assertThat(now.value("IPv4Address")).matches("169\\.254\\.\\d+\\.\\d+");
    assertThat(now.value("IPv4SubnetMask")).isEqualTo("255.255.0.0");
    Stranger far = SiteLinkStand.stranger(now);
    assertThatThrownBy(() -> far.plain("GET", INFO, "")).isInstanceOf(ConnectException.class);
    stand.site.faults("front-door").noDhcp(false);
    stand.site.power("front-door", false);
    stand.site.power("front-door", true);
    stand.machine.turn(120);
    assertThat(stand.door().value("IPv4Address")).startsWith("192.168.1.");
  }

  @Test
  void anAddressThatCountsAtOnceMovesTheCamera() throws IOException {
    stand.site.faults("front-door").atNextWrite(SiteLinkStand.IP, new WriteFault.AtOnce());
    assertThatThrownBy(() -> set(leaf("ipAddress", "192.168.1.77")))
        .isInstanceOf(EOFException.class);
    assertThat(stand.door().value("IPv4Address")).isEqualTo("192.168.1.77");
    assertThat(stand.stranger().admin("GET", INFO, "").status()).isEqualTo(200);
    assertThat(stand.site.writes("front-door").getLast().accepted()).isTrue();
  }

  @Test
  void aCameraThatIsAwayIsNotHeardOf() throws IOException {
    stand.site.faults("front-door").atNextWrite(INFO, new WriteFault.AwayAfter());
    assertThat(stand.put(INFO, "<DeviceInfo/>")).isEqualTo("1");
    assertThat(stand.ask(SiteLinkStand.DOOR, 0)).isEmpty();
    stand.machine.turn(180);
    assertThat(stand.ask(SiteLinkStand.DOOR, 1)).hasSize(1);
  }

  @Test
  void tenNewCamerasShareOneAddressAndAnswerInTurns() throws IOException {
    List<XmlNode> ten = factoryFresh();
    assertThat(ten).hasSize(TEN).allMatch(one -> one.value("Activated").equals("false"));
    assertThat(ten).extracting(one -> one.value("MAC")).doesNotHaveDuplicates();
    assertThat(ten).extracting(one -> one.value("HttpPort")).containsOnly(port(ten));
    assertThat(ten)
        .extracting(one -> one.value("DeviceDescription"))
        .containsOnly("DS-2CD2086G2-I");
    stand.newcomers().forEach(one -> stand.site.setPassword(one.id(), Secret.of("Wort-2345")));
    Set<String> realms = new HashSet<>();
    for (int i = 0; i < TEN; i++) {
      String challenge =
          SiteLinkStand.stranger(ten.getFirst())
              .plain("GET", INFO, "")
              .all("WWW-Authenticate")
              .getFirst();
      realms.add(Stranger.parameters(challenge).get("realm"));
    }
    assertThat(realms).hasSize(TEN);
    stand.newcomers().stream().skip(1).forEach(one -> stand.site.lead(one.id(), false));
    for (int i = 0; i < 3; i++) {
      assertThat(SiteLinkStand.stranger(ten.getFirst()).admin("GET", INFO, "").status())
          .isEqualTo(200);
    }
  }

  @Test
  void newcomersStayOnTheSite() throws IOException {
    stand.site.setPassword(stand.newcomers().getFirst().id(), Secret.of("Wort-2345"));
    stand.reopen(Duration.ofHours(1));
    assertThat(stand.site.notice()).isEmpty();
    List<XmlNode> ten = factoryFresh();
    assertThat(ten).hasSize(TEN);
    assertThat(ten).filteredOn(one -> one.value("Activated").equals("true")).hasSize(1);
    assertThat(Files.readString(folder.resolve("site.json"))).contains("AAWRE00000309");
  }

  private List<XmlNode> factoryFresh() throws IOException {
    return stand.ask("", 6 + TEN).stream()
        .filter(one -> one.value("IPv4Address").equals("192.168.1.64"))
        .toList();
  }

  private static String port(List<XmlNode> answers) {
    return answers.getFirst().value("HttpPort");
  }
}
