package dev.pinhole.simulator;

import dev.pinhole.sadp.SadpCodec;
import dev.pinhole.sadp.SadpDocument;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One UDP endpoint on which inquiries are heard, each answered with one datagram a camera, back to
/// whoever asked.
final class SadpResponder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SadpResponder.class);

  private final DatagramSocket socket;
  private final Heard heard;

  /// What becomes of a datagram.
  interface Heard {
    /// @param datagram what arrived
    /// @param ear where it arrived
    /// @param asker who sent it
    void datagram(byte[] datagram, SadpResponder ear, SocketAddress asker);
  }

  /// @param socket bound, and joined where it hears a group; closed with this
  /// @param heard what becomes of a datagram, on this endpoint's thread
  SadpResponder(DatagramSocket socket, Heard heard) {
    this.socket = socket;
    this.heard = heard;
    Thread.ofPlatform().name("pinhole-sadp-site").daemon().start(this::run);
  }

  /// @param datagram what arrived
  /// @return the inquiry; empty where it is none, which nobody answers
  static Optional<SadpDocument> inquiry(byte[] datagram) {
    return SadpCodec.decode(datagram).filter(one -> one.root() == SadpDocument.Root.PROBE);
  }

  /// @param said a datagram
  /// @param to who asked; the datagram's source is this endpoint
  void say(byte[] said, SocketAddress to) {
    try {
      socket.send(new DatagramPacket(said, said.length, to));
    } catch (IOException e) {
      LOG.warn("an inquiry could not be answered", e);
    }
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
        heard.datagram(datagram, this, asked.getSocketAddress());
      } catch (IOException | RuntimeException e) {
        if (!socket.isClosed()) {
          LOG.warn("an inquiry could not be heard", e);
        }
      }
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
