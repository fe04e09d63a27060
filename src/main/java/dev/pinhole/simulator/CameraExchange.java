package dev.pinhole.simulator;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.DeskPublic;
import dev.pinhole.exchange.ExchangeKey;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeCode;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.ResetRequest;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.exchange.SessionId;
import dev.pinhole.secret.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The camera's side of the exchange: one ask in, at most one answer out.
///
/// Hashing takes long, so an ask is decided outside the camera's lock; the decision counts only
/// while the camera is still as it was, so that of two resets that race only one wins.
final class CameraExchange {
  private static final int ROUNDS = 3;

  private final Supplier<DeskPublic> desk;
  private final SecureRandom random;

  /// @param desk the desk whose signatures count, built into the cameras
  /// @param random where keys, codes and salts come from
  CameraExchange(Supplier<DeskPublic> desk, SecureRandom random) {
    this.desk = desk;
    this.random = random;
  }

  /// What a reset leads to beyond the camera itself.
  interface Recorder {
    /// @param camera a recorder whose password was just set
    /// @param password what its cameras get, not to be kept
    void handOn(VirtualCamera camera, Secret password);
  }

  /// @param camera who is asked
  /// @param ask what is asked of it
  /// @param recorder takes a password on, where that was wished
  /// @return what it says; nothing where it does not answer at all
  Optional<Answer> answer(VirtualCamera camera, Ask ask, Recorder recorder) {
    if (!camera.profile().camera().mac().equals(ask.mac())) {
      return Optional.empty();
    }
    Optional<Turn> turn = decided(camera, ask);
    Optional<Secret> handOn = turn.flatMap(Turn::handOn);
    try {
      // The lock of the recorder is free by now: its cameras have locks of their own.
      handOn.ifPresent(password -> recorder.handOn(camera, password));
      return turn.map(Turn::answer);
    } finally {
      handOn.ifPresent(Secret::close);
    }
  }

  private Optional<Turn> decided(VirtualCamera camera, Ask ask) {
    for (int round = 0; round < ROUNDS; round++) {
      CameraState read = camera.state();
      Optional<Turn> turn = turn(camera, read, ask);
      if (turn.isEmpty() || camera.replace(read, turn.get().state())) {
        return turn;
      }
      turn.flatMap(Turn::handOn).ifPresent(Secret::close);
    }
    // Something changes it all the time; now everything else has to wait.
    AtomicReference<Optional<Turn>> last = new AtomicReference<>(Optional.empty());
    camera.change(
        read -> {
          last.set(turn(camera, read, ask));
          return last.get().map(Turn::state).orElse(read);
        });
    return last.get();
  }

  /// A camera in a boot loop says who it is now and then, and nothing more.
  private Optional<Turn> turn(VirtualCamera camera, CameraState read, Ask ask) {
    return read.phase() instanceof CameraState.Phase.Running && read.lead() && !camera.isAway()
        ? Optional.of(turn(camera.profile(), read, ask, camera.now()))
        : Optional.empty();
  }

  /// Pure but for chance.
  ///
  /// @param state a running camera
  /// @param now its running clock
  Turn turn(CameraProfile profile, CameraState state, Ask ask, Instant now) {
    return switch (ask) {
      case Ask.Begin begin -> begin(profile, state, begin, now);
      case Ask.Questions questions -> questions(profile, state, questions);
      case Ask.Reset reset -> new CameraReset(profile, desk.get(), random, now).turn(state, reset);
    };
  }

  /// @param state the camera afterwards
  /// @param answer what it says
  /// @param handOn what a recorder's cameras get, where that was wished; for the receiver to wipe
  record Turn(CameraState state, Answer answer, Optional<Secret> handOn) {
    Turn(CameraState state, Answer answer) {
      this(state, answer, Optional.empty());
    }
  }

  static Turn refused(CameraState state, Ask ask, Reason reason) {
    return refused(state, ask, reason, OptionalInt.empty(), OptionalInt.empty());
  }

  static Turn refused(
      CameraState state, Ask ask, Reason reason, OptionalInt tries, OptionalInt minutes) {
    return new Turn(
        state, new Answer.Refused(ask.uuid(), ask.mac(), ask.types(), reason, tries, minutes));
  }

  static OptionalInt minutes(Instant now, Instant until) {
    return OptionalInt.of(
        Math.clamp(Duration.between(now, until).plusSeconds(59).toMinutes(), 1, 1_440));
  }

  /// @return why the way is not open at all; empty where it is
  static Optional<Turn> closed(
      CameraProfile profile, CameraState state, Ask ask, Method method, Instant now) {
    if (!state.activated()) {
      return Optional.of(refused(state, ask, Reason.NOT_ACTIVATED));
    }
    if (!profile.offers(method) || !prepared(state.recovery().prepared(), method)) {
      return Optional.of(refused(state, ask, Reason.NOT_OFFERED));
    }
    return state
        .recovery()
        .locked(method, now)
        .map(until -> refused(state, ask, Reason.LOCKED, OptionalInt.of(0), minutes(now, until)));
  }

  private static boolean prepared(Prepared prepared, Method method) {
    return switch (method) {
      case REQUEST_FILE, KEY -> true;
      case SECURITY_QUESTIONS -> !prepared.answers().isEmpty();
      case RECOVERY_FILE -> prepared.guid().isPresent();
      case MAILED_CODE -> !prepared.mail().isEmpty();
    };
  }

  private static Turn questions(CameraProfile profile, CameraState state, Ask.Questions ask) {
    if (!state.activated()) {
      return refused(state, ask, Reason.NOT_ACTIVATED);
    }
    Prepared prepared = state.recovery().prepared();
    return profile.offers(Method.SECURITY_QUESTIONS) && !prepared.answers().isEmpty()
        ? new Turn(
            state,
            new Answer.Questions(
                ask.uuid(),
                ask.mac(),
                new TreeSet<>(prepared.answers().keySet()).stream().toList()))
        : refused(state, ask, Reason.NOT_OFFERED);
  }

  private Turn begin(CameraProfile profile, CameraState state, Ask.Begin ask, Instant now) {
    Optional<Turn> closed = closed(profile, state, ask, ask.method(), now);
    return closed.isPresent() ? closed.get() : opened(profile, state, ask, now);
  }

  private Turn opened(CameraProfile profile, CameraState state, Ask.Begin ask, Instant now) {
    MacAddress mac = profile.camera().mac();
    Context context = new Context(ask.method(), mac, SessionId.fresh(random));
    Instant created = state.recovery().calendar(now).truncatedTo(ChronoUnit.SECONDS);
    try (OneTimeKey pair = OneTimeKey.fresh(random)) {
      Coded coded = coded(profile, context, pair.publicKey(), created);
      OpenSession session =
          new OpenSession(context, OpenSession.text(pair), created, now, coded.kept());
      Recovery next = state.recovery().sessions(state.recovery().sessions().with(session));
      Optional<String> mail =
          ask.method() == Method.MAILED_CODE
              ? Optional.of(next.prepared().maskedMail())
              : Optional.empty();
      return new Turn(
          state.recovery(next),
          new Answer.Begun(ask.uuid(), context, pair.publicKey(), coded.request(), mail));
    }
  }

  private record Coded(Optional<ResetRequest> request, Optional<SaltedHash> kept) {}

  /// The code leaves the camera only inside the request, sealed to the desk.
  private Coded coded(CameraProfile profile, Context context, ExchangeKey key, Instant created) {
    if (!context.method().hasRequest()) {
      return new Coded(Optional.empty(), Optional.empty());
    }
    if (!context.method().hasCode()) {
      return new Coded(
          Optional.of(
              ResetRequest.file(context.session(), context.mac(), profile.serial(), key, created)),
          Optional.empty());
    }
    try (Secret code = OneTimeCode.fresh(random)) {
      return new Coded(
          Optional.of(
              ResetRequest.coded(
                  context, profile.serial(), key, created, code, desk.get(), random)),
          Optional.of(OneTimeCode.hash(code, random)));
    }
  }
}
