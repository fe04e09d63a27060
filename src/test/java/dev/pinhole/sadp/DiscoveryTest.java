package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A discovery on real loopback sockets, and the inventory behind it.
final class DiscoveryTest {
  private static final int ROUNDS =
      "full".equals(System.getProperty("pinhole.suites")) ? 100_000 : 10_000;

  private DatagramSocket camera;
  private final AtomicBoolean answers = new AtomicBoolean(true);

  @BeforeEach
  void start() throws IOException {
    camera = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
  }

  @AfterEach
  void stop() {
    camera.close();
  }

  private void answer() {
    byte[] buffer = new byte[2_048];
    while (!camera.isClosed()) {
      try {
        DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
        camera.receive(asked);
        if (answers.get()) {
          byte[] said = SadpCodecTest.RECORDED.getBytes(StandardCharsets.UTF_8);
          camera.send(new DatagramPacket(said, said.length, asked.getSocketAddress()));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private Discovery open() throws IOException {
    return Discovery.open(
        new Scope.Endpoints(List.of((InetSocketAddress) camera.getLocalSocketAddress())),
        InstantSource.fixed(Instant.EPOCH),
        new Random(1),
        _ -> {});
  }

  @Test
  void nothingIsSentUnlessAsked() throws IOException {
    try (Discovery discovery = open()) {
      assertThat(discovery.datagramsSent()).isZero();
      discovery.inquire();
      Await.until("an answer", () -> !discovery.snapshot().present().isEmpty());
      assertThat(discovery.datagramsSent()).isEqualTo(2);
      assertThat(discovery.snapshot().present().getFirst().source()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void whoMissesInquiriesIsGoneAndComesBack() throws IOException {
    try (Discovery discovery = open()) {
      discovery.inquire();
      Await.until("an answer", () -> discovery.snapshot().present().size() == 1);
      answers.set(false);
      for (int i = 2; i <= 5; i++) {
        int round = i;
        discovery.inquire();
        Await.until("asked", () -> discovery.snapshot().inquiries() == round);
      }
      assertThat(discovery.snapshot().present()).isEmpty();
      assertThat(discovery.snapshot().gone()).hasSize(1);
      answers.set(true);
      discovery.inquire();
      Await.until("back", () -> discovery.snapshot().present().size() == 1);
    }
  }

  @Test
  void noiseDoesNotHideTheCamera() throws IOException {
    Random random = new Random(99);
    try (Discovery discovery = open();
        DatagramSocket noise = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      InetSocketAddress to = discovery.localAddress();
      for (int i = 0; i < ROUNDS; i++) {
        byte[] datagram = SadpCodecTest.hostile(random);
        noise.send(new DatagramPacket(datagram, datagram.length, to));
      }
      discovery.inquire();
      MacAddress mac = MacAddress.parse("58-50-ed-00-00-01").orElseThrow();
      Await.until("still found", () -> discovery.snapshot().find(mac).isPresent());
      assertThat(discovery.snapshot().present()).hasSizeLessThanOrEqualTo(Inventory.MOST);
      assertThat(discovery.snapshot().unreadable()).hasSizeLessThanOrEqualTo(64);
    }
  }

  @Test
  void theInventoryIsBoundedAndKeepsWhatIsPinned() {
    Inventory inventory = new Inventory();
    inventory.asked();
    MacAddress first = mac(0);
    inventory.pin(first);
    for (int i = 0; i < Inventory.MOST + 500; i++) {
      inventory.heard(seen(mac(i)));
    }
    InventorySnapshot snapshot = inventory.snapshot();
    assertThat(snapshot.present()).hasSize(Inventory.MOST);
    assertThat(snapshot.find(first)).isPresent();
    assertThat(snapshot.find(mac(1))).isEmpty();
    assertThat(snapshot.on(seen(first).address())).hasSize(Inventory.MOST);
  }

  private static MacAddress mac(int number) {
    return MacAddress.parse("5850ed%06x".formatted(number)).orElseThrow();
  }

  private static Sighting seen(MacAddress mac) {
    Sighting like =
        SightingReader.read(
                Instant.EPOCH,
                "127.0.0.1",
                SadpCodec.decode(SadpCodecTest.RECORDED.getBytes(StandardCharsets.UTF_8))
                    .orElseThrow())
            .orElseThrow();
    return new Sighting(
        like.at(),
        new Camera(mac, like.camera().serial(), like.camera().model()),
        like.address(),
        like.prefix(),
        like.dhcp(),
        like.activation(),
        like.bootTime(),
        like.firmware(),
        like.httpPort(),
        like.source(),
        like.methods());
  }
}
