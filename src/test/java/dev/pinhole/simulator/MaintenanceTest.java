package dev.pinhole.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.testing.HandClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What concerns a camera as a whole, asked by a program that knows nothing of Pinhole.
final class MaintenanceTest {
  private static final String ID = "front-door";
  private static final String INFO = "/ISAPI/System/deviceInfo";
  private static final String FILE = "/ISAPI/System/configurationData";
  private static final String NAMED = "<DeviceInfo><deviceName>Mine</deviceName></DeviceInfo>";
  private final HandClock machine = new HandClock();
  private StandAlone alone;
  private Stranger stranger;

  @BeforeEach
  void open() throws IOException {
    alone = Stranger.stand(machine, ID, "Wort-2345");
    stranger = new Stranger(alone.find(ID).orElseThrow().http());
  }

  @AfterEach
  void close() {
    alone.close();
  }

  private String name() throws IOException {
    return stranger
        .admin("GET", INFO, "")
        .text()
        .replaceAll("(?s).*<deviceName>|</deviceName>.*", "");
  }

  @Test
  void aRebootAnswersThenGoesDownThenComesBack() throws IOException {
    assertThat(stranger.admin("PUT", "/ISAPI/System/reboot", "").status()).isEqualTo(200);
    assertThatThrownBy(() -> stranger.plain("GET", INFO, "")).isInstanceOf(EOFException.class);
    machine.turn(120);
    assertThat(name()).isEqualTo("IP CAMERA");
  }

  @Test
  void aFullResetTakesEverythingAndABasicOneLeavesNetworkAndUsers() throws IOException {
    String ip = "/ISAPI/System/Network/interfaces/1/ipAddress";
    stranger.admin("PUT", INFO, NAMED);
    stranger.admin("PUT", ip, "<IPAddress><ipAddress>192.168.1.77</ipAddress></IPAddress>");
    assertThat(stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=half", "").status())
        .isEqualTo(400);
    stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=basic", "");
    machine.turn(120);
    assertThat(name()).isEqualTo("IP CAMERA");
    assertThat(alone.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.77");
    stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=full", "");
    machine.turn(300);
    assertThat(alone.find(ID).orElseThrow().activated()).isFalse();
    assertThat(alone.find(ID).orElseThrow().advertised()).isEqualTo("192.168.1.64");
  }

  @Test
  void usersSurviveABasicResetOnly() throws IOException {
    String users = "/ISAPI/Security/users";
    String olga =
        "<User><userName>olga</userName><password>Wort-6789</password>"
            + "<userLevel>Operator</userLevel></User>";
    assertThat(stranger.admin("POST", users, olga).status()).isEqualTo(200);
    stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=basic", "");
    machine.turn(120);
    assertThat(stranger.login("GET", INFO, "", "olga", "Wort-6789").status()).isEqualTo(200);
    stranger.admin("PUT", "/ISAPI/System/factoryReset?mode=full", "");
    machine.turn(300);
    assertThat(stranger.login("GET", INFO, "", "olga", "Wort-6789").status()).isNotEqualTo(200);
  }

  @Test
  void securityQuestionsSurviveABasicResetOnly() {
    PracticeCameras.Fresh fresh =
        PracticeCameras.all(Catalog.builtIn(), machine.instant()).getFirst();
    var camera = new VirtualCamera(fresh.profile(), fresh.state(), machine, () -> {});
    Prepared stored = camera.state().recovery().prepared();
    assertThat(stored.answers()).isNotEmpty();
    assertThat(camera.state().settings()).isNotEqualTo(Settings.NONE);
    reset(camera, "basic");
    assertThat(camera.state().recovery().prepared()).isEqualTo(stored);
    assertThat(camera.state().settings()).isEqualTo(Settings.NONE);
    assertThat(camera.state().activated()).isTrue();
    reset(camera, "full");
    assertThat(camera.state().recovery().prepared()).isEqualTo(Prepared.NOTHING);
    assertThat(camera.state().activated()).isFalse();
  }

  private void reset(VirtualCamera camera, String mode) {
    var request =
        new HttpRequest(
            "PUT",
            "/ISAPI/System/factoryReset",
            Map.of("mode", mode),
            Map.of(),
            "127.0.0.1",
            80,
            new Payload(new byte[0]));
    assertThat(new Maintenance(new Random(1)).answer(camera, request)).isPresent();
    machine.turn(300);
  }

  @Test
  void aConfigurationFileBringsSettingsBackWithItsKeyOnly() throws IOException {
    stranger.admin("PUT", INFO, NAMED);
    Stranger.Reply file = stranger.admin("GET", FILE + "?secretkey=abc123", "");
    assertThat(file.bytes().length).isBetween(90_000, 200_000);
    assertThat(file.body()).startsWith("SIMULATED").doesNotContain("Mine");
    stranger.admin("PUT", INFO, NAMED.replace("Mine", "Other"));
    Stranger.Reply wrong = stranger.admin("PUT", FILE + "?secretkey=abc124", file.body());
    assertThat(wrong.text()).contains("cfgFileSecretKeyError");
    assertThat(name()).isEqualTo("Other");
    Stranger.Reply right = stranger.admin("PUT", FILE + "?secretkey=abc123", file.body());
    assertThat(right.text()).contains("<statusCode>7<");
    assertThat(name()).isEqualTo("Mine");
    assertThat(stranger.admin("PUT", FILE, "nonsense").text()).contains("importErrorData");
    assertThat(stranger.admin("GET", FILE + "?secretkey=01234567890123456", "").status())
        .isEqualTo(400);
    alone.password("garden", "Wort-2345");
    Stranger other = new Stranger(alone.find("garden").orElseThrow().http());
    assertThat(other.admin("PUT", FILE + "?secretkey=abc123", file.body()).text())
        .contains("importErrorData");
  }

  @Test
  void thePictureIsAPicture() throws IOException {
    Stranger.Reply reply = stranger.admin("GET", "/ISAPI/Streaming/channels/101/picture", "");
    assertThat(reply.all("Content-Type")).containsExactly("image/jpeg");
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(reply.bytes()));
    assertThat(picture.getWidth()).isEqualTo(640);
    for (String path :
        new String[] {"/ISAPI/Streaming/channels/101/picture", "/ISAPI/Security/userCheck"}) {
      assertThat(stranger.admin("PUT", path, "<x/>").status()).as(path).isEqualTo(405);
    }
  }

  @Test
  void theStreamOfEventsBeatsUntilTheCameraGoes() throws IOException {
    String path = "/ISAPI/Event/notification/alertStream";
    String challenge = stranger.plain("GET", path, "").all("WWW-Authenticate").getFirst();
    String answer = stranger.answer(challenge, "GET", path, "admin", "Wort-2345", "00000001");
    var at = alone.find(ID).orElseThrow().http();
    try (Socket socket = new Socket(at.getAddress(), at.getPort())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + answer + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      StringBuilder got = new StringBuilder();
      while (got.indexOf("</EventNotificationAlert>") < 0) {
        int one = in.read();
        assertThat(one).as(got.toString()).isNotNegative();
        got.append((char) one);
      }
      assertThat(got.toString())
          .contains("multipart/mixed; boundary=boundary", "--boundary", "videoloss", "inactive");
      alone.perform(ID, StandAlone.Deed.POWER_OFF);
      in.readAllBytes();
    }
  }

  @Test
  void faultsLoseAnswersAndMakeBusy() throws IOException {
    Faults faults = alone.faults(ID).orElseThrow();
    faults.busy(2);
    assertThat(stranger.admin("GET", INFO, "").status()).isEqualTo(503);
    assertThat(stranger.admin("GET", INFO, "").text()).contains("<statusCode>2<");
    assertThat(stranger.admin("GET", INFO, "").status()).isEqualTo(200);
    faults.loseNextAnswer(INFO);
    assertThatThrownBy(() -> stranger.plain("GET", INFO, "")).isInstanceOf(EOFException.class);
    assertThat(stranger.admin("GET", INFO, "").status()).isEqualTo(200);
  }
}
