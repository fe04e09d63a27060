package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.sadp.SadpDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The addresses of the practice link: who answers on each, and whether the practice computer can
/// talk to it. Safe for every thread.
final class SiteAddresses implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SiteAddresses.class);

  private final List<VirtualCamera> cameras;
  private final DeviceHttp device;
  private final List<Ipv4Range> ranges;
  private final Map<Ipv4Address, HttpEndpoint> endpoints = new HashMap<>();
  private final Map<Ipv4Address, Socket> reserved = new HashMap<>();
  private final AtomicInteger turns = new AtomicInteger();

  SiteAddresses(List<VirtualCamera> cameras, List<Ipv4Range> ranges, DeviceHttp device) {
    this.cameras = cameras;
    this.ranges = new CopyOnWriteArrayList<>(ranges);
    this.device = device;
    open();
  }

  List<Ipv4Range> ranges() {
    return List.copyOf(ranges);
  }

  synchronized void add(Ipv4Range range) {
    if (!ranges.contains(range)) {
      ranges.add(range);
      open();
    }
  }

  /// What everybody who has power and a lead says to an inquiry.
  List<SadpDocument> answers(SadpDocument inquiry) {
    String uuid = inquiry.value("Uuid").orElse("");
    List<SadpDocument> answers = new ArrayList<>();
    for (VirtualCamera camera : cameras) {
      if (camera.answers() && isMeant(inquiry, camera)) {
        answers.add(camera.announce(uuid, ports(camera)));
      }
    }
    return answers;
  }

  /// Only inquiries are answered; one that names a MAC is meant for that camera alone.
  static boolean isMeant(SadpDocument inquiry, VirtualCamera camera) {
    boolean asks = inquiry.value("Types").orElse("").toLowerCase(Locale.ROOT).startsWith("inquiry");
    String mac = inquiry.value("MAC").orElse("").replace(":", "-").toLowerCase(Locale.ROOT);
    return asks
        && (mac.isEmpty()
            || mac.equals("ff-ff-ff-ff-ff-ff")
            || mac.equals(camera.profile().camera().mac().text()));
  }

  /// Opens what is missing: an endpoint for every address in reach, a closed port for every other.
  synchronized void open() {
    for (VirtualCamera camera : cameras) {
      Ipv4Address address = camera.state().address().address();
      try {
        if (endpoints.containsKey(address)) {
          continue;
        }
        boolean inReach = ranges.stream().anyMatch(range -> range.contains(address));
        if (inReach) {
          endpoints.put(address, endpoint(address));
        } else if (!reserved.containsKey(address)) {
          reserved.put(address, closedPort());
        }
      } catch (IOException e) {
        LOG.warn("no port for {}", address, e);
      }
    }
  }

  private HttpEndpoint endpoint(Ipv4Address address) throws IOException {
    Socket closed = reserved.remove(address);
    int port = 0;
    if (closed != null) {
      port = closed.getLocalPort();
      closed.close();
    }
    return new HttpEndpoint(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
        cameras.stream().map(VirtualCamera::profile).anyMatch(CameraProfile::secured),
        device,
        () -> holder(address));
  }

  /// Bound but not listening: whoever connects is refused, and nobody else can take the port.
  private static Socket closedPort() throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }

  private Optional<VirtualCamera> holder(Ipv4Address address) {
    List<VirtualCamera> holders =
        cameras.stream()
            .filter(camera -> camera.answers())
            .filter(camera -> camera.state().address().address().equals(address))
            .toList();
    return holders.isEmpty()
        ? Optional.empty()
        : Optional.of(holders.get(turns.getAndIncrement() % holders.size()));
  }

  private synchronized Ports ports(VirtualCamera camera) {
    open();
    Ipv4Address address = camera.state().address().address();
    HttpEndpoint endpoint = endpoints.get(address);
    if (endpoint != null) {
      return endpoint.ports(camera.profile());
    }
    Socket closed = reserved.get(address);
    return new Ports(closed == null ? 80 : closed.getLocalPort(), 0);
  }

  @Override
  public synchronized void close() {
    endpoints.values().forEach(HttpEndpoint::close);
    for (Socket socket : reserved.values()) {
      try {
        socket.close();
      } catch (IOException e) {
        LOG.debug("closing: {}", e.getMessage());
      }
    }
  }
}
