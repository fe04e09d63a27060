package dev.pinhole.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands between Pinhole and the practice site and writes down everything that passes, both ways:
/// datagrams, and the HTTP behind every `HttpPort` that is announced in them.
public final class WireTap implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("<HttpPort>(\\d+)</HttpPort>");

  private final InetSocketAddress site;
  private final DatagramSocket ear;
  private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
  private final Map<Integer, ServerSocket> doors = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /// @param site where inquiries are really answered
  /// @throws IOException where no socket opens
  public WireTap(InetSocketAddress site) throws IOException {
    this.site = site;
    this.ear = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  /// @return where Pinhole shall ask instead
  public InetSocketAddress endpoint() {
    return (InetSocketAddress) ear.getLocalSocketAddress();
  }

  /// @return everything that passed, one byte a character
  public String recorded() {
    synchronized (recorded) {
      return recorded.toString(StandardCharsets.ISO_8859_1);
    }
  }

  private void record(byte[] bytes, int length) {
    synchronized (recorded) {
      recorded.write(bytes, 0, length);
    }
  }

  private void listen() {
    while (!closed) {
      try {
        DatagramPacket asked = new DatagramPacket(new byte[65_535], 65_535);
        ear.receive(asked);
        record(asked.getData(), asked.getLength());
        byte[] ask = Arrays.copyOf(asked.getData(), asked.getLength());
        Thread.ofVirtual().start(() -> pass(ask, asked));
      } catch (IOException e) {
        // Closed, or a datagram that nobody took: the next one is heard.
      }
    }
  }

  private void pass(byte[] ask, DatagramPacket asked) {
    try (DatagramSocket mouth = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      mouth.setSoTimeout(2_000);
      mouth.send(new DatagramPacket(ask, ask.length, site));
      while (!closed) {
        DatagramPacket answer = new DatagramPacket(new byte[65_535], 65_535);
        mouth.receive(answer);
        record(answer.getData(), answer.getLength());
        byte[] said = redirected(Arrays.copyOf(answer.getData(), answer.getLength()));
        ear.send(new DatagramPacket(said, said.length, asked.getSocketAddress()));
      }
    } catch (IOException e) {
      // No more answers.
    }
  }

  private byte[] redirected(byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.UTF_8);
    Matcher port = PORT.matcher(text);
    if (!port.find()) {
      return answer;
    }
    int door = door(Integer.parseInt(port.group(1)));
    return port.replaceFirst("<HttpPort>" + door + "</HttpPort>").getBytes(StandardCharsets.UTF_8);
  }

  private int door(int behind) throws IOException {
    ServerSocket fresh = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    ServerSocket known = doors.putIfAbsent(behind, fresh);
    if (known != null) {
      fresh.close();
      return known.getLocalPort();
    }
    Thread.ofVirtual().start(() -> serve(fresh, behind));
    return fresh.getLocalPort();
  }

  private void serve(ServerSocket door, int behind) {
    while (!closed) {
      try {
        Socket caller = door.accept();
        Socket camera = new Socket(InetAddress.getLoopbackAddress(), behind);
        Thread.ofVirtual().start(() -> copy(caller, camera));
        Thread.ofVirtual().start(() -> copy(camera, caller));
      } catch (IOException e) {
        // Closed, or a caller that is gone.
      }
    }
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        record(buffer, read);
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException e) {
      // One side has ended.
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    ear.close();
    for (ServerSocket door : doors.values()) {
      door.close();
    }
  }
}
