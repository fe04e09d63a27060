package dev.pinhole.simulator;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.DeskKeys;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.ExchangeKey;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.exchange.Sealed;
import dev.pinhole.exchange.SealedReset;
import dev.pinhole.exchange.SignedReply;
import dev.pinhole.secret.Secret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Cameras without sockets whose clock is turned by hand, the desk's keys, and what an owner and a
/// stranger can do to them. Every message goes through the codec, as on the wire.
final class ExchangeStand {
  static final String GOOD = "Good-Pass-7";

  final dev.pinhole.testing.HandClock clock = new dev.pinhole.testing.HandClock();
  final SecureRandom random = new SecureRandom();
  final DeskKeys desk = DeskKeys.fresh(random);
  final CameraExchange exchange = new CameraExchange(desk::known, random);

  /// A camera of the data file.
  VirtualCamera camera(String id) {
    PracticeCameras.Fresh fresh =
        PracticeCameras.all(Catalog.builtIn(), clock.instant()).stream()
            .filter(one -> one.profile().id().equals(id))
            .findFirst()
            .orElseThrow();
    return new VirtualCamera(fresh.profile(), fresh.state(), clock, () -> {});
  }

  /// The same camera in the same state, apart from now on, and so much later.
  VirtualCamera copy(VirtualCamera camera, Duration later) {
    InstantSource ahead = () -> clock.instant().plus(later);
    return new VirtualCamera(camera.profile(), camera.state(), ahead, () -> {});
  }

  /// Gives a recorder a recovery file.
  RecoveryFile prepare(VirtualCamera recorder) {
    MacAddress mac = recorder.profile().camera().mac();
    RecoveryFile file =
        RecoveryFile.fresh(mac, recorder.profile().serial(), clock.instant(), random);
    SaltedHash hash = file.hash(random);
    recorder.change(
        now -> now.recovery(now.recovery().prepared(now.recovery().prepared().reissued(hash))));
    return file;
  }

  /// Answers that are compared without the many rounds, so that many can be tried.
  void quick(VirtualCamera camera, Map<Integer, String> normalised) {
    Map<Integer, SaltedHash> hashes = new HashMap<>();
    normalised.forEach((id, text) -> hashes.put(id, hash(text)));
    camera.change(
        now -> {
          Prepared old = now.recovery().prepared();
          return now.recovery(
              now.recovery().prepared(new Prepared(hashes, old.guid(), old.used(), old.mail())));
        });
  }

  private SaltedHash hash(String text) {
    try {
      byte[] salt = new byte[16];
      random.nextBytes(salt);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(text.toCharArray(), salt, 1, 256))
              .getEncoded();
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      return new SaltedHash(1, base64.encodeToString(salt), base64.encodeToString(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return what the camera answers; empty where it is silent, or the datagram is none
  Optional<Answer> send(VirtualCamera camera, byte[] datagram) {
    return ExchangeCodec.decodeAsk(datagram)
        .flatMap(ask -> exchange.answer(camera, ask, (_, _) -> {}))
        .map(answer -> ExchangeCodec.decodeAnswer(ExchangeCodec.encode(answer)).orElseThrow());
  }

  Answer answer(VirtualCamera camera, byte[] datagram) {
    return send(camera, datagram).orElseThrow(() -> new AssertionError("silence"));
  }

  Answer.Begun begin(VirtualCamera camera, Method method) {
    Answer answer = tryBegin(camera, method);
    if (answer instanceof Answer.Begun begun) {
      return begun;
    }
    throw new AssertionError(answer);
  }

  Answer tryBegin(VirtualCamera camera, Method method) {
    MacAddress mac = camera.profile().camera().mac();
    return answer(camera, ExchangeCodec.encode(new Ask.Begin(Ask.freshUuid(random), mac, method)));
  }

  /// What the desk writes where everything is in order.
  String reply(Answer.Begun begun) {
    return reply(begun, desk, Method.REQUEST_VALID);
  }

  String reply(Answer.Begun begun, DeskKeys by, Duration valid) {
    return SignedReply.sign(by, begun.request().orElseThrow(), clock.instant(), valid).text();
  }

  /// What the desk tells where everything is in order.
  Secret code(Answer.Begun begun) {
    return begun.request().orElseThrow().openCode(desk).orElseThrow();
  }

  static Evidence code(String text) {
    return new Evidence.Code(Secret.of(text));
  }

  static Evidence answers(Map<Integer, String> all) {
    return new Evidence.Answers(
        all.entrySet().stream()
            .map(one -> new Evidence.Given(one.getKey(), Secret.of(one.getValue())))
            .toList());
  }

  /// What is on the owner's note.
  Evidence note(String id) {
    return new Evidence.Answers(
        PracticeCameras.note(id).stream()
            .map(line -> new Evidence.Given(line.question(), line.answer()))
            .toList());
  }

  Sealed seal(Context context, ExchangeKey to, Evidence evidence, String password) {
    return seal(context, to, evidence, password, false);
  }

  Sealed seal(
      Context context, ExchangeKey to, Evidence evidence, String password, boolean camerasToo) {
    try (OneTimeKey own = OneTimeKey.fresh(random)) {
      return new SealedReset(evidence, Secret.of(password), camerasToo, own.publicKey())
          .seal(context, to, random)
          .orElseThrow();
    }
  }

  byte[] ask(Context context, Sealed sealed, Optional<String> reply) {
    return ExchangeCodec.encode(new Ask.Reset(Ask.freshUuid(random), context, sealed, reply));
  }

  /// A reset with everything in its place.
  byte[] reset(Answer.Begun begun, Evidence evidence, String password, Optional<String> reply) {
    return ask(begun.context(), seal(begun.context(), begun.key(), evidence, password), reply);
  }

  byte[] reset(Answer.Begun begun, Evidence evidence, String password) {
    return reset(begun, evidence, password, Optional.empty());
  }

  byte[] file(Answer.Begun begun, String reply, String password) {
    return reset(begun, new Evidence.SignedBeside(), password, Optional.of(reply));
  }

  /// @return whether a login with this password would be taken
  static boolean opens(VirtualCamera camera, String password) {
    return camera
        .state()
        .key()
        .equals(DigestCheck.key(camera.profile().realm(), password.toCharArray()));
  }

  static List<Method> all() {
    return List.of(Method.values());
  }
}
