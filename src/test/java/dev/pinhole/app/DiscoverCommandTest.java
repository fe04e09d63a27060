package dev.pinhole.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.sadp.SadpCodec;
import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.sadp.SadpDocument.Field;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command against a responder on loopback.
final class DiscoverCommandTest {
  private static final List<Field> FACTORY_NEW =
      List.of(
          new Field("DeviceDescription", "DS-2CD2385G1-I"),
          new Field("DeviceSN", "DS-2CD2385G1-I20200414AAWRE00000001"),
          new Field("HttpPort", "8080"),
          new Field("MAC", "58-50-ED-00-00-01"),
          new Field("IPv4Address", "192.168.1.64"),
          new Field("Activated", "flase"),
          new Field("PasswordResetAbility", "true"));
  private static final List<Field> OLD =
      List.of(
          new Field("DeviceDescription", "Salt & Pepper"),
          new Field("MAC", "58:50:ed:00:00:02"),
          new Field("IPv4Address", "10.0.0.2"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private DatagramSocket cameras;
  private volatile List<List<Field>> powered = List.of(FACTORY_NEW, OLD);

  @BeforeEach
  void start() throws IOException {
    cameras = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
  }

  @AfterEach
  void stop() {
    cameras.close();
  }

  private void answer() {
    byte[] buffer = new byte[2_048];
    while (!cameras.isClosed()) {
      try {
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        cameras.receive(packet);
        SadpDocument inquiry =
            SadpCodec.decode(Arrays.copyOf(buffer, packet.getLength())).orElseThrow();
        for (List<Field> camera : powered) {
          byte[] said =
              SadpCodec.encode(SadpDocument.answer(inquiry.value("Uuid").orElseThrow(), camera));
          cameras.send(new DatagramPacket(said, said.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private int run(String... args) {
    return new CommandLine(new DiscoverCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  private String at() {
    return "127.0.0.1:" + cameras.getLocalPort();
  }

  @Test
  void oneLinePerCameraWhateverHowOftenItAnswers() {
    assertThat(run("--at", at(), "--seconds", "1")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "Salt & Pepper  -  58-50-ed-00-00-02  10.0.0.2  port 80  password set",
            "DS-2CD2385G1-I  DS-2CD2385G1-I20200414AAWRE00000001  58-50-ed-00-00-01  192.168.1.64"
                + "  port 8080  no password yet");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void oneJsonObjectPerCamera() {
    assertThat(run("--json", "--at", at(), "--seconds", "0.5")).isZero();
    List<JsonNode> objects =
        out.toString().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    assertThat(objects).hasSize(2);
    JsonNode camera = objects.getLast();
    assertThat(camera.get("mac").asString()).isEqualTo("58-50-ed-00-00-01");
    assertThat(camera.get("activated").asBoolean()).isFalse();
    assertThat(camera.get("httpPort").asInt()).isEqualTo(8080);
    assertThat(camera.get("source").asString()).isEqualTo("127.0.0.1");
    assertThat(camera.get("methods").get(0).asString()).isEqualTo("REQUEST_FILE");
    assertThat(objects.getFirst().get("activated").asBoolean()).isTrue();
  }

  @Test
  void nobodyThereIsSaidAndIsNoSuccess() {
    powered = List.of();
    assertThat(run("--at", at(), "--seconds", "0.3")).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("No camera answered");
  }

  @Test
  void noTerminalObeysACamera() {
    powered =
        List.of(
            List.of(
                new Field("DeviceDescription", "DS\u001b[2J\u009b2J\u202e../../<b>\r\nroot:"),
                new Field("DeviceSN", "\u001b]0;owned\u0007"),
                new Field("MAC", "58-50-ed-00-00-03"),
                new Field("IPv4Address", "10.0.0.3")));
    assertThat(run("--at", at(), "--seconds", "0.5")).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString().strip())
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]")
        .contains("../../<b>");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    powered = List.of(List.of(new Field("DeviceDescription", "no MAC")));
    assertThat(run("--at", at(), "--seconds", "0.3")).isEqualTo(1);
    assertThat(err.toString()).contains("Something at 127.0.0.1 answered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--at=127.0.0.1", "--at=127.0.0.1:0", "--at=127.0.0.1:65536", "--at=:37020",
            "--at=[::1]:37020",
        "--seconds=0", "--seconds=601", "--seconds=NaN", "--seconds=x", "--nonsense"
      })
  void aWrongArgumentIsRefused(String argument) {
    assertThat(run(argument)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isNotEmpty();
  }

  @Test
  void helpNamesTheExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--at", "--seconds", "--json", "no camera answered");
  }
}
