package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.testing.HandClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/// The cameras alone, asked by a program that knows nothing of Pinhole.
final class StandAloneTest {
  private static final String UUID = "0f0E-Verbatim_whatever";
  private final HandClock machine = new HandClock();

  private StandAlone open(List<InetAddress> addresses, int sadp, int http) throws IOException {
    return StandAlone.open(
        new StandAlone.Setting(addresses, sadp, http, 1, machine, new Random(1)));
  }

  /// The independent program.
  private static List<Document> ask(InetSocketAddress at) throws Exception {
    try (DatagramSocket socket = new DatagramSocket()) {
      return ask(socket, at);
    }
  }

  private static List<Document> ask(DatagramSocket socket, InetSocketAddress at) throws Exception {
    List<Document> answers = new ArrayList<>();
    try {
      byte[] probe =
          ("<?xml version=\"1.0\" encoding=\"utf-8\"?><Probe><Uuid>%s</Uuid>"
                  + "<Types>inquiry</Types></Probe>")
              .formatted(UUID)
              .getBytes(StandardCharsets.UTF_8);
      socket.send(new DatagramPacket(probe, probe.length, at));
      socket.setSoTimeout(500);
      while (true) {
        DatagramPacket got = new DatagramPacket(new byte[2_048], 2_048);
        socket.receive(got);
        assertThat(got.getLength()).isLessThan(1_472);
        byte[] xml = Arrays.copyOf(got.getData(), got.getLength());
        answers.add(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml)));
      }
    } catch (SocketTimeoutException e) {
      return answers;
    }
  }

  private static String text(Document document, String name) {
    return document.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void everyCameraAnswersOnceWithTheInquirysName() throws Exception {
    try (StandAlone alone = open(List.of(InetAddress.getByName("127.0.0.1")), 0, 0)) {
      List<Document> answers = ask(alone.cameras().getFirst().sadp());
      assertThat(answers).hasSize(6);
      assertThat(answers).allMatch(one -> text(one, "Uuid").equals(UUID));
      assertThat(answers)
          .allMatch(one -> one.getDocumentElement().getTagName().equals("ProbeMatch"));
      assertThat(answers).extracting(one -> text(one, "MAC")).doesNotHaveDuplicates();
      assertThat(answers).extracting(one -> text(one, "HttpPort")).doesNotHaveDuplicates();
    }
  }

  @Test
  void whoAsksTheGroupIsAnsweredFromEachCamerasOwnAddress() throws Exception {
    List<InetAddress> two =
        List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2"));
    int port;
    try (DatagramSocket free = new DatagramSocket(0, two.getFirst())) {
      port = free.getLocalPort();
    }
    try (StandAlone _ = open(two, port, 0);
        MulticastSocket asker = new MulticastSocket(0)) {
      asker.setNetworkInterface(NetworkInterface.getByInetAddress(two.getFirst()));
      List<Document> answers =
          ask(asker, new InetSocketAddress(InetAddress.getByName("239.255.255.250"), port));
      assertThat(answers).extracting(one -> text(one, "MAC")).hasSize(6).doesNotHaveDuplicates();
    }
  }

  @Test
  void camerasTakeTheAddressesInOrder() throws Exception {
    List<InetAddress> two =
        List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2"));
    try (StandAlone alone = open(two, 0, 0)) {
      assertThat(ask(alone.cameras().get(0).sadp())).hasSize(1);
      assertThat(ask(alone.cameras().get(1).sadp())).hasSize(5);
    }
  }

  @Test
  void aResetChangesWhatIsSaidAndLeavesTheEndpoint() throws Exception {
    try (StandAlone alone = open(List.of(InetAddress.getByName("127.0.0.1")), 0, 0)) {
      StandAlone.Standing before = alone.find("front-door").orElseThrow();
      alone.perform("front-door", StandAlone.Deed.PRESS);
      machine.turn(12);
      alone.perform("front-door", StandAlone.Deed.RELEASE);
      assertThat(ask(before.sadp())).hasSize(5);
      machine.turn(100);
      StandAlone.Standing after = alone.find("front-door").orElseThrow();
      assertThat(after.advertised()).isEqualTo("192.168.1.64");
      assertThat(after.activated()).isFalse();
      assertThat(after.http()).isEqualTo(before.http());
      assertThat(ask(before.sadp())).hasSize(6);
      alone.perform("front-door", StandAlone.Deed.POWER_OFF);
      assertThat(ask(before.sadp())).hasSize(5);
      assertThat(alone.perform("nobody", StandAlone.Deed.PRESS)).isFalse();
    }
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(
              () ->
                  open(List.of(InetAddress.getByName("127.0.0.1")), 0, taken.getLocalPort())
                      .close())
          .isInstanceOf(IOException.class)
          .hasMessageContaining(Integer.toString(taken.getLocalPort()));
    }
  }
}
