package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The client against recorded answers: how many requests leave, and what it makes of the worst.
@Timeout(60)
final class IsapiClientTest {
  private static final String USER_CHECK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <userCheck version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
      <statusValue>200</statusValue>
      <statusString>OK</statusString>
      <isActivated>true</isActivated>
      </userCheck>
      """;
  private static final String LOCKED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <userCheck version="2.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
      <statusValue>401</statusValue>
      <statusString>Unauthorized</statusString>
      <lockStatus>lock</lockStatus>
      <unlockTime>1800</unlockTime>
      <retryLoginTime>0</retryLoginTime>
      </userCheck>
      """;
  private static final String UNLOCKED = FakeCamera.userCheck("unlock", 0, 5);

  private final IsapiClient client = new IsapiClient(Duration.ofSeconds(10));
  private final Isapi isapi = new Isapi(client);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest qop=\"auth\", realm=\"IP Camera(C2183)\", nonce=\"%s\", stale=\"FALSE\"",
        "Digest qop=auth, realm=\"DS-2CD2146G2\", nonce=\"%s\", algorithm=MD5, opaque=\"a1\"",
        "Digest qop=\"auth\", realm=\"C\", nonce=\"%s\", algorithm=SHA-256",
        "Digest qop=\"auth\", realm=\"C\", nonce=\"%s\", algorithm=\"SHA-256\", stale=FALSE"
      })
  void oneRequestWithoutAndOneWith(String challenge) {
    String header = challenge.formatted(FakeCamera.NONCE);
    try (var camera =
        new FakeCamera(FakeCamera.guarded(header, "Winter-2031", USER_CHECK, UNLOCKED))) {
      assertThat(isapi.login(camera.reach(), Secret.of("Winter-2031")))
          .isInstanceOf(Answer.Ok.class);
      assertThat(camera.requests).hasSize(2).containsOnly("GET /ISAPI/Security/userCheck");
      assertThat(camera.agents).containsOnly("Pinhole");
      assertThat(client.requestsSent()).isEqualTo(2);
    }
  }

  @Test
  void aChallengeOfTheOldKindIsToldApart() {
    String old = "Digest realm=\"old\", nonce=\"" + FakeCamera.NONCE + "\"";
    try (var camera =
        new FakeCamera(FakeCamera.guarded(old, "Winter-2031", USER_CHECK, UNLOCKED))) {
      assertThat(isapi.login(camera.reach(), Secret.of("Winter-2031")))
          .isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.requests).hasSize(1);
    }
  }

  @Test
  void aRefusedPasswordIsNeverRepeated() {
    try (var camera =
        new FakeCamera(
            FakeCamera.guarded(
                FakeCamera.CHALLENGE,
                "Winter-2031",
                UNLOCKED,
                LOCKED,
                _ -> {
                  throw new AssertionError("let in");
                }))) {
      assertThat(isapi.login(camera.reach(), Secret.of("Summer-2031")))
          .isEqualTo(new Answer.Unauthorized<ResponseStatus>(true, 0, 1_800));
      assertThat(camera.requests).hasSize(2);
    }
  }

  @Test
  void aLoginThatNobodyAskedForProvesNothing() {
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, USER_CHECK))) {
      assertThat(isapi.login(camera.reach(), Secret.of("Winter-2031")))
          .isInstanceOf(Answer.Unreadable.class);
    }
  }

  @Test
  void theBodyOutranksTheStatus() {
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, LOCKED))) {
      assertThat(client.ask(camera.reach(), Ask.get("/x"))).isInstanceOf(Answer.Unauthorized.class);
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var camera =
        new FakeCamera(
            exchange -> {
              exchange.getResponseHeaders().set("Location", "/elsewhere");
              FakeCamera.answer(exchange, 302, "<html><body>moved</body></html>");
            })) {
      assertThat(isapi.activation(camera.reach())).isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.requests).containsExactly("GET /SDK/activateStatus");
    }
  }

  @Test
  void theStateIsReadWithoutCredentials() {
    String body = "<ActivateStatus version=\"2.0\"><Activated>false</Activated></ActivateStatus>";
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, body))) {
      assertThat(isapi.activation(camera.reach())).isEqualTo(new Answer.Ok<>(Activation.INACTIVE));
    }
  }

  @Test
  void aRefusalIsToldByItsReason() {
    String body =
        "<ResponseStatus><requestURL>/x</requestURL><statusCode>4</statusCode><statusString>Invalid"
            + " Operation</statusString><subStatusCode>notActivated</subStatusCode></ResponseStatus>";
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 403, body))) {
      assertThat(isapi.login(camera.reach(), Secret.of("Winter-2031")))
          .isEqualTo(new Answer.Refused<ResponseStatus>(ResponseStatus.notAllowed("notActivated")));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<a>",
        "<html><body>Hello</body></html>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><Activated>&b;</Activated>",
        "\u0000\u0001\u0002"
      })
  void garbageIsUnreadable(String body) {
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, body))) {
      assertThat(isapi.activation(camera.reach())).isInstanceOf(Answer.Unreadable.class);
    }
  }

  @Test
  void aHugeAnswerIsCut() {
    String body = "<a>" + "x".repeat(5_000_000) + "</a>";
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, body))) {
      assertThat(isapi.activation(camera.reach()))
          .isInstanceOfSatisfying(
              Answer.Unreadable.class,
              answer -> assertThat(answer.said().key()).isEqualTo("isapi.large"));
    }
  }

  @Test
  void aSilentCameraIsGivenUp() throws InterruptedException {
    var release = new CountDownLatch(1);
    var hurried = new Isapi(new IsapiClient(Duration.ofMillis(700)));
    try (var camera =
        new FakeCamera(
            _ -> {
              try {
                assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            })) {
      assertThat(hurried.activation(camera.reach()))
          .isInstanceOfSatisfying(
              Answer.NoAnswer.class,
              answer -> {
                assertThat(answer.sent()).isTrue();
                assertThat(answer.said().key()).isEqualTo("isapi.late");
              });
      release.countDown();
    }
  }

  @Test
  void nobodyThereMeansThatNothingWasSent() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThat(isapi.activation(new Reach("127.0.0.1", port)))
        .isInstanceOfSatisfying(
            Answer.NoAnswer.class,
            answer -> {
              assertThat(answer.sent()).isFalse();
              assertThat(answer.said().key()).isEqualTo("isapi.refused");
            });
  }

  @Test
  void aConnectionThatBreaksAfterTheRequestProvesNothing() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> takeAndHangUp(socket));
      assertThat(isapi.activation(new Reach("127.0.0.1", socket.getLocalPort())))
          .isInstanceOfSatisfying(
              Answer.NoAnswer.class,
              answer -> {
                assertThat(answer.sent()).isTrue();
                assertThat(answer.said().key()).isEqualTo("isapi.lost");
              });
    }
  }

  private static void takeAndHangUp(ServerSocket socket) {
    try (Socket taken = socket.accept();
        InputStream in = taken.getInputStream()) {
      int newLines = 0;
      while (newLines < 2) {
        int c = in.read();
        newLines = c == '\n' ? newLines + 1 : c == '\r' ? newLines : 0;
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoIsInterruptedGetsAnAnswer() throws InterruptedException {
    var asked = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var answers = new java.util.concurrent.LinkedBlockingQueue<Answer<Activation>>();
    try (var camera =
        new FakeCamera(
            _ -> {
              asked.countDown();
              try {
                assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            })) {
      Thread caller = Thread.ofVirtual().start(() -> answers.add(isapi.activation(camera.reach())));
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();
      assertThat(answers.poll(20, TimeUnit.SECONDS)).isInstanceOf(Answer.NoAnswer.class);
      release.countDown();
    }
  }

  @Test
  void theDeviceDescribesItself() {
    String body =
        "<DeviceInfo version=\"2.0\"><deviceName>IP CAMERA</deviceName>"
            + "<model>DS-2CD2146G2-ISU</model><serialNumber>DS-2CD2146G2-ISU20210101AAWRF0"
            + "</serialNumber><macAddress>44:19:b6:0a:3c:71</macAddress>"
            + "<firmwareVersion>V5.7.17</firmwareVersion>"
            + "<firmwareReleasedDate>build 240606</firmwareReleasedDate><new>1</new></DeviceInfo>";
    try (var camera =
        new FakeCamera(FakeCamera.guarded(FakeCamera.CHALLENGE, "Winter-2031", body, "nothing"))) {
      assertThat(isapi.deviceInfo(camera.reach(), Login.admin(Secret.of("Winter-2031"))))
          .isInstanceOfSatisfying(
              Answer.Ok.class,
              answer ->
                  assertThat(answer.value().toString())
                      .contains("44-19-b6-0a-3c-71", "V5.7.17 build 240606", "AAWRF0"));
    }
  }
}
