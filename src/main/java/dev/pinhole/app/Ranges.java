package dev.pinhole.app;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This computer's own IPv4 addresses.
final class Ranges {
  private static final Logger LOG = LoggerFactory.getLogger(Ranges.class);

  private Ranges() {}

  static List<Ipv4Range> ofThisComputer() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(Ranges::isUsable)
          .flatMap(network -> network.getInterfaceAddresses().stream())
          .flatMap(address -> range(address).stream())
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

  private static Optional<Ipv4Range> range(InterfaceAddress address) {
    return Ipv4Address.parse(address.getAddress().getHostAddress())
        .filter(_ -> address.getNetworkPrefixLength() <= 32)
        .map(own -> new Ipv4Range(own, address.getNetworkPrefixLength()));
  }
}
