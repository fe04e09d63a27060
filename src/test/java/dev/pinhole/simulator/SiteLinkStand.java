package dev.pinhole.simulator;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A practice site on its own sockets, spoken to as any program on its link would.
final class SiteLinkStand implements AutoCloseable {
  static final String PASSWORD = "Wort-2345";
  static final String DOOR = "58-50-ed-10-01-01";
  static final String IP = "/ISAPI/System/Network/interfaces/1/ipAddress";

  final HandClock machine = new HandClock();
  private final Path file;
  private final List<Newcomer> newcomers;
  PracticeSite site;

  SiteLinkStand(Path file, List<Newcomer> newcomers) throws IOException {
    this.file = file;
    this.newcomers = newcomers;
    this.site = open(newcomers);
    site.setPassword("front-door", Secret.of(PASSWORD));
  }

  private PracticeSite open(List<Newcomer> with) throws IOException {
    return PracticeSite.open(
        new PracticeSite.Setting(
            Disk.system(), file, Catalog.builtIn(), machine, new Random(3), with));
  }

  List<Newcomer> newcomers() {
    return newcomers;
  }

  /// The program starts again, and does not name the newcomers.
  void reopen(Duration later) throws IOException {
    site.close();
    machine.turn(later);
    site = open(List.of());
  }

  /// @param mac whom to ask; empty text for everybody
  /// @param many how many answers to wait for
  List<XmlNode> ask(String mac, int many) throws IOException {
    List<XmlNode> answers = new ArrayList<>();
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      byte[] probe =
          ("<Probe><Uuid>1</Uuid><MAC>" + mac + "</MAC><Types>inquiry</Types></Probe>")
              .getBytes(StandardCharsets.UTF_8);
      socket.send(new DatagramPacket(probe, probe.length, site.sadpEndpoint()));
      socket.setSoTimeout(many == 0 ? 300 : 5_000);
      while (answers.size() < Math.max(1, many)) {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        socket.receive(packet);
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        answers.add(XmlNode.parse(text).orElseThrow());
      }
    } catch (SocketTimeoutException e) {
      if (many > 0) {
        throw e;
      }
    }
    return answers;
  }

  XmlNode door() throws IOException {
    return ask(DOOR, 1).getFirst();
  }

  /// @return where somebody answers HTTP, by what it says of itself
  static Stranger stranger(XmlNode answer) {
    return new Stranger(
        new InetSocketAddress(
            InetAddress.getLoopbackAddress(), Integer.parseInt(answer.value("HttpPort"))));
  }

  Stranger stranger() throws IOException {
    return stranger(door());
  }

  Optional<XmlNode> get(String path) throws IOException {
    return XmlNode.parse(stranger().admin("GET", path, "").text());
  }

  /// @return the status code that the door says
  String put(String path, String body) throws IOException {
    String said = stranger().admin("PUT", path, body).text();
    return XmlNode.parse(said).map(root -> root.value("statusCode")).orElse("");
  }

  void reboot() throws IOException {
    put("/ISAPI/System/reboot", "");
    machine.turn(120);
  }

  @Override
  public void close() {
    site.close();
  }
}
