package dev.pinhole.sadp;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for cameras: sends inquiries when asked to, hears answers all the time, and keeps who was
/// heard.
///
/// One thread reads every socket and owns the inventory; the listener is called on it, and only
/// when something is new. All methods can be called from any thread and return at once.
///
/// Only [#inquire] sends, and it only reads: an inquiry changes nothing on a camera.
public final class Discovery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final int BURST = 512;

  private final Selector selector;
  private final List<Sockets.Way> ways;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Consumer<InventorySnapshot> listener;
  private final ConcurrentLinkedQueue<Runnable> wishes = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final Inventory inventory = new Inventory();
  private final ByteBuffer buffer = ByteBuffer.allocate(SadpCodec.LONGEST + 1);
  private final Thread thread;
  private volatile InventorySnapshot snapshot = InventorySnapshot.EMPTY;
  private volatile boolean closed;

  private Discovery(
      Selector selector,
      List<Sockets.Way> ways,
      InstantSource clock,
      RandomGenerator random,
      Consumer<InventorySnapshot> listener) {
    this.selector = selector;
    this.ways = ways;
    this.clock = clock;
    this.random = random;
    this.listener = listener;
    this.thread = Thread.ofPlatform().name("pinhole-inventory").daemon().unstarted(this::run);
  }

  /// @param scope where inquiries go
  /// @param clock stamps the sightings
  /// @param random makes the inquiries' names
  /// @param listener told of every change, on the inventory's thread
  /// @return a discovery that has not sent anything yet
  /// @throws IOException where no socket can be opened
  public static Discovery open(
      Scope scope,
      InstantSource clock,
      RandomGenerator random,
      Consumer<InventorySnapshot> listener)
      throws IOException {
    Selector selector = Selector.open();
    List<Sockets.Way> ways = Sockets.open(scope);
    for (Sockets.Way way : ways) {
      way.channel().register(selector, SelectionKey.OP_READ);
    }
    Discovery discovery = new Discovery(selector, ways, clock, random, listener);
    discovery.thread.start();
    return discovery;
  }

  /// Sends one round of inquiries: both kinds that newer tools send, from every socket.
  public void inquire() {
    wish(this::ask);
  }

  /// Keeps a camera in the inventory whatever else is heard.
  ///
  /// @param mac which one
  public void pin(MacAddress mac) {
    wish(() -> inventory.pin(mac));
  }

  /// @return who was heard
  public InventorySnapshot snapshot() {
    return snapshot;
  }

  /// @return how many datagrams have left so far
  public long datagramsSent() {
    return sent.get();
  }

  /// @return where the first socket hears answers on this computer
  InetSocketAddress localAddress() throws IOException {
    InetSocketAddress any = (InetSocketAddress) ways.getFirst().channel().getLocalAddress();
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), any.getPort());
  }

  private void wish(Runnable wish) {
    wishes.add(wish);
    selector.wakeup();
  }

  private void run() {
    while (!closed) {
      try {
        selector.select();
        for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
          wish.run();
        }
        for (SelectionKey key : selector.selectedKeys()) {
          read((DatagramChannel) key.channel());
        }
        selector.selectedKeys().clear();
      } catch (IOException | RuntimeException e) {
        if (!closed) {
          LOG.warn("discovery stumbled and goes on", e);
        }
      }
    }
  }

  private void ask() {
    inventory.asked();
    String uuid =
        new UUID(random.nextLong(), random.nextLong())
            .toString()
            .toUpperCase(java.util.Locale.ROOT);
    for (String types : List.of("inquiry", "inquiry_v32")) {
      byte[] datagram = SadpCodec.encode(SadpDocument.inquiry(uuid, types));
      for (Sockets.Way way : ways) {
        way.targets().forEach(target -> send(way.channel(), datagram, target));
      }
    }
    publish();
  }

  private void send(DatagramChannel channel, byte[] datagram, SocketAddress target) {
    try {
      sent.addAndGet(channel.send(ByteBuffer.wrap(datagram), target) > 0 ? 1 : 0);
    } catch (IOException e) {
      LOG.debug("could not ask {}: {}", target, e.getMessage());
    }
  }

  private void read(DatagramChannel channel) {
    boolean news = false;
    for (int i = 0; i < BURST; i++) {
      buffer.clear();
      try {
        SocketAddress from = channel.receive(buffer);
        if (!(from instanceof InetSocketAddress source)) {
          break;
        }
        byte[] datagram = new byte[buffer.flip().remaining()];
        buffer.get(datagram);
        news |= hear(source.getAddress().getHostAddress(), datagram);
      } catch (IOException e) {
        // A target that refused is told to the socket; the next answer is still read.
        LOG.debug("could not read: {}", e.getMessage());
      }
    }
    if (news) {
      publish();
    }
  }

  private boolean hear(String source, byte[] datagram) {
    Optional<SadpDocument> document = SadpCodec.decode(datagram);
    if (document.isPresent() && document.get().root() == SadpDocument.Root.PROBE) {
      return false;
    }
    Optional<Sighting> sighting =
        document.flatMap(one -> SightingReader.read(clock.instant(), source, one));
    if (sighting.isPresent()) {
      return inventory.heard(sighting.get());
    }
    inventory.unreadable(clock.instant(), source);
    return true;
  }

  private void publish() {
    snapshot = inventory.snapshot();
    listener.accept(snapshot);
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    for (Sockets.Way way : ways) {
      try {
        way.channel().close();
      } catch (IOException e) {
        LOG.debug("closing: {}", e.getMessage());
      }
    }
    try {
      selector.close();
    } catch (IOException e) {
      LOG.debug("closing: {}", e.getMessage());
    }
  }
}
