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
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sockets of one discovery: from each interface's own address to the group and the subnet, and
/// one that hears the answers which are sent to the whole group.
///
/// Before each round [#refresh] follows what changed on the computer: a cable that was plugged in
/// gets its socket, an address that left loses it, a socket that failed is opened again.
///
/// Changed by the inventory's thread alone; closing twice is harmless.
///
/// Source: some cameras answer the asker, some the group, some both; a client must hear both.
final class Sockets implements AutoCloseable {
  /// The group that every camera of this kind hears.
  static final InetAddress GROUP = group();

  /// The port of inquiries, and of answers to the group.
  static final int PORT = 37_020;

  private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);
  private static final int TTL = 1;
  private static final int MOST = 64;
  private static final String LISTENER = "every address";

  private final Scope scope;
  private final Selector selector;
  private final CopyOnWriteArrayList<Way> ways = new CopyOnWriteArrayList<>();

  /// @param name what it belongs to: an interface with its address
  /// @param channel where to send from
  /// @param targets where to
  record Way(String name, DatagramChannel channel, List<InetSocketAddress> targets) {}

  private record Home(NetworkInterface network, InterfaceAddress address) {
    String name() {
      return network.getName() + " " + address.getAddress().getHostAddress();
    }
  }

  Sockets(Scope scope, Selector selector) {
    this.scope = scope;
    this.selector = selector;
  }

  private static InetAddress group() {
    try {
      return InetAddress.getByAddress(new byte[] {(byte) 239, (byte) 255, (byte) 255, (byte) 250});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return the sockets that are open now
  List<Way> ways() {
    return ways;
  }

  /// @return whether answers to the group are wanted, and cannot be heard
  boolean isDeaf() {
    return scope instanceof Scope.EveryInterface && named(LISTENER).isEmpty();
  }

  /// Opens what is missing and closes what has no place any more.
  ///
  /// @throws IOException where the only socket cannot be opened, or the interfaces not be listed
  void refresh() throws IOException {
    switch (scope) {
      case Scope.Endpoints(List<InetSocketAddress> endpoints) -> {
        if (ways.isEmpty()) {
          add("endpoints", open(new InetSocketAddress(0)), endpoints);
        }
      }
      case Scope.EveryInterface() -> follow(homes());
    }
  }

  /// Closes a socket that failed; the next round opens it again.
  void drop(DatagramChannel channel) {
    for (Way way : ways) {
      if (way.channel().equals(channel)) {
        close(way);
      }
    }
  }

  private static List<Home> homes() throws IOException {
    List<Home> homes = new ArrayList<>();
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      if (!network.isUp() || network.isLoopback()) {
        continue;
      }
      for (InterfaceAddress address : network.getInterfaceAddresses()) {
        if (address.getAddress().getAddress().length == 4 && homes.size() < MOST) {
          homes.add(new Home(network, address));
        }
      }
    }
    return homes;
  }

  private void follow(List<Home> homes) {
    Set<String> names = new HashSet<>(homes.stream().map(Home::name).toList());
    names.add(LISTENER);
    ways.stream().filter(way -> !names.contains(way.name())).toList().forEach(this::close);
    for (Home home : homes) {
      if (named(home.name()).isEmpty()) {
        ask(home);
      }
    }
    if (named(LISTENER).isEmpty()) {
      listen();
    }
    named(LISTENER).ifPresent(way -> homes.forEach(home -> join(way.channel(), home.network())));
  }

  private Optional<Way> named(String name) {
    return ways.stream().filter(way -> way.name().equals(name)).findFirst();
  }

  private void ask(Home home) {
    try {
      DatagramChannel channel = open(new InetSocketAddress(home.address().getAddress(), 0));
      List<InetSocketAddress> targets = new ArrayList<>();
      targets.add(new InetSocketAddress(GROUP, PORT));
      if (home.address().getBroadcast() != null) {
        targets.add(new InetSocketAddress(home.address().getBroadcast(), PORT));
      }
      add(home.name(), channel, targets);
      channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, TTL);
      channel.setOption(StandardSocketOptions.SO_BROADCAST, true);
      channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, home.network());
    } catch (IOException e) {
      LOG.info("cannot search on {}: {}", home.name(), e.getMessage());
    }
  }

  /// Hears what is sent to the group. Where another program holds the port alone, answers to the
  /// asker must do.
  private void listen() {
    try {
      add(LISTENER, open(new InetSocketAddress(PORT)), List.of());
    } catch (IOException e) {
      LOG.info("cannot hear answers to the group: {}", e.getMessage());
    }
  }

  private static void join(DatagramChannel channel, NetworkInterface network) {
    try {
      // Joining again is harmless: the same membership comes back.
      channel.join(GROUP, network);
    } catch (IOException e) {
      LOG.info("cannot hear the group on {}: {}", network.getName(), e.getMessage());
    }
  }

  private static DatagramChannel open(InetSocketAddress local) throws IOException {
    DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
    try {
      if (local.getPort() != 0) {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      }
      channel.bind(local);
      channel.configureBlocking(false);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void add(String name, DatagramChannel channel, List<InetSocketAddress> targets)
      throws IOException {
    ways.add(new Way(name, channel, targets));
    channel.register(selector, SelectionKey.OP_READ);
  }

  private void close(Way way) {
    ways.remove(way);
    try {
      way.channel().close();
    } catch (IOException e) {
      LOG.debug("closing {}: {}", way.name(), e.getMessage());
    }
  }

  @Override
  public void close() {
    ways.forEach(this::close);
  }
}
