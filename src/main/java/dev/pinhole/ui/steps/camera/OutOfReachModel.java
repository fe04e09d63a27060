package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.ThisComputer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// A second address for this computer, beside the camera's.
final class OutOfReachModel {
  static final String MASK = "255.255.255.0";
  static final String PREFIX = "24";
  private static final int LAST = 255;
  private static final List<Integer> PREFERRED = List.of(50, 51, 52, 53, 201, 202, 203, 204);

  private final Ipv4Address camera;
  private final List<Ipv4Range> own;
  private final Desktop here;
  private Optional<OwnAddress> best;
  private Desktop system;

  /// @param camera the camera's address
  /// @param own this computer's addresses
  /// @param name what this computer calls its system
  /// @param computer its side of the network; empty where it is not known
  OutOfReachModel(
      Ipv4Address camera, List<Ipv4Range> own, String name, Optional<ThisComputer> computer) {
    this.camera = camera;
    this.own = List.copyOf(own);
    this.here = named(name);
    this.system = here;
    this.best = computer.flatMap(ThisComputer::best);
  }

  /// The systems that are explained.
  enum Desktop {
    WINDOWS,
    MACOS,
    LINUX
  }

  /// Where a camera has such an address from.
  enum Kind {
    /// As it left the factory.
    FACTORY,
    /// It gave it to itself, because no router did.
    SELF_GIVEN,
    /// The range of recorders with sockets for cameras in their back.
    RECORDER,
    /// Another network than this computer's.
    OTHER
  }

  Kind kind() {
    String text = camera.toString();
    if (text.equals("192.168.1.64") || text.equals("192.0.0.64")) {
      return Kind.FACTORY;
    }
    if (text.startsWith("169.254.")) {
      return Kind.SELF_GIVEN;
    }
    return text.startsWith("192.168.254.") ? Kind.RECORDER : Kind.OTHER;
  }

  private static Desktop named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("win") && !lower.contains("darwin")) {
      return Desktop.WINDOWS;
    }
    return lower.contains("mac") || lower.contains("darwin") ? Desktop.MACOS : Desktop.LINUX;
  }

  Desktop system() {
    return system;
  }

  void choose(Desktop chosen) {
    system = chosen;
  }

  /// @param computer this computer's side of the network as it is now
  void take(Optional<ThisComputer> computer) {
    best = computer.flatMap(ThisComputer::best);
  }

  /// @return whether the adapter's name is this computer's own, and no example; Windows tells a
  ///   program another name than its commands want
  boolean knowsAdapter() {
    return system == here
        && system != Desktop.WINDOWS
        && best.filter(one -> !one.network().isEmpty()).isPresent();
  }

  /// @return what the adapter is called that gets the address, or usually is
  String adapter() {
    if (knowsAdapter()) {
      return best.orElseThrow().network();
    }
    boolean wifi =
        system == here && best.filter(one -> one.kind() == OwnAddress.Kind.WIFI).isPresent();
    return switch (system) {
      case WINDOWS -> wifi ? "Wi-Fi" : "Ethernet";
      case MACOS -> "en0";
      case LINUX -> wifi ? "wlan0" : "eth0";
    };
  }

  /// @return an address in the camera's range that is neither its own nor this computer's
  Ipv4Address second() {
    int net = camera.bits() & ~LAST;
    return IntStream.concat(
            PREFERRED.stream().mapToInt(Integer::intValue), IntStream.range(2, LAST))
        .mapToObj(last -> new Ipv4Address(net | last))
        .filter(address -> !address.equals(camera) && !isOwn(address))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOwn(Ipv4Address address) {
    return own.stream().anyMatch(range -> range.address().equals(address));
  }
}
