package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.Reach;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The practice site on the wire, spoken to by hand and by Pinhole's own client.
final class PracticeSiteTest {
  private static final String UUID = "0f0E-verbatim-Whatever_It Is";

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private final IsapiClient client = new IsapiClient(Duration.ofSeconds(5));
  private final Isapi isapi = new Isapi(client);
  private PracticeSite site;

  @BeforeEach
  void open() throws IOException {
    site =
        PracticeSite.open(
            new PracticeSite.Setting(
                Disk.system(),
                folder.resolve("site.json"),
                Catalog.builtIn(),
                machine,
                new Random(3)));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private List<String> ask() throws IOException {
    List<String> answers = new ArrayList<>();
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      String inquiry =
          "<?xml version='1.0' encoding='us-ascii'?>\n<Probe><Uuid>%s</Uuid><Types>inquiry</Types></Probe>"
              .formatted(UUID);
      byte[] bytes = inquiry.getBytes(StandardCharsets.US_ASCII);
      socket.send(new DatagramPacket(bytes, bytes.length, site.sadpEndpoint()));
      socket.setSoTimeout(400);
      byte[] buffer = new byte[2_048];
      while (true) {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        socket.receive(packet);
        assertThat(packet.getLength()).isLessThan(1_472);
        answers.add(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
      }
    } catch (SocketTimeoutException e) {
      return answers;
    }
  }

  private Reach reach(String mac) throws IOException {
    String answer = ask().stream().filter(one -> one.contains(mac)).findFirst().orElseThrow();
    Matcher port = Pattern.compile("<HttpPort>(\\d+)<").matcher(answer);
    assertThat(port.find()).isTrue();
    return new Reach("127.0.0.1", Integer.parseInt(port.group(1)));
  }

  private void reset(String id, int seconds) {
    site.press(id);
    machine.turn(seconds);
    site.release(id);
    machine.turn(200);
  }

  @Test
  void everyCameraWithPowerAnswersOnceWithTheInquirysName() throws IOException {
    List<String> answers = ask();
    assertThat(answers).hasSize(6).allMatch(one -> one.contains("<Uuid>" + UUID + "</Uuid>"));
    assertThat(answers).allMatch(one -> one.contains("flase") && one.contains("\r\n"));
    site.power("front-door", false);
    site.lead("garden", false);
    assertThat(ask()).hasSize(4);
  }

  @Test
  void aResetCameraTakesANewPasswordOnce() throws IOException {
    reset("front-door", 12);
    Reach at = reach("58-50-ed-10-01-01");
    assertThat(isapi.activation(at)).isEqualTo(new Answer.Ok<>(Activation.INACTIVE));
    Secret password = Secret.of("sixteen-chars-16");
    assertThat(isapi.activate(at, password)).isInstanceOf(Answer.Ok.class);
    assertThat(isapi.activation(at)).isEqualTo(new Answer.Ok<>(Activation.ACTIVE));
    long before = client.requestsSent();
    assertThat(isapi.login(at, password)).isInstanceOf(Answer.Ok.class);
    assertThat(client.requestsSent() - before).as("one without, one with").isEqualTo(2);
    assertThat(isapi.activate(at, password)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void aWrongPasswordIsTriedOnceAndCounted() throws IOException {
    Reach at = reach("58-50-ed-10-01-01");
    long before = client.requestsSent();
    Answer<?> refused = isapi.login(at, Secret.of("not-this-1"));
    assertThat(client.requestsSent() - before).isEqualTo(2);
    assertThat(refused).isEqualTo(new Answer.Unauthorized<>(false, 6, 0));
    for (int i = 0; i < 6; i++) {
      refused = isapi.login(at, Secret.of("not-this-1"));
    }
    assertThat(refused).isEqualTo(new Answer.Unauthorized<>(true, 0, 1800));
  }

  @Test
  void aLockRefusesTheRightPasswordAndEnds() throws IOException {
    reset("front-door", 12);
    Reach at = reach("58-50-ed-10-01-01");
    Secret password = Secret.of("Good-Pass-7");
    isapi.activate(at, password);
    for (int i = 0; i < 7; i++) {
      isapi.login(at, Secret.of("not-this-1"));
    }
    assertThat(isapi.login(at, password)).isInstanceOf(Answer.Unauthorized.class);
    machine.turn(31 * 60);
    assertThat(isapi.login(at, password)).isInstanceOf(Answer.Ok.class);
  }

  @Test
  void aLostAnswerLeavesThePasswordSet() throws IOException {
    reset("front-door", 12);
    Reach at = reach("58-50-ed-10-01-01");
    site.loseNextActivation("front-door");
    Answer<?> lost = isapi.activate(at, Secret.of("Good-Pass-7"));
    assertThat(lost)
        .isInstanceOfSatisfying(Answer.NoAnswer.class, no -> assertThat(no.sent()).isTrue());
    assertThat(isapi.activation(at)).isEqualTo(new Answer.Ok<>(Activation.ACTIVE));
    assertThat(isapi.login(at, Secret.of("Good-Pass-7"))).isInstanceOf(Answer.Ok.class);
  }

  @Test
  void anAddressOutOfReachRefusesUntilTheComputerHasASecondOne() throws IOException {
    site.power("barn", false);
    site.press("barn");
    site.power("barn", true);
    machine.turn(31);
    site.release("barn");
    machine.turn(200);
    Reach at = reach("58-50-ed-10-01-05");
    Answer<?> refused = isapi.activation(at);
    assertThat(refused)
        .isInstanceOfSatisfying(Answer.NoAnswer.class, no -> assertThat(no.sent()).isFalse());
    site.addAddress(Ipv4Range.parse("192.0.0.20/24").orElseThrow());
    assertThat(isapi.activation(at)).isEqualTo(new Answer.Ok<>(Activation.INACTIVE));
  }

  @Test
  void theSiteOutlivesTheWindow() throws IOException {
    reset("front-door", 12);
    site.press("garden");
    site.close();
    machine.turn(3_600);
    open();
    assertThat(site.clock().instant()).isEqualTo(machine.instant());
    CameraPicture garden = picture("garden");
    assertThat(garden.pressed()).isFalse();
    assertThat(ask()).hasSize(6).anyMatch(one -> one.contains("<Activated>false"));
    assertThat(isapi.activation(reach("58-50-ed-10-01-01")))
        .isEqualTo(new Answer.Ok<>(Activation.INACTIVE));
  }

  private CameraPicture picture(String id) {
    return site.cameras().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aDamagedSiteIsPutAsideAndSaid() throws IOException {
    site.close();
    Files.writeString(folder.resolve("site.json"), "{\"schema\":1");
    open();
    assertThat(site.notice()).isPresent();
    assertThat(folder.resolve("site.json.damaged")).exists();
    assertThat(ask()).hasSize(6);
  }

  @Test
  void aHoldCountsRealSecondsWhateverTheSpeed() {
    site.clock().speed(10);
    java.time.Instant start = site.clock().instant();
    site.press("front-door");
    machine.turn(5);
    assertThat(Duration.between(start, site.clock().instant())).isEqualTo(Duration.ofSeconds(5));
    site.release("front-door");
    machine.turn(5);
    assertThat(Duration.between(start, site.clock().instant())).isEqualTo(Duration.ofSeconds(55));
  }
}
