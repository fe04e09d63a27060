package dev.pinhole.exchange;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// One camera, one desk and one asker with fixed keys, and every message between them.
final class Samples {
  static final int ROUNDS = "full".equals(System.getProperty("pinhole.suites")) ? 100_000 : 10_000;

  static final String UUID = "13A888A9-F1B1-4020-AE9F-05607682D23B";
  static final MacAddress MAC = new MacAddress("02-00-5e-10-00-01");
  static final MacAddress OTHER_MAC = new MacAddress("02-00-5e-10-00-02");
  static final SerialNumber SERIAL = new SerialNumber("PRACTICE-DOME20240914AAWR000000001");
  static final SerialNumber LONGEST_SERIAL =
      new SerialNumber("X".repeat(ResetRequest.LONGEST_SERIAL));
  static final SessionId SESSION = new SessionId("00112233445566ff");
  static final SessionId OTHER_SESSION = new SessionId("00112233445566fe");
  static final Instant NOON = Instant.parse("2026-11-03T12:00:00Z");

  static final DeskKeys DESK = DeskKeys.fresh(new CountingRandom(1));
  static final OneTimeKey CAMERA = OneTimeKey.fresh(new CountingRandom(2));
  static final OneTimeKey ASKER = OneTimeKey.fresh(new CountingRandom(3));
  static final Secret PASSWORD = Secret.of("kd7-Wm4-p9x-Rt2");
  static final Secret CODE = Secret.of("7K2MQ9XA");

  private Samples() {}

  static Context context(Method method) {
    return new Context(method, MAC, SESSION);
  }

  static ResetRequest request(Method method) {
    return request(method, SERIAL);
  }

  static ResetRequest request(Method method, SerialNumber serial) {
    return method == Method.REQUEST_FILE
        ? ResetRequest.file(SESSION, MAC, serial, CAMERA.publicKey(), NOON)
        : ResetRequest.coded(
            context(method),
            serial,
            CAMERA.publicKey(),
            NOON,
            CODE,
            DESK.known(),
            new CountingRandom(4));
  }

  static SignedReply reply() {
    return reply(SERIAL);
  }

  static SignedReply reply(SerialNumber serial) {
    return SignedReply.sign(
        DESK,
        request(Method.REQUEST_FILE, serial),
        NOON.plus(Duration.ofHours(1)),
        Method.REQUEST_VALID);
  }

  static Evidence evidence(Method method) {
    return switch (method) {
      case REQUEST_FILE -> new Evidence.SignedBeside();
      case KEY, MAILED_CODE -> new Evidence.Code(CODE);
      case RECOVERY_FILE -> new Evidence.Guid(Secret.of("0123456789abcdef0123456789abcdef"));
      case SECURITY_QUESTIONS -> answers("Rex", "Zürich", "blue moon");
    };
  }

  static Evidence.Answers answers(String first, String second, String third) {
    return new Evidence.Answers(
        List.of(
            new Evidence.Given(2, Secret.of(first)),
            new Evidence.Given(7, Secret.of(second)),
            new Evidence.Given(31, Secret.of(third))));
  }

  static Sealed reset(Method method) {
    return new SealedReset(evidence(method), PASSWORD, true, ASKER.publicKey())
        .seal(context(method), CAMERA.publicKey(), new CountingRandom(5))
        .orElseThrow();
  }

  static Ask.Reset resetAsk(Method method) {
    return new Ask.Reset(
        UUID,
        context(method),
        reset(method),
        method == Method.REQUEST_FILE ? Optional.of(reply().text()) : Optional.empty());
  }

  static RecoveryFile recovery() {
    return RecoveryFile.fresh(MAC, SERIAL, NOON, new CountingRandom(6));
  }

  static Answer begun(Method method, SerialNumber serial) {
    return new Answer.Begun(
        UUID,
        context(method),
        CAMERA.publicKey(),
        method.hasRequest() ? Optional.of(request(method, serial)) : Optional.empty(),
        method == Method.MAILED_CODE ? Optional.of("o****@example.org") : Optional.empty());
  }

  static Answer changed(Method method) {
    return new Answer.Changed(
        UUID,
        context(method),
        method == Method.RECOVERY_FILE
            ? recovery().seal(context(method), ASKER.publicKey(), new CountingRandom(7))
            : Optional.empty());
  }

  static Answer refused(Types types, Reason reason) {
    return new Answer.Refused(UUID, MAC, types, reason, OptionalInt.of(4), OptionalInt.of(30));
  }

  static byte[] flipped(byte[] bytes, int bit) {
    byte[] changed = bytes.clone();
    changed[bit / 8] ^= (byte) (1 << bit % 8);
    return changed;
  }

  /// @return the same with some bytes changed, cut, doubled, or noise instead
  static byte[] mutated(byte[] good, Random random) {
    if (random.nextInt(4) == 0) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      return noise;
    }
    byte[] bytes = good.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(2 * bytes.length))
        : bytes;
  }
}
