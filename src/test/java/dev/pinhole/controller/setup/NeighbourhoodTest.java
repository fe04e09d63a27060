package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.settings.Network;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who has which address: what stands against one is said before it is written.
class NeighbourhoodTest {
  private static final MacAddress MINE = MacAddress.parse("58-50-ed-00-00-01").orElseThrow();
  private static final MacAddress OTHER = MacAddress.parse("58-50-ed-00-00-02").orElseThrow();
  private static final Neighbourhood AROUND =
      new Neighbourhood(
          List.of(Ipv4Range.parse("192.168.1.20/24").orElseThrow()),
          Map.of(
              Ipv4Address.of("192.168.1.30"), OTHER,
              Ipv4Address.of("192.168.1.31"), MINE),
          Map.of(Ipv4Address.of("192.168.1.40"), "Barn"));

  private static Sighting camera(MacAddress mac, String address) {
    return new Sighting(
        Instant.EPOCH,
        new Camera(mac, "SERIAL", "MODEL"),
        Ipv4Address.of(address),
        24,
        false,
        Activation.ACTIVE,
        "",
        "",
        80,
        address,
        Set.of());
  }

  private static Network.Fixed fixed(String address, String router) {
    return new Network.Fixed(
        Ipv4Range.parse(address + "/24").orElseThrow(), Ipv4Address.parse(router));
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.0, 192.168.1.1, address.no-host",
    "192.168.1.255, 192.168.1.1, address.no-host",
    "192.168.1.9, 192.168.1.9, address.router",
    "192.168.1.9, 192.168.2.1, address.router-outside",
    "192.168.1.10, 192.168.1.1, address.camera",
    "192.168.1.20, 192.168.1.1, address.this-computer",
    "192.168.1.30, 192.168.1.1, address.neighbour",
    "192.168.1.40, 192.168.1.1, address.planned",
    "192.168.1.31, 192.168.1.1, ",
    "192.168.1.11, 192.168.1.1, ",
    "192.168.1.50, none, "
  })
  void whatStandsAgainstAnAddressIsSaid(String address, String router, String key) {
    List<Sighting> nearby = List.of(camera(OTHER, "192.168.1.10"), camera(MINE, "192.168.1.11"));
    assertThat(AROUND.conflict(MINE, fixed(address, router), nearby).map(Message::key))
        .isEqualTo(Optional.ofNullable(key));
  }

  @Test
  void aSuggestionIsFreeAndInReach() {
    Network.Fixed first = AROUND.suggestion(MINE, List.of()).orElseThrow();
    assertThat(first.address()).hasToString("192.168.1.60/24");
    assertThat(first.gateway()).contains(Ipv4Address.of("192.168.1.1"));
    assertThat(AROUND.reaches(first)).isTrue();
    Network.Fixed second =
        AROUND.suggestion(MINE, List.of(camera(OTHER, "192.168.1.60"))).orElseThrow();
    assertThat(second.address()).hasToString("192.168.1.61/24");
  }

  @Test
  void withoutANetworkOfItsOwnThereIsNothingToSuggest() {
    Neighbourhood nowhere =
        new Neighbourhood(
            List.of(Ipv4Range.parse("169.254.3.4/16").orElseThrow()), Map.of(), Map.of());
    assertThat(nowhere.suggestion(MINE, List.of())).isEmpty();
  }
}
