package dev.pinhole.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.OwnAddress.Kind;
import dev.pinhole.controller.ThisComputer.Hindrance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What this computer's own addresses say, and what is then in the way.
class ThisComputerTest {
  private static final MacAddress CAMERA = MacAddress.parse("58-50-ed-20-01-01").orElseThrow();
  private static final MacAddress PRINTER = MacAddress.parse("00-1b-a9-31-07-5c").orElseThrow();
  private static final Ipv4Address FACTORY = Ipv4Address.of("192.168.1.64");

  private static List<OwnAddress> addresses(String kinds) {
    List<OwnAddress> all = new ArrayList<>();
    for (String one : kinds.isBlank() ? new String[0] : kinds.split(" ")) {
      boolean alone = one.endsWith("-ALONE");
      String range = alone ? "169.254.7." : "10.0.0.";
      all.add(
          new OwnAddress(
              "net" + all.size(),
              Kind.valueOf(one.replace("-ALONE", "")),
              Ipv4Range.parse(range + (all.size() + 1) + "/24").orElseThrow()));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "CABLE, false, ''",
    "CABLE, true, PORT_TAKEN",
    "UNKNOWN, false, ''",
    "WIFI, false, ONLY_WIFI",
    "WIFI CABLE, false, ''",
    "WIFI VPN, true, PORT_TAKEN VPN ONLY_WIFI",
    "WIFI INSIDE, false, ONLY_WIFI",
    "CABLE VPN, false, VPN",
    "VPN, false, NO_NETWORK VPN",
    "INSIDE, false, NO_NETWORK",
    "'', false, NO_NETWORK",
    "CABLE-ALONE, false, NO_ROUTER",
    "CABLE-ALONE WIFI, false, ''",
    "WIFI-ALONE, false, NO_ROUTER ONLY_WIFI"
  })
  void whatMayBeInTheWay(String kinds, boolean deaf, String expected) {
    List<Hindrance> hindrances =
        expected.isBlank()
            ? List.of()
            : List.of(expected.split(" ")).stream().map(Hindrance::valueOf).toList();
    assertThat(new ThisComputer(addresses(kinds), deaf, Map.of()).hindrances())
        .containsExactlyElementsOf(hindrances);
  }

  @ParameterizedTest
  @CsvSource({
    "WIFI CABLE, net1",
    "INSIDE VPN WIFI, net2",
    "WIFI UNKNOWN, net1",
    "VPN, ''",
    "'', ''"
  })
  void aCableBeforeWifiAndNeverATunnel(String kinds, String expected) {
    assertThat(
            new ThisComputer(addresses(kinds), false, Map.of())
                .best()
                .map(OwnAddress::network)
                .orElse(""))
        .isEqualTo(expected);
  }

  private static Sighting camera() {
    return new Sighting(
        Instant.EPOCH,
        new Camera(CAMERA, "serial", "model"),
        FACTORY,
        24,
        false,
        Activation.INACTIVE,
        "",
        "",
        80,
        "127.0.0.1",
        Set.of());
  }

  @Test
  void whoElseWasMetOnTheCamerasAddress() {
    assertThat(new ThisComputer(List.of(), false, Map.of(FACTORY, PRINTER)).other(camera()))
        .contains(PRINTER);
    assertThat(new ThisComputer(List.of(), false, Map.of(FACTORY, CAMERA)).other(camera()))
        .isEmpty();
    assertThat(new ThisComputer(List.of(), false, Map.of()).other(camera())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.64/24, 192.168.1.1, 192.168.1.254",
    "10.8.3.7/16, 10.8.0.1, 10.8.255.254",
    "10.0.0.5/32, 10.0.0.5, 10.0.0.5",
    "10.0.0.4/31, 10.0.0.4, 10.0.0.5",
    "0.0.0.0/0, 0.0.0.1, 255.255.255.254"
  })
  void aRangeFromItsFirstToItsLastHost(String range, String first, String last) {
    Ipv4Range one = Ipv4Range.parse(range).orElseThrow();
    assertThat(one.firstHost()).hasToString(first);
    assertThat(one.lastHost()).hasToString(last);
  }
}
