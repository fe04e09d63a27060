package dev.pinhole.sadp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one endpoint one question: one datagram out, from a socket of its own, and the first answer
/// that is one back.
///
/// Passed over are datagrams from anywhere else, longer ones than this channel has, and whatever
/// the caller's reader does not take for the answer (it matches the `Uuid`). Nothing that arrives
/// makes it fail, and nothing makes it wait longer than its patience, which runs on the machine's
/// own clock. Blocks; call it from a virtual thread. Nothing is ever sent twice.
public final class Asker {
  private static final Logger LOG = LoggerFactory.getLogger(Asker.class);
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private Asker() {}

  /// @param <T> what an answer is read as
  /// @param to whom to ask, by literal address
  /// @param datagram the question
  /// @param reader what the answer says; empty where it is none to this question
  /// @param patience how long to wait
  /// @return the answer, silence, or that nothing could be sent
  public static <T> Asked<T> ask(
      InetSocketAddress to,
      byte[] datagram,
      Function<byte[], Optional<T>> reader,
      Duration patience) {
    if (to.isUnresolved()) {
      return new Asked.Unsent<>("only literal addresses are asked");
    }
    try (DatagramSocket socket = new DatagramSocket(home(to))) {
      long start = System.nanoTime();
      socket.send(new DatagramPacket(datagram, datagram.length, to));
      return listen(socket, to, reader, start, patience);
    } catch (IOException | RuntimeException e) {
      LOG.info("could not ask {}: {}", to, e.getMessage());
      return new Asked.Unsent<>(Objects.requireNonNullElse(e.getMessage(), "not sent"));
    }
  }

  /// A question to this computer leaves from a socket that other computers cannot reach.
  private static InetSocketAddress home(InetSocketAddress to) throws IOException {
    if (!to.getAddress().isLoopbackAddress()) {
      return new InetSocketAddress(0);
    }
    return to.getAddress() instanceof Inet4Address
        ? new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0)
        : new InetSocketAddress(to.getAddress(), 0);
  }

  private static <T> Asked<T> listen(
      DatagramSocket socket,
      InetSocketAddress to,
      Function<byte[], Optional<T>> reader,
      long start,
      Duration patience) {
    byte[] buffer = new byte[SadpCodec.LONGEST + 1];
    try {
      while (true) {
        // Rounded up: a time-out of zero would wait for ever.
        long left = patience.minusNanos(System.nanoTime() - start).plusNanos(999_999).toMillis();
        if (left <= 0) {
          return new Asked.Silence<>();
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        Optional<T> answer = read(packet, to, reader);
        if (answer.isPresent()) {
          return new Asked.Heard<>(answer.get());
        }
      }
    } catch (SocketTimeoutException e) {
      return new Asked.Silence<>();
    } catch (IOException e) {
      // It was sent: whatever ends the waiting, the question may have been heard.
      LOG.info("no answer could be received from {}: {}", to, e.getMessage());
      return new Asked.Silence<>();
    }
  }

  private static <T> Optional<T> read(
      DatagramPacket packet, InetSocketAddress to, Function<byte[], Optional<T>> reader) {
    if (!to.equals(packet.getSocketAddress()) || packet.getLength() > SadpCodec.LONGEST) {
      return Optional.empty();
    }
    try {
      return reader.apply(Arrays.copyOf(packet.getData(), packet.getLength()));
    } catch (RuntimeException e) {
      LOG.info("an answer could not be read: {}", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
