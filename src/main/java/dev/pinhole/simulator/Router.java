package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.isapi.XmlNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The router of the practice link: gives addresses to those who ask for one, and leads to time
/// servers. Safe for every thread; asks no camera anything.
///
/// An address is the same for the same MAC whenever it is free, from the last quarter of the range.
/// Where nobody gives one, a camera takes 169.254.x.y from its MAC. What a camera asks for, it asks
/// at its start only (our choice).
///
/// Every time server that is named answers and is right, `time.practice.example` among them (our
/// choice). A camera asks when it starts, and when its time or its servers are set.
final class Router {
  private static final Ipv4Range USUAL = Ipv4Range.parse("192.168.1.20/24").orElseThrow();
  private static final int BITS = 32;
  private static final int MOST_HOST_BITS = 16;
  private static final int LINK_LOCAL = Ipv4Address.of("169.254.0.0").bits();

  private final Ipv4Range range;
  private final Map<MacAddress, Ipv4Address> used = new HashMap<>();

  /// @param range the practice computer's address, and what it can reach
  Router(Ipv4Range range) {
    this.range = range;
  }

  /// For cameras that stand alone.
  static Router usual() {
    return new Router(USUAL);
  }

  /// @param mac who has an address, or had it last
  synchronized void seen(MacAddress mac, Ipv4Address address) {
    used.put(mac, address);
  }

  /// @param state a camera that just started
  /// @param faults what goes wrong on its network
  /// @return the same where it is on the link from now on
  CameraState started(CameraProfile profile, CameraState state, Faults faults) {
    return synchronised(moved(profile, state, faults), faults);
  }

  /// @param state a camera
  /// @param faults what goes wrong on its network
  /// @return the same with the address that is set on it, or that it gets
  CameraState moved(CameraProfile profile, CameraState state, Faults faults) {
    MacAddress mac = profile.camera().mac();
    return switch (state.settings().addressing()) {
      case "dynamic" ->
          state.lan(
              faults.answersDhcp() ? lease(mac) : new Lan(linkLocal(mac), true, Optional.empty()));
      case "apipa" -> state.lan(new Lan(linkLocal(mac), true, Optional.empty()));
      default -> state.settings().fixed().map(state::lan).orElse(state);
    };
  }

  /// @param state a camera
  /// @param faults what goes wrong on its network
  /// @return the same with its clock right, where a time server is to do that and answers
  static CameraState synchronised(CameraState state, Faults faults) {
    boolean asks =
        CameraDocuments.stored(state.settings(), CameraDocuments.TIME)
                .value("timeMode")
                .equals("NTP")
            && Elements.at(
                    CameraDocuments.stored(state.settings(), CameraDocuments.TIME_SERVERS),
                    "NTPServer")
                .anyMatch(Router::isNamed);
    return asks && faults.answersTime()
        ? state.recovery(state.recovery().shift(Duration.ZERO))
        : state;
  }

  private static boolean isNamed(XmlNode server) {
    String name =
        server.value(
            server.value("addressingFormatType").equals("ipaddress") ? "ipAddress" : "hostName");
    return !name.isEmpty() && !name.equals("0.0.0.0");
  }

  private synchronized Lan lease(MacAddress mac) {
    int hostBits = Math.min(BITS - range.prefix(), MOST_HOST_BITS);
    int all = 1 << hostBits;
    int first = all / 4 * 3;
    int size = all - 1 - first;
    int net = range.address().bits() & -(1 << (BITS - range.prefix()));
    Optional<Ipv4Address> last =
        Optional.ofNullable(used.get(mac))
            .filter(one -> one.bits() - net >= first && one.bits() - net < first + size)
            .filter(one -> isFree(mac, one));
    if (last.isPresent()) {
      return given(last.get());
    }
    int start = Math.floorMod(mac.text().hashCode(), Math.max(1, size));
    for (int i = 0; i < size; i++) {
      Ipv4Address address = new Ipv4Address(net + first + (start + i) % size);
      if (isFree(mac, address)) {
        used.put(mac, address);
        return given(address);
      }
    }
    return new Lan(linkLocal(mac), true, Optional.empty());
  }

  private Lan given(Ipv4Address address) {
    Ipv4Range leased = new Ipv4Range(address, range.prefix());
    return new Lan(leased, true, Optional.of(Lan.fixed(range).router()));
  }

  private boolean isFree(MacAddress mac, Ipv4Address address) {
    return !address.equals(range.address())
        && used.entrySet().stream()
            .noneMatch(one -> one.getValue().equals(address) && !one.getKey().equals(mac));
  }

  /// Source: RFC 3927, 169.254.1.0 to 169.254.254.255.
  static Ipv4Range linkLocal(MacAddress mac) {
    int hash = mac.text().hashCode();
    int third = 1 + Math.floorMod(hash >> 8, 254);
    return new Ipv4Range(new Ipv4Address(LINK_LOCAL | third << 8 | (hash & 255)), 16);
  }
}
