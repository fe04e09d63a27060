package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Reach;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The first password of a practice camera of either kind, over real sockets: `new-one` speaks V3,
/// `front-door` after a reset the classic form.
@Timeout(120)
final class FirstPasswordTest {
  private static final String STATUS = "/SDK/activateStatus";
  private static final String V3 = "/ISAPI/System/activate/StartActivateV3";
  private static final String V3_CHALLENGE = "/ISAPI/System/activate/GetChallengeV3";
  private static final String CLASSIC = "/ISAPI/System/activate";

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
  private final FirstPassword first = new FirstPassword(isapi);
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
    site.press("front-door");
    machine.turn(12);
    site.release("front-door");
    machine.turn(200);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Reach reach(String id) throws IOException {
    String mac = id.equals("new-one") ? "58-50-ed-10-01-04" : "58-50-ed-10-01-01";
    byte[] inquiry =
        "<?xml version='1.0' encoding='utf-8'?>\n<Probe><Uuid>A</Uuid><Types>inquiry</Types></Probe>"
            .getBytes(StandardCharsets.US_ASCII);
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      socket.send(new DatagramPacket(inquiry, inquiry.length, site.sadpEndpoint()));
      socket.setSoTimeout(20_000);
      while (true) {
        DatagramPacket got = new DatagramPacket(new byte[2_048], 2_048);
        socket.receive(got);
        String said = new String(got.getData(), 0, got.getLength(), StandardCharsets.UTF_8);
        Matcher port = Pattern.compile("<HttpPort>(\\d+)<").matcher(said);
        if (said.contains(mac) && port.find()) {
          return new Reach("127.0.0.1", Integer.parseInt(port.group(1)));
        }
      }
    }
  }

  private List<String> writes(String id) {
    return site.writes(id).stream()
        .map(write -> write.path() + (write.accepted() ? "" : " refused"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "new-one, kd7-Wm4-p9x-Rt2", "new-one, sixteen-chars-16", "new-one, Eight-88",
    "front-door, kd7-Wm4-p9x-Rt2", "front-door, sixteen-chars-16", "front-door, Eight-88"
  })
  void itIsSetAndProvenInEitherForm(String id, String password) throws IOException {
    Reach at = reach(id);
    assertThat(first.activate(at, Secret.of(password))).isEqualTo(new Done(Outcome.DONE, ""));
    assertThat(first.login(at, Secret.of(password))).isEqualTo(new Done(Outcome.DONE, ""));
    assertThat(first.login(at, Secret.of(password.substring(0, 7))).outcome())
        .isEqualTo(Outcome.REFUSED);
    assertThat(writes(id)).contains(id.equals("new-one") ? V3 : CLASSIC);
    assertThat(first.activate(at, Secret.of("Another-22")))
        .isEqualTo(new Done(Outcome.REFUSED, "setup.refused.has-password"));
  }

  /// The reasons are the same, whichever form carries them.
  @ParameterizedTest
  @CsvSource({"new-one", "front-door"})
  void theCamerasReasonsAreSaid(String id) throws IOException {
    Reach at = reach(id);
    for (String wrong : List.of("short-1", "onlysmalls", "kettle-admin-4", "seventeen-chars-7")) {
      assertThat(first.activate(at, Secret.of(wrong)))
          .as(wrong)
          .isEqualTo(new Done(Outcome.REFUSED, "setup.refused.password"));
    }
    assertThat(isapi.activation(at)).isEqualTo(new Answer.Ok<>(Activation.INACTIVE));
    assertThat(first.activate(at, Secret.of("Eight-88"))).isEqualTo(new Done(Outcome.DONE, ""));
  }

  /// Before the password has left, it never arrived; after, only one login can tell.
  @ParameterizedTest
  @CsvSource({
    "new-one, " + STATUS + ", false",
    "new-one, " + V3_CHALLENGE + ", false",
    "new-one, " + V3 + ", true",
    "front-door, " + STATUS + ", false",
    "front-door, /ISAPI/Security/challenge, false",
    "front-door, " + CLASSIC + ", true"
  })
  void aLostAnswerIsResolvedByAsking(String id, String lost, boolean arrived) throws IOException {
    Reach at = reach(id);
    Secret password = Secret.of("kd7-Wm4-p9x-Rt2");
    site.faults(id).loseNextAnswer(lost);
    Done expected =
        arrived
            ? new Done(Outcome.UNKNOWN, "")
            : new Done(Outcome.REFUSED, "setup.refused.never-arrived");
    assertThat(first.activate(at, password)).isEqualTo(expected);
    assertThat(writes(id).stream().filter(path -> path.equals(V3) || path.equals(CLASSIC)))
        .hasSize(arrived ? 1 : 0);
    assertThat(isapi.activation(at))
        .isEqualTo(new Answer.Ok<>(arrived ? Activation.ACTIVE : Activation.INACTIVE));
    if (arrived) {
      assertThat(first.login(at, password)).isEqualTo(new Done(Outcome.DONE, ""));
    } else {
      assertThat(first.activate(at, password)).isEqualTo(new Done(Outcome.DONE, ""));
    }
  }

  @Test
  void nobodyThereIsSaid() throws IOException {
    Reach at = reach("new-one");
    site.lead("new-one", false);
    Isapi quick = new Isapi(new IsapiClient(Duration.ofMillis(400)));
    Done done = new FirstPassword(quick).activate(at, Secret.of("Eight-88"));
    assertThat(done.outcome()).isNotEqualTo(Outcome.DONE);
    assertThat(writes("new-one")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_024, 2_048, 3_071, 3_073, 4_096})
  void anotherKeyThanOf3072BitsIsRefused(int bits) throws IOException {
    Reach at = reach("new-one");
    String hex = BigInteger.ONE.shiftLeft(bits - 1).or(BigInteger.ONE).toString(16);
    String key = Base64.getEncoder().encodeToString(hex.getBytes(StandardCharsets.US_ASCII));
    URI uri = URI.create("http://127.0.0.1:" + at.port() + V3_CHALLENGE + "?format=json");
    HttpURLConnection http = (HttpURLConnection) uri.toURL().openConnection();
    http.setReadTimeout(20_000);
    http.setDoOutput(true);
    http.setRequestMethod("POST");
    String body = "{\"publicKey\":\"" + key + "\"}";
    http.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
    assertThat(http.getResponseCode()).isEqualTo(400);
    try (InputStream said = http.getErrorStream()) {
      assertThat(new String(said.readAllBytes(), StandardCharsets.UTF_8))
          .contains("Invalid JSON Content")
          .doesNotContain("challenge\"");
    }
    assertThat(isapi.activation(at)).isEqualTo(new Answer.Ok<>(Activation.INACTIVE));
  }
}
