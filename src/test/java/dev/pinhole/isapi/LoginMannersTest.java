package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How the client behaves towards a camera that counts wrong passwords.
@Timeout(60)
final class LoginMannersTest {
  private static final String OK =
      "<userCheck><statusValue>200</statusValue><statusString>OK</statusString></userCheck>";

  private final HandClock clock = new HandClock();
  private final Isapi isapi =
      new Isapi(
          new IsapiClient(
              Duration.ofSeconds(10), Manners.remembering(clock, new Random(1)), Trust.inMemory()));

  private static FakeCamera.Handler inside() {
    return exchange -> FakeCamera.answer(exchange, 200, OK);
  }

  private static Login wrong() {
    return Login.admin(Secret.of("Summer-2031"));
  }

  private static Login right() {
    return Login.admin(Secret.of("Winter-2031"));
  }

  @Test
  void aLoginPrintsWithoutItsPassword() {
    Login login = right();
    assertThat(login.toString()).contains("admin").doesNotContain("Winter");
    login.close();
    assertThatThrownBy(() -> login.password().use(String::new))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Login("a:b", Secret.of("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherUserThanAdminLogsIn() {
    try (var camera = new FakeCamera(FakeCamera.guarded("Winter-2031", inside()))) {
      assertThat(isapi.login(camera.reach(), new Login("viewer", Secret.of("Winter-2031"))))
          .isInstanceOf(Answer.Ok.class);
      assertThat(camera.credentials).hasSize(1).first().asString().contains("\"viewer\"");
    }
  }

  @Test
  void aRefusedPasswordIsNotSentAgainUntilTold() {
    try (var camera = new FakeCamera(FakeCamera.guarded("Winter-2031", inside()))) {
      assertThat(isapi.login(camera.reach(), wrong()))
          .isEqualTo(new Answer.Unauthorized<ResponseStatus>(false, -1, 0));
      assertThat(isapi.login(camera.reach(), wrong())).isInstanceOf(Answer.NotTried.class);
      assertThat(isapi.deviceInfo(camera.reach(), wrong())).isInstanceOf(Answer.NotTried.class);
      assertThat(camera.requests).hasSize(2);
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Ok.class);
      assertThat(isapi.login(camera.reach(), wrong())).isInstanceOf(Answer.NotTried.class);
      isapi.forget(camera.reach());
      assertThat(isapi.login(camera.reach(), wrong())).isInstanceOf(Answer.Unauthorized.class);
      assertThat(camera.credentials).hasSize(3);
    }
  }

  @Test
  void theSamePasswordMayBeTriedOnAnotherCameraAndForAnotherUser() {
    try (var one = new FakeCamera(FakeCamera.guarded("Winter-2031", inside()));
        var other = new FakeCamera(FakeCamera.guarded("Winter-2031", inside()))) {
      assertThat(isapi.login(one.reach(), wrong())).isInstanceOf(Answer.Unauthorized.class);
      assertThat(isapi.login(other.reach(), wrong())).isInstanceOf(Answer.Unauthorized.class);
      assertThat(isapi.login(one.reach(), new Login("viewer", Secret.of("Summer-2031"))))
          .isInstanceOf(Answer.Unauthorized.class);
    }
  }

  @Test
  void aLockedCameraIsSentNothingUntilItsLockIsOver() {
    var refusal = new AtomicReference<>(FakeCamera.userCheck("unlock", 0, 1));
    try (var camera =
        new FakeCamera(
            exchange ->
                FakeCamera.guarded(
                        FakeCamera.CHALLENGE,
                        "Winter-2031",
                        refusal.get(),
                        FakeCamera.userCheck("lock", 1_800, 0),
                        inside())
                    .handle(exchange))) {
      Reach at = camera.reach();
      assertThat(isapi.login(at, wrong()))
          .isEqualTo(new Answer.Unauthorized<ResponseStatus>(true, 0, 1_800));
      clock.turn(600);
      assertThat(isapi.login(at, right()))
          .isEqualTo(new Answer.Unauthorized<ResponseStatus>(true, 0, 1_200));
      assertThat(camera.requests).hasSize(2);
      clock.turn(1_201);
      assertThat(isapi.login(at, right())).isInstanceOf(Answer.Ok.class);
      assertThat(camera.requests).as("a look without credentials, then both").hasSize(5);
      assertThat(camera.credentials).hasSize(2);
    }
  }

  @Test
  void aCameraThatIsLockedAlreadyIsNotSentAPassword() {
    String locked = FakeCamera.userCheck("lock", 900, 0);
    try (var camera =
        new FakeCamera(
            FakeCamera.guarded(FakeCamera.CHALLENGE, "Winter-2031", locked, locked, inside()))) {
      assertThat(isapi.login(camera.reach(), right()))
          .isEqualTo(new Answer.Unauthorized<ResponseStatus>(true, 0, 900));
      assertThat(camera.requests).hasSize(1);
      assertThat(camera.credentials).isEmpty();
      clock.turn(901);
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Unauthorized.class);
      assertThat(camera.credentials).isEmpty();
    }
  }

  @Test
  void aLockSaysNothingAboutAPasswordThatMayBeRight() {
    // Nobody said before that the camera was open: the page for people says nothing.
    var open = new AtomicReference<>(Boolean.FALSE);
    try (var camera =
        new FakeCamera(
            exchange -> {
              String password = open.get() ? "Winter-2031" : "none is taken";
              FakeCamera.guarded(
                      FakeCamera.CHALLENGE,
                      password,
                      FakeCamera.UNAUTHORIZED,
                      FakeCamera.userCheck("lock", 60, 0),
                      inside())
                  .handle(exchange);
            })) {
      assertThat(isapi.login(camera.reach(), right()))
          .isEqualTo(new Answer.Unauthorized<ResponseStatus>(true, 0, 60));
      clock.turn(61);
      open.set(true);
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Ok.class);
    }
  }

  @Test
  void beforeTheLastTryTheCameraIsLookedAt() {
    // Other resources answer a page for people; only `userCheck` says how logins stand.
    var check = new AtomicReference<>(FakeCamera.userCheck("unlock", 0, 1));
    try (var camera =
        new FakeCamera(
            exchange -> {
              boolean asksCheck = exchange.getRequestURI().getPath().endsWith("userCheck");
              FakeCamera.guarded(
                      FakeCamera.CHALLENGE,
                      "Winter-2031",
                      asksCheck ? check.get() : FakeCamera.UNAUTHORIZED,
                      FakeCamera.userCheck("unlock", 0, 1),
                      inside())
                  .handle(exchange);
            })) {
      Reach at = camera.reach();
      assertThat(isapi.deviceInfo(at, wrong()))
          .isEqualTo(new Answer.Unauthorized<DeviceInfo>(false, 1, 0));
      check.set(FakeCamera.userCheck("lock", 1_700, 0));
      assertThat(isapi.deviceInfo(at, right()))
          .isEqualTo(new Answer.Unauthorized<DeviceInfo>(true, 0, 1_700));
      assertThat(camera.requests)
          .isEqualTo(
              List.of(
                  "GET /ISAPI/System/deviceInfo",
                  "GET /ISAPI/System/deviceInfo",
                  "GET /ISAPI/Security/userCheck"));
      assertThat(camera.credentials).hasSize(1);
    }
  }

  @Test
  void howLoginsStandIsReadWithoutCredentials() {
    try (var camera =
        new FakeCamera(
            exchange -> FakeCamera.answer(exchange, 401, FakeCamera.userCheck("unlock", 0, 4)))) {
      assertThat(isapi.userCheck(camera.reach()))
          .isEqualTo(new Answer.Ok<>(new UserCheck(false, false, 4, 0)));
    }
  }

  /// The job was closed, or has another password by now.
  @Test
  void aPasswordThatWasWipedIsNotSentAndFailsNobody() {
    try (var camera =
        new FakeCamera(
            FakeCamera.guarded(
                FakeCamera.CHALLENGE,
                "Winter-2031",
                FakeCamera.UNAUTHORIZED,
                FakeCamera.UNAUTHORIZED,
                exchange -> FakeCamera.answer(exchange, 200, "")))) {
      Login wrong = Login.admin(Secret.of("Summer-2031"));
      assertThat(isapi.deviceInfo(camera.reach(), wrong)).isInstanceOf(Answer.Unauthorized.class);
      int before = camera.credentials.size();
      wrong.close();
      assertThat(isapi.deviceInfo(camera.reach(), wrong))
          .isInstanceOfSatisfying(
              Answer.NoAnswer.class, answer -> assertThat(answer.sent()).isFalse());
      assertThat(camera.credentials).hasSize(before);
    }
  }

  @Test
  void aStaleNonceIsNoRefusal() {
    String stale = FakeCamera.CHALLENGE.replace("FALSE", "TRUE");
    try (var camera =
        new FakeCamera(
            exchange -> {
              boolean second = exchange.getRequestHeaders().containsKey("Authorization");
              exchange
                  .getResponseHeaders()
                  .set("WWW-Authenticate", second ? stale : FakeCamera.CHALLENGE);
              FakeCamera.answer(exchange, 401, FakeCamera.UNAUTHORIZED);
            })) {
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Unreadable.class);
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.credentials).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic realm=\"IP Camera(C2183)\"",
        "Digest realm=\"x\", qop=\"auth-int\", nonce=\"1\"",
        "Digest realm=\"x\", qop=\"auth\", nonce=\"1\", algorithm=CRC32",
        "Negotiate",
        "\"\"\"=,=,"
      })
  void whatCannotBeAnsweredSafelyIsNot(String challenge) {
    try (var camera =
        new FakeCamera(
            FakeCamera.guarded(
                challenge, "x", FakeCamera.UNAUTHORIZED, FakeCamera.UNAUTHORIZED, inside()))) {
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Unreadable.class);
      assertThat(camera.credentials).isEmpty();
      assertThat(camera.requests).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic realm=\"C\"\nDigest realm=\"C\", qop=\"auth\", nonce=\"%1$s\"",
        "Digest realm=\"C\", qop=\"auth\", nonce=\"%1$s\", algorithm=MD5\n"
            + "Digest realm=\"C\", qop=\"auth\", nonce=\"%1$s\", algorithm=SHA-256",
        "Digest realm=\"C\", qop=\"auth\", nonce=\"%1$s\", algorithm=SHA-256, "
            + "Digest realm=\"C\", qop=\"auth\", nonce=\"%1$s\", algorithm=MD5",
      })
  void ofTwoChallengesTheBetterIsAnswered(String challenges) {
    String sent = challenges.formatted(FakeCamera.NONCE);
    try (var camera =
        new FakeCamera(
            FakeCamera.guarded(
                sent, "Winter-2031", FakeCamera.UNAUTHORIZED, FakeCamera.UNAUTHORIZED, inside()))) {
      assertThat(isapi.login(camera.reach(), right())).isInstanceOf(Answer.Ok.class);
      Optional<String> credentials = camera.credentials.stream().findFirst();
      assertThat(credentials.orElseThrow()).startsWith("Digest");
      assertThat(credentials.orElseThrow().contains("SHA-256")).isEqualTo(sent.contains("SHA"));
    }
  }
}
