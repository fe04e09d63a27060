package dev.pinhole.app;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.controller.OwnAddress.Kind;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This computer's own IPv4 addresses, and over what each of them talks.
///
/// No system tells a program what an adapter is in the same way, so the names are read: Linux names
/// by systemd (`en…` cable, `wl…` Wi-Fi, `tun`, `tap`, `wg`, `ppp` tunnels) and shows Wi-Fi in
/// `/sys/class/net/<name>/wireless`; macOS names tunnels `utun`, `ipsec`, `ppp`, and its `en0` may
/// be either; Windows tells it in the words for people.
final class OwnAddresses {
  private static final Logger LOG = LoggerFactory.getLogger(OwnAddresses.class);
  private static final Path LINUX = Path.of("/sys/class/net");
  private static final Pattern TUNNEL =
      Pattern.compile("(tun|tap|utun|wg|ppp|ipsec|tailscale|zt|nordlynx|proton)[a-z]*\\d*.*");
  private static final Pattern TUNNEL_WORDS =
      Pattern.compile(
          ".*(vpn|wireguard|wintun|tap-windows|tunnel|anyconnect|tailscale|zerotier).*");
  private static final Pattern WIFI_WORDS =
      Pattern.compile(".*(wi-fi|wifi|wireless|wlan|802\\.11).*");
  private static final Pattern INSIDE =
      Pattern.compile("(docker|br-|virbr|veth|vmnet|vboxnet|bridge|lxc|lxd|podman).*");
  private static final Pattern INSIDE_WORDS =
      Pattern.compile(".*(hyper-v|virtualbox|vmware|docker).*");
  private static final Pattern CABLE = Pattern.compile("(en[psxo]\\w+|eth\\d+|end\\d+|ethernet.*)");

  private OwnAddresses() {}

  static List<OwnAddress> ofThisComputer() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(OwnAddresses::isUsable)
          .flatMap(OwnAddresses::of)
          .toList();
    } catch (SocketException e) {
      LOG.warn("this computer's addresses are not known", e);
      return List.of();
    }
  }

  private static boolean isUsable(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback();
    } catch (SocketException e) {
      LOG.debug("{} left out", network.getName(), e);
      return false;
    }
  }

  private static Stream<OwnAddress> of(NetworkInterface network) {
    Kind kind =
        kind(
            network.getName(),
            Optional.ofNullable(network.getDisplayName()).orElse(""),
            Files.isDirectory(LINUX.resolve(network.getName()).resolve("wireless")));
    return network.getInterfaceAddresses().stream()
        .flatMap(address -> range(address).stream())
        .map(range -> new OwnAddress(network.getName(), kind, range));
  }

  private static Optional<Ipv4Range> range(InterfaceAddress address) {
    return Ipv4Address.parse(address.getAddress().getHostAddress())
        .filter(_ -> address.getNetworkPrefixLength() <= 32)
        .map(own -> new Ipv4Range(own, address.getNetworkPrefixLength()));
  }

  /// @param name what the system calls the adapter
  /// @param words what it calls it for people
  /// @param radio whether the system says that it is Wi-Fi
  /// @return what it is
  static Kind kind(String name, String words, boolean radio) {
    String lower = name.toLowerCase(Locale.ROOT);
    String told = words.toLowerCase(Locale.ROOT);
    if (TUNNEL.matcher(lower).matches() || TUNNEL_WORDS.matcher(told).matches()) {
      return Kind.VPN;
    }
    if (INSIDE.matcher(lower).matches() || INSIDE_WORDS.matcher(told).matches()) {
      return Kind.INSIDE;
    }
    if (radio || lower.matches("(wl|wireless).*") || WIFI_WORDS.matcher(told).matches()) {
      return Kind.WIFI;
    }
    boolean cable = CABLE.matcher(lower).matches() || told.contains("ethernet");
    return cable ? Kind.CABLE : Kind.UNKNOWN;
  }
}
