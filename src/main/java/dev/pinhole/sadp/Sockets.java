package dev.pinhole.sadp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sockets of one discovery: from each interface's own address to the group and the subnet, and
/// one that hears the answers which are sent to the whole group.
///
/// Source: some cameras answer the asker, some the group, some both; a client must hear both.
final class Sockets {
  /// The group that every camera of this kind hears.
  static final InetAddress GROUP = group();

  /// The port of inquiries, and of answers to the group.
  static final int PORT = 37_020;

  private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
  private static final int TTL = 1;

  private Sockets() {}

  private static InetAddress group() {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 239, (byte) 255, (byte) 255, (byte) 250});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @param channel where to send from
  /// @param targets where to
  record Way(DatagramChannel channel, List<InetSocketAddress> targets) {}

  static List<Way> open(Scope scope) throws IOException {
    return switch (scope) {
      case Scope.Endpoints(List<InetSocketAddress> endpoints) -> List.of(direct(endpoints));
      case Scope.EveryInterface() -> everywhere();
    };
  }

  private static Way direct(List<InetSocketAddress> endpoints) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    channel.bind(null);
    channel.configureBlocking(false);
    return new Way(channel, endpoints);
  }

  private static List<Way> everywhere() throws IOException {
    List<Way> ways = new ArrayList<>();
    List<NetworkInterface> joined = new ArrayList<>();
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      if (!network.isUp() || network.isLoopback()) {
        continue;
      }
      boolean any = false;
      for (InterfaceAddress address : network.getInterfaceAddresses()) {
        Optional<Way> way = from(network, address);
        way.ifPresent(ways::add);
        any |= way.isPresent();
      }
      if (any) {
        joined.add(network);
      }
    }
    listener(joined).ifPresent(ways::add);
    return ways;
  }

  private static Optional<Way> from(NetworkInterface network, InterfaceAddress address) {
    if (address.getAddress().getAddress().length != 4) {
      return Optional.empty();
    }
    try {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, network);
      channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, TTL);
      channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
      channel.bind(new InetSocketAddress(address.getAddress(), 0));
      channel.configureBlocking(false);
      List<InetSocketAddress> targets = new ArrayList<>();
      targets.add(new InetSocketAddress(GROUP, PORT));
      if (address.getBroadcast() != null) {
        targets.add(new InetSocketAddress(address.getBroadcast(), PORT));
      }
      return Optional.of(new Way(channel, targets));
    } catch (IOException e) {
      LOG.info("cannot search on {}: {}", network.getName(), e.getMessage());
      return Optional.empty();
    }
  }

  /// Hears what is sent to the group. Where another program holds the port alone, answers to the
  /// asker must do.
  private static Optional<Way> listener(List<NetworkInterface> networks) {
    try {
      DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      channel.bind(new InetSocketAddress(PORT));
      channel.configureBlocking(false);
      for (NetworkInterface network : networks) {
        channel.join(GROUP, network);
      }
      return Optional.of(new Way(channel, List.of()));
    } catch (IOException e) {
      LOG.info("cannot hear answers to the group: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
