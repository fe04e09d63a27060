package dev.pinhole.simulator;

import dev.pinhole.sadp.SadpCodec;
import dev.pinhole.sadp.SadpDocument;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One UDP endpoint on which cameras answer inquiries, each with one datagram back to whoever
/// asked.
final class SadpResponder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SadpResponder.class);

  private final DatagramSocket socket;
  private final Function<byte[], List<byte[]>> answers;

  /// @param socket bound and joined; closed with this
  /// @param answers what everybody on this link says to a datagram
  SadpResponder(DatagramSocket socket, Function<byte[], List<byte[]>> answers) {
    this.socket = socket;
    this.answers = answers;
    Thread.ofPlatform().name("pinhole-sadp-site").daemon().start(this::run);
  }

  /// @param answers what everybody on this link says to an inquiry
  /// @return the same for datagrams; what is no inquiry is not answered
  static Function<byte[], List<byte[]>> inquiries(
      Function<SadpDocument, List<SadpDocument>> answers) {
    return datagram ->
        SadpCodec.decode(datagram)
            .filter(one -> one.root() == SadpDocument.Root.PROBE)
            .map(inquiry -> answers.apply(inquiry).stream().map(SadpCodec::encode).toList())
            .orElse(List.of());
  }

  InetSocketAddress at() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  private void run() {
    byte[] buffer = new byte[SadpCodec.LONGEST];
    while (!socket.isClosed()) {
      try {
        DatagramPacket asked = new DatagramPacket(buffer, buffer.length);
        socket.receive(asked);
        byte[] datagram = java.util.Arrays.copyOf(asked.getData(), asked.getLength());
        answer(datagram, asked);
      } catch (IOException | RuntimeException e) {
        if (!socket.isClosed()) {
          LOG.warn("an inquiry could not be answered", e);
        }
      }
    }
  }

  private void answer(byte[] datagram, DatagramPacket asked) throws IOException {
    for (byte[] said : answers.apply(datagram)) {
      socket.send(new DatagramPacket(said, said.length, asked.getSocketAddress()));
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
