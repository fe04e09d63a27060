package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A discovery on real loopback sockets.
final class DiscoveryTest {
  private static final int ROUNDS =
      "full".equals(System.getProperty("pinhole.suites")) ? 100_000 : 10_000;

  /// So few that the socket's buffer holds them and none is lost on the way.
  private static final int IN_FLIGHT = 20;

  private static final MacAddress MAC = MacAddress.parse("58-50-ed-00-00-01").orElseThrow();

  private DatagramSocket camera;
  private final List<SadpDocument> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger told = new AtomicInteger();
  private volatile Function<SadpDocument, List<SadpDocument>> answers =
      inquiry ->
          List.of(SadpDocument.answer(inquiry.value("Uuid").orElseThrow(), CameraA.fields()));

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
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        camera.receive(packet);
        SadpDocument inquiry =
            SadpCodec.decode(Arrays.copyOf(buffer, packet.getLength())).orElseThrow();
        asked.add(inquiry);
        for (SadpDocument answer : answers.apply(inquiry)) {
          byte[] said = SadpCodec.encode(answer);
          camera.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private Discovery open() throws IOException {
    return open(new Scope.Endpoints(List.of((InetSocketAddress) camera.getLocalSocketAddress())));
  }

  private Discovery open(Scope scope) throws IOException {
    return Discovery.open(
        scope, InstantSource.fixed(Instant.EPOCH), new Random(1), _ -> told.incrementAndGet());
  }

  private static void send(InetSocketAddress to, byte[] datagram) throws IOException {
    try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      other.send(new DatagramPacket(datagram, datagram.length, to));
    }
  }

  @Test
  void nothingIsSentUnlessAsked() throws IOException {
    try (Discovery discovery = open()) {
      send(discovery.localAddress(), SadpCodec.encode(SadpDocument.answer("x", CameraA.fields())));
      Await.until("heard", () -> discovery.snapshot().isPresent(MAC));
      assertThat(discovery.datagramsSent()).isZero();
      assertThat(asked).isEmpty();
      discovery.inquire();
      Await.until("both kinds", () -> asked.size() == 2);
      // A datagram is counted once it has left, and may be heard before that.
      Await.until("both counted", () -> discovery.datagramsSent() == 2);
      assertThat(asked)
          .extracting(one -> one.value("Types").orElse(""))
          .containsExactly("inquiry", "inquiry_v32");
      assertThat(asked)
          .extracting(one -> one.value("Uuid"))
          .containsOnly(asked.getFirst().value("Uuid"));
      assertThat(discovery.snapshot().present().getFirst().source()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void everyInterfaceIsSilentToo() throws IOException {
    try (Discovery discovery = open(new Scope.EveryInterface())) {
      discovery.pin(MAC);
      assertThat(discovery.datagramsSent()).isZero();
    }
  }

  @Test
  void whoMissesInquiriesIsGoneAndComesBack() throws IOException {
    Function<SadpDocument, List<SadpDocument>> loud = answers;
    try (Discovery discovery = open()) {
      discovery.inquire();
      Await.until("an answer", () -> discovery.snapshot().isPresent(MAC) && asked.size() == 2);
      answers = _ -> List.of();
      for (int i = 2; i <= 5; i++) {
        int round = i;
        discovery.inquire();
        Await.until("asked", () -> asked.size() == 2 * round);
      }
      Await.until("gone", () -> discovery.snapshot().gone().size() == 1);
      assertThat(discovery.snapshot().present()).isEmpty();
      answers = loud;
      discovery.inquire();
      Await.until("back", () -> discovery.snapshot().isPresent(MAC));
    }
  }

  @Test
  void twoCamerasOnOneAddressAreBothFound() throws IOException {
    answers =
        inquiry ->
            List.of(
                SadpDocument.answer("1", CameraA.fields("58-50-ED-00-00-01", "10.0.0.9")),
                SadpDocument.answer("another tool's", CameraA.fields("5850ed000002", "10.0.0.9")));
    try (Discovery discovery = open()) {
      discovery.inquire();
      Await.until("both", () -> discovery.snapshot().on(Ipv4Address.of("10.0.0.9")).size() == 2);
    }
  }

  @Test
  void theListenerHearsNewsAndNothingElse() throws IOException {
    try (Discovery discovery = open()) {
      InetSocketAddress to = discovery.localAddress();
      byte[] hello = SadpCodec.encode(SadpDocument.hello(CameraA.fields()));
      for (int i = 0; i < 20; i++) {
        send(to, hello);
        send(to, SadpCodec.encode(SadpDocument.inquiry("ours", "inquiry")));
      }
      send(to, "not XML at all".getBytes(StandardCharsets.UTF_8));
      Await.until("all heard", () -> discovery.snapshot().unreadable().size() == 1);
      assertThat(discovery.snapshot().present()).hasSize(1);
      assertThat(told.get()).isBetween(1, 2);
    }
  }

  @Test
  void aListenerThatFailsDoesNotEndTheHearing() throws IOException {
    Scope scope = new Scope.Endpoints(List.of((InetSocketAddress) camera.getLocalSocketAddress()));
    try (Discovery discovery =
        Discovery.open(
            scope,
            InstantSource.system(),
            new Random(1),
            _ -> {
              throw new IllegalStateException("on purpose");
            })) {
      discovery.inquire();
      Await.until("still heard", () -> discovery.snapshot().isPresent(MAC));
    }
  }

  @Test
  void closingEndsTheThreadAndSilencesEverything() throws IOException {
    Discovery discovery = open();
    discovery.close();
    discovery.close();
    discovery.inquire();
    assertThat(discovery.datagramsSent()).isZero();
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("pinhole-inventory");
  }

  @Test
  void onlyLiteralAddressesAreAsked() {
    assertThatThrownBy(
            () -> new Scope.Endpoints(List.of(InetSocketAddress.createUnresolved("camera", 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noiseDoesNotHideTheCamera() throws IOException {
    long seed = 99;
    Random random = new Random(seed);
    try (Discovery discovery = open();
        DatagramSocket noise = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      discovery.pin(MAC);
      InetSocketAddress to = discovery.localAddress();
      for (int i = 1; i <= ROUNDS; i++) {
        byte[] datagram = SadpCodecTest.hostile(random);
        noise.send(new DatagramPacket(datagram, datagram.length, to));
        int sent = i;
        if (i % IN_FLIGHT == 0) {
          Await.until("all arrive, seed " + seed, () -> discovery.datagramsReceived() == sent);
        }
      }
      Await.until(
          "still found, seed " + seed,
          () -> {
            discovery.inquire();
            return asked.size() >= 2 && discovery.snapshot().isPresent(MAC);
          });
      assertThat(discovery.snapshot().present().size() + discovery.snapshot().gone().size())
          .isLessThanOrEqualTo(Inventory.MOST);
      assertThat(discovery.snapshot().unreadable())
          .hasSizeLessThanOrEqualTo(Inventory.MOST_UNREADABLE);
    }
  }
}
