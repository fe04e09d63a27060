package dev.pinhole.isapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Certificates: the first is taken and told, the same again, another one never.
@Timeout(60)
final class TrustTest {
  private static final String OK =
      "<userCheck><statusValue>200</statusValue><statusString>OK</statusString></userCheck>";
  private static final MacAddress CAMERA = new MacAddress("58-50-ed-00-00-01");

  private final Login login = Login.admin(Secret.of("Winter-2031"));
  @TempDir private Path folder;

  private static Fingerprint fingerprint(String name) {
    try {
      return Fingerprint.of((X509Certificate) FakeCamera.store(name).getCertificate("camera"));
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static FakeCamera camera(String certificate) {
    return FakeCamera.secured(
        FakeCamera.guarded("Winter-2031", exchange -> FakeCamera.answer(exchange, 200, OK)),
        certificate);
  }

  private static Reach secured(FakeCamera camera) {
    return camera.reach().secured(camera.reach().port(), CAMERA);
  }

  private static Isapi isapi(Trust trust) {
    return new Isapi(new IsapiClient(Duration.ofSeconds(10), Manners.forgetful(), trust));
  }

  private TrustFile file() throws StoreException {
    return TrustFile.open(Disk.system(), folder);
  }

  @Test
  void theFirstIsTakenAndTheSameAgain() throws IOException {
    try (var camera = camera("first")) {
      assertThat(isapi(file()).login(secured(camera), login)).isInstanceOf(Answer.Ok.class);
      assertThat(file().known(CAMERA)).contains(fingerprint("first"));
      assertThat(isapi(file()).login(secured(camera), login)).isInstanceOf(Answer.Ok.class);
      assertThat(camera.credentials).hasSize(2);
    }
  }

  @Test
  void anotherOneIsRefusedBeforeAnythingIsSent() throws IOException {
    TrustFile trust = file();
    trust.first(CAMERA, fingerprint("first"));
    try (var camera = camera("second")) {
      assertThat(isapi(trust).login(secured(camera), login))
          .isEqualTo(
              new Answer.Untrusted<ResponseStatus>(fingerprint("first"), fingerprint("second")));
      assertThat(camera.requests).isEmpty();
      assertThat(trust.known(CAMERA)).contains(fingerprint("first"));
    }
  }

  @Test
  void afterAProvenResetANewOneIsExpected() throws IOException {
    TrustFile trust = file();
    trust.first(CAMERA, fingerprint("first"));
    trust.expectNew(CAMERA);
    try (var camera = camera("second")) {
      assertThat(isapi(trust).login(secured(camera), login)).isInstanceOf(Answer.Ok.class);
    }
    assertThat(file().known(CAMERA)).contains(fingerprint("second"));
  }

  @Test
  void whatCannotBeKeptIsNotTaken() {
    Trust full =
        new Trust() {
          @Override
          public Optional<Fingerprint> known(MacAddress camera) {
            return Optional.empty();
          }

          @Override
          public void first(MacAddress camera, Fingerprint seen) throws StoreException {
            throw new StoreException(Message.of("store.full", "x"));
          }

          @Override
          public void expectNew(MacAddress camera) {}
        };
    try (var camera = camera("first")) {
      assertThat(isapi(full).login(secured(camera), login))
          .isEqualTo(new Answer.NoAnswer<ResponseStatus>(false, Message.of("store.full", "x")));
      assertThat(camera.requests).isEmpty();
    }
  }

  @Test
  void plainHttpWhereTlsIsExpectedIsNotSpokenTo() {
    try (var camera = new FakeCamera(exchange -> FakeCamera.answer(exchange, 200, OK))) {
      var hurried =
          new Isapi(new IsapiClient(Duration.ofSeconds(1), Manners.forgetful(), Trust.inMemory()));
      assertThat(hurried.login(secured(camera), login)).isInstanceOf(Answer.NoAnswer.class);
      assertThat(camera.requests).isEmpty();
    }
  }

  @Test
  void theFirstOneStaysUntilItIsExpectedToChange() throws IOException {
    TrustFile trust = file();
    trust.first(CAMERA, fingerprint("first"));
    trust.first(CAMERA, fingerprint("second"));
    assertThat(trust.known(CAMERA)).contains(fingerprint("first"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"schema\":2,\"cameras\":{}}",
        "{\"schema\":1}",
        "{\"schema\":1,\"cameras\":{\"x\":\"y\"}}"
      })
  void aDocumentThatIsNoneIsLeftAlone(String content) throws IOException {
    Path document = Files.writeString(folder.resolve(TrustFile.NAME), content);
    assertThatThrownBy(this::file)
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.told().key()).isEqualTo("isapi.trust.unreadable"));
    assertThat(document).hasContent(content);
  }

  @Test
  void aFingerprintIsShownInGroupsAndReadBack() {
    Fingerprint one = fingerprint("first");
    assertThat(one.toString()).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
    assertThat(Fingerprint.parse(one.toString())).contains(one);
    assertThat(Fingerprint.parse("12:34")).isEmpty();
  }
}
