package dev.pinhole.sadp;

import dev.pinhole.camera.MacAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
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
  private static final int MOST_FAILURES = 8;
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final Selector selector;
  private final Sockets sockets;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Consumer<InventorySnapshot> listener;
  private final ConcurrentLinkedQueue<Runnable> wishes = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private final Inventory inventory = new Inventory();
  private final ByteBuffer buffer = ByteBuffer.allocate(SadpCodec.LONGEST + 1);
  private final Thread thread;
  private int failures;
  private volatile InventorySnapshot snapshot = InventorySnapshot.EMPTY;
  private volatile boolean closed;
  private volatile boolean deaf;

  private Discovery(
      Selector selector,
      Sockets sockets,
      InstantSource clock,
      RandomGenerator random,
      Consumer<InventorySnapshot> listener) {
    this.selector = selector;
    this.sockets = sockets;
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
    Sockets sockets = new Sockets(scope, selector);
    try {
      sockets.refresh();
    } catch (IOException e) {
      sockets.close();
      selector.close();
      throw e;
    }
    Discovery discovery = new Discovery(selector, sockets, clock, random, listener);
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

  /// @return who was heard up to now, with instants fresher than the listener's where an answer was
  ///   no news
  public InventorySnapshot snapshot() {
    return snapshot;
  }

  /// @return whether answers to the whole group could not be heard when it was asked last: another
  ///   program holds their port alone
  public boolean isDeaf() {
    return deaf;
  }

  /// @return how many datagrams have left so far
  public long datagramsSent() {
    return sent.get();
  }

  /// @return how many datagrams were read so far, whatever they were
  long datagramsReceived() {
    return received.get();
  }

  /// @return where the first socket hears answers on this computer
  InetSocketAddress localAddress() throws IOException {
    InetSocketAddress any =
        (InetSocketAddress) sockets.ways().getFirst().channel().getLocalAddress();
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), any.getPort());
  }

  private void wish(Runnable wish) {
    if (!closed) {
      wishes.add(wish);
      selector.wakeup();
    }
  }

  private void run() {
    while (!closed) {
      try {
        selector.select(this::read);
        for (Runnable wish = wishes.poll(); wish != null && !closed; wish = wishes.poll()) {
          wish.run();
        }
      } catch (IOException | RuntimeException e) {
        if (!closed) {
          LOG.warn("discovery stumbled and goes on", e);
        }
      }
    }
  }

  private void ask() {
    try {
      sockets.refresh();
    } catch (IOException e) {
      LOG.warn("the network could not be looked over again: {}", e.getMessage());
    }
    deaf = sockets.isDeaf();
    inventory.asked();
    String uuid =
        new UUID(random.nextLong(), random.nextLong()).toString().toUpperCase(Locale.ROOT);
    for (String types : List.of("inquiry", "inquiry_v32")) {
      byte[] datagram = SadpCodec.encode(SadpDocument.inquiry(uuid, types));
      for (Sockets.Way way : sockets.ways()) {
        way.targets().forEach(target -> send(way, datagram, target));
      }
    }
    remember();
    listener.accept(snapshot);
  }

  private void send(Sockets.Way way, byte[] datagram, InetSocketAddress target) {
    try {
      sent.addAndGet(way.channel().send(ByteBuffer.wrap(datagram), target) > 0 ? 1 : 0);
    } catch (IOException | RuntimeException e) {
      LOG.info("could not ask {} from {}: {}", target, way.name(), e.getMessage());
    }
  }

  private void read(SelectionKey key) {
    boolean heard = false;
    boolean news = false;
    DatagramChannel channel = (DatagramChannel) key.channel();
    try {
      for (int i = 0; i < BURST && receive(channel) instanceof InetSocketAddress from; i++) {
        byte[] datagram = new byte[buffer.flip().remaining()];
        buffer.get(datagram);
        heard = true;
        news |= hear(from, datagram);
        received.incrementAndGet();
      }
      failures = 0;
    } catch (IOException e) {
      stumble(channel, e);
    }
    if (heard) {
      remember();
    }
    if (news) {
      listener.accept(snapshot);
    }
  }

  private @Nullable SocketAddress receive(DatagramChannel channel) throws IOException {
    buffer.clear();
    return channel.receive(buffer);
  }

  /// A target that refused is told to the socket, once per datagram; a socket that only fails is
  /// closed, and opened again with the next round.
  private void stumble(DatagramChannel channel, IOException e) {
    if (closed) {
      return;
    }
    failures++;
    LOG.debug("could not read: {}", e.getMessage());
    if (failures >= MOST_FAILURES || !channel.isOpen()) {
      LOG.warn("a socket of the discovery is closed until the next inquiry: {}", e.getMessage());
      sockets.drop(channel);
      failures = 0;
    }
  }

  private boolean hear(InetSocketAddress from, byte[] datagram) {
    Instant now = clock.instant();
    Optional<SadpDocument> document = SadpCodec.decode(datagram);
    if (document.isPresent() && !SightingReader.describes(document.get())) {
      // Our own looped inquiry, another tool's, or an answer to a request that was not for us.
      return false;
    }
    return document
        .flatMap(one -> SightingReader.read(now, from, one))
        .map(inventory::heard)
        .orElseGet(() -> inventory.unreadable(now, from.getAddress().getHostAddress()));
  }

  private void remember() {
    snapshot = inventory.snapshot(clock.instant());
  }

  /// Ends the thread and closes the sockets; afterwards nothing is sent and nobody is told
  /// anything.
  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    if (!Thread.currentThread().equals(thread)) {
      farewell();
    }
    sockets.close();
    try {
      selector.close();
    } catch (IOException e) {
      LOG.debug("closing: {}", e.getMessage());
    }
  }

  private void farewell() {
    try {
      if (!thread.join(FAREWELL)) {
        LOG.warn("the inventory thread is still busy with its listener");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
