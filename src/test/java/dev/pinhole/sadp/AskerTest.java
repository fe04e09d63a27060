package dev.pinhole.sadp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.testing.Await;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Asking one endpoint on real loopback sockets.
final class AskerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(200);

  private interface Camera {
    void answer(DatagramSocket socket, SocketAddress asker) throws IOException;
  }

  private final AtomicInteger asked = new AtomicInteger();
  private DatagramSocket camera;
  private DatagramSocket stranger;
  private volatile Camera answers = (_, _) -> {};

  @BeforeEach
  void start() throws IOException {
    camera = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    stranger = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::run);
  }

  @AfterEach
  void stop() {
    camera.close();
    stranger.close();
  }

  private void run() {
    while (!camera.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        camera.receive(packet);
        asked.incrementAndGet();
        answers.answer(camera, packet.getSocketAddress());
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void say(DatagramSocket from, SocketAddress to, byte[] what) throws IOException {
    from.send(new DatagramPacket(what, what.length, to));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Asked<String> ask(Duration patience) {
    return Asker.ask(
        (InetSocketAddress) camera.getLocalSocketAddress(),
        bytes("question 1"),
        AskerTest::mine,
        patience);
  }

  private static Optional<String> mine(byte[] datagram) {
    String text = new String(datagram, StandardCharsets.UTF_8);
    if (text.startsWith("boom")) {
      throw new IllegalStateException("on purpose");
    }
    return text.startsWith("answer 1") ? Optional.of(text) : Optional.empty();
  }

  @Test
  void theAnswerIsHeard() {
    answers = (socket, asker) -> say(socket, asker, bytes("answer 1"));
    assertThat(ask(LONG)).isEqualTo(new Asked.Heard<>("answer 1"));
    assertThat(asked).as("one question, one datagram").hasValue(1);
  }

  @Test
  void everythingElseIsPassedOver() {
    answers =
        (socket, asker) -> {
          say(stranger, asker, bytes("answer 1 of a stranger"));
          say(socket, asker, bytes("answer 2"));
          say(socket, asker, bytes("boom"));
          say(socket, asker, new byte[0]);
          byte[] tooLong = Arrays.copyOf(bytes("answer 1"), SadpCodec.LONGEST + 1);
          say(socket, asker, tooLong);
          Random random = new Random(3);
          for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(1_500)];
            random.nextBytes(noise);
            say(socket, asker, noise);
          }
          say(socket, asker, bytes("answer 1, the true one"));
        };
    assertThat(ask(LONG)).isEqualTo(new Asked.Heard<>("answer 1, the true one"));
  }

  @Test
  void silenceEndsWithThePatience() {
    long start = System.nanoTime();
    assertThat(ask(SHORT)).isEqualTo(new Asked.Silence<>());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, LONG);
    assertThat(asked).hasValue(1);
  }

  @Test
  void aFloodOfOtherThingsDoesNotProlongIt() {
    answers =
        (socket, asker) -> {
          while (!socket.isClosed()) {
            say(socket, asker, bytes("answer 2"));
          }
        };
    long start = System.nanoTime();
    assertThat(ask(SHORT)).isEqualTo(new Asked.Silence<>());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
  }

  @Test
  void nobodyThereIsSilenceToo() {
    camera.close();
    Await.until("closed", () -> camera.isClosed());
    InetSocketAddress gone = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
    assertThat(Asker.ask(gone, bytes("question 1"), AskerTest::mine, SHORT))
        .isEqualTo(new Asked.Silence<>());
  }

  @Test
  void whatCannotBeSentIsSaid() {
    InetSocketAddress named = InetSocketAddress.createUnresolved("camera", 1);
    assertThat(Asker.ask(named, bytes("q"), AskerTest::mine, SHORT))
        .isInstanceOf(Asked.Unsent.class);
    InetSocketAddress home = (InetSocketAddress) camera.getLocalSocketAddress();
    assertThat(Asker.ask(home, new byte[70_000], AskerTest::mine, SHORT))
        .isInstanceOf(Asked.Unsent.class);
  }
}
