package dev.pinhole.simulator;

import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.AnswerHash;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.DeskPublic;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.Sealed;
import dev.pinhole.exchange.SealedReset;
import dev.pinhole.exchange.SignedReply;
import dev.pinhole.secret.PasswordRules;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.CameraExchange.Turn;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One reset asked of one camera: every check, in the order of the specification, and what a
/// success changes.
///
/// @param profile who is asked
/// @param desk whose signatures count
/// @param random where keys and salts come from
/// @param now the camera's running clock
record CameraReset(CameraProfile profile, DeskPublic desk, SecureRandom random, Instant now) {

  /// @param state the camera before
  /// @param ask the reset
  /// @return the camera afterwards, and what it says
  Turn turn(CameraState state, Ask.Reset ask) {
    Method method = ask.context().method();
    Optional<Turn> closed = CameraExchange.closed(profile, state, ask, method, now);
    if (closed.isPresent()) {
      return closed.get();
    }
    Sessions sessions = state.recovery().sessions();
    Optional<OpenSession> session = sessions.find(ask.context());
    if (session.isEmpty()) {
      return CameraExchange.refused(state, ask, sessions.why(ask.context().session()));
    }
    Optional<Turn> reply =
        method == Method.REQUEST_FILE ? reply(state, ask, session.get()) : Optional.empty();
    return reply.isPresent() ? reply.get() : open(state, ask, session.get());
  }

  private Optional<Turn> reply(CameraState state, Ask.Reset ask, OpenSession session) {
    if (ask.reply().isEmpty()) {
      return Optional.of(CameraExchange.refused(state, ask, Reason.BAD_REQUEST));
    }
    Optional<SignedReply> reply = SignedReply.parse(ask.reply().get());
    if (reply.isEmpty()) {
      return Optional.of(CameraExchange.refused(state, ask, Reason.DAMAGED));
    }
    Instant calendar = state.recovery().calendar(now);
    return reply
        .get()
        .refusal(desk, session.file(profile.serial()), calendar)
        .map(why -> refused(state, ask, session, reply.get(), why));
  }

  private Turn refused(
      CameraState state, Ask.Reset ask, OpenSession session, SignedReply reply, Reason why) {
    if (why == Reason.FORGED) {
      return wrong(state, ask, session, why);
    }
    boolean older = why == Reason.NO_SESSION;
    Sessions sessions = state.recovery().sessions();
    return CameraExchange.refused(
        state, ask, older ? sessions.why(reply.context().session()) : why);
  }

  private Turn open(CameraState state, Ask.Reset ask, OpenSession session) {
    try (OneTimeKey key = session.key()) {
      Optional<SealedReset> opened = SealedReset.open(session.context(), key, ask.sealed());
      if (opened.isEmpty()) {
        return SealedReset.isSealedTo(session.context(), key, ask.sealed())
            ? CameraExchange.refused(state, ask, Reason.BAD_REQUEST)
            : wrong(state, ask, session, Reason.WRONG_EVIDENCE);
      }
      try (SealedReset content = opened.get()) {
        return judged(state, ask, session, content);
      }
    }
  }

  private Turn judged(CameraState state, Ask.Reset ask, OpenSession session, SealedReset content) {
    Prepared prepared = state.recovery().prepared();
    if (!holds(prepared, session, content.evidence())) {
      boolean used = isUsed(prepared, content.evidence());
      return wrong(state, ask, session, used ? Reason.USED : Reason.WRONG_EVIDENCE);
    }
    if (!PasswordRules.USUAL.taken(content.password())) {
      return CameraExchange.refused(state, ask, Reason.RISKY_PASSWORD);
    }
    return done(state, ask, content);
  }

  private static boolean holds(Prepared prepared, OpenSession session, Evidence evidence) {
    return switch (evidence) {
      case Evidence.SignedBeside() -> true;
      case Evidence.Code(Secret code) ->
          session.code().filter(kept -> kept.matches(code)).isPresent();
      case Evidence.Answers answers -> AnswerHash.allMatch(prepared.answers(), answers);
      case Evidence.Guid(Secret guid) ->
          prepared.guid().filter(kept -> kept.matches(guid)).isPresent();
    };
  }

  private static boolean isUsed(Prepared prepared, Evidence evidence) {
    return evidence instanceof Evidence.Guid(Secret guid)
        && prepared.used().stream().anyMatch(kept -> kept.matches(guid));
  }

  /// One try less; after the last one the way is locked, and a code is void.
  private Turn wrong(CameraState state, Ask.Reset ask, OpenSession session, Reason reason) {
    Method method = session.context().method();
    Recovery next = state.recovery().wrong(method, now);
    Optional<Instant> until = next.locked(method, now);
    if (until.isPresent() && method.hasCode()) {
      next = next.sessions(next.sessions().without(session, Reason.NO_SESSION));
    }
    return until.isPresent()
        ? CameraExchange.refused(
            state.recovery(next),
            ask,
            reason,
            OptionalInt.of(0),
            CameraExchange.minutes(now, until.get()))
        : CameraExchange.refused(
            state.recovery(next),
            ask,
            reason,
            OptionalInt.of(next.left(method)),
            OptionalInt.empty());
  }

  private Turn done(CameraState state, Ask.Reset ask, SealedReset content) {
    Secret password = content.password();
    Keys keys = password.use(chars -> Keys.of(profile.realm(), Account.ADMIN, chars, random));
    CameraState set = state.password(keys);
    Recovery after = state.recovery().done();
    Optional<Sealed> file = Optional.empty();
    if (ask.context().method() == Method.RECOVERY_FILE) {
      Instant issued = state.recovery().calendar(now);
      try (RecoveryFile fresh =
          RecoveryFile.fresh(profile.camera().mac(), profile.serial(), issued, random)) {
        file = fresh.seal(ask.context(), content.asker(), random);
        if (file.isEmpty()) {
          return CameraExchange.refused(state, ask, Reason.BAD_REQUEST);
        }
        after = after.prepared(after.prepared().reissued(fresh.hash(random)));
      }
    }
    boolean handsOn = content.sync() && !profile.attached().isEmpty();
    return new Turn(
        set.recovery(after),
        new Answer.Changed(ask.uuid(), ask.context(), file),
        handsOn ? Optional.of(password.copy()) : Optional.empty());
  }
}
