package dev.pinhole.controller.password;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.PracticeReach;
import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.ExchangeKey;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.RequestFile;
import dev.pinhole.exchange.ResetRequest;
import dev.pinhole.exchange.Sealed;
import dev.pinhole.exchange.SealedReset;
import dev.pinhole.exchange.SessionId;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.sadp.Asked;
import dev.pinhole.sadp.Asker;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// How the simulated exchange talks to a practice camera. Blocks, and never fails: what came back,
/// or did not, is the answer. Nothing is sent twice.
public final class ExchangeWire {
  private final Duration patience;
  private final SecureRandom random;

  /// @param patience how long to wait for an answer, in real time
  /// @param random where keys and names come from
  public ExchangeWire(Duration patience, SecureRandom random) {
    this.patience = patience;
    this.random = random;
  }

  /// Begins a session.
  Reply begin(PracticeReach to, MacAddress camera, RecoveryMethod way) {
    return Method.of(way)
        .map(method -> reply(ask(to, new Ask.Begin(Ask.freshUuid(random), camera, method))))
        .orElseGet(() -> new Reply.Refused(ExchangeRefusal.NOT_OFFERED, -1, 0));
  }

  Reply questions(PracticeReach to, MacAddress camera) {
    return reply(ask(to, new Ask.Questions(Ask.freshUuid(random), camera)));
  }

  /// @param request a request's text, from the job's own events
  /// @return the file that goes to the desk
  byte[] requestFile(String request) {
    return ResetRequest.parse(request).map(RequestFile::write).orElseGet(() -> new byte[0]);
  }

  Prepared prepare(Sending sending) {
    return Brought.look(sending);
  }

  /// Sets the password, once. Ways without a request get their session here. What was prepared is
  /// wiped, sent or not.
  Reply reset(Sending sending, Prepared.Ready content) {
    try (content) {
      return inSession(sending, content);
    }
  }

  private Reply inSession(Sending sending, Prepared.Ready content) {
    Method method = Method.of(sending.begun().method()).orElseThrow();
    if (method.hasRequest()) {
      Optional<SessionId> session = SessionId.parse(sending.begun().session());
      Optional<ExchangeKey> key = ExchangeKey.parse(sending.begun().key());
      return session.isPresent() && key.isPresent()
          ? reset(sending, content, context(sending, method, session.get()), key.get())
          : new Reply.Refused(ExchangeRefusal.NO_SESSION, -1, 0);
    }
    Optional<Answer> begun =
        ask(sending.to(), new Ask.Begin(Ask.freshUuid(random), sending.camera().mac(), method));
    return begun.isPresent()
            && begun.get() instanceof Answer.Begun(var _, var context, var key, var _, var _)
        ? reset(sending, content, context, key)
        : unsent(reply(begun));
  }

  /// Nothing that could change a password has left yet.
  private static Reply unsent(Reply reply) {
    return reply instanceof Reply.Refused
        ? reply
        : new Reply.Refused(ExchangeRefusal.NO_ANSWER, -1, 0);
  }

  private static Context context(Sending sending, Method method, SessionId session) {
    return new Context(method, sending.camera().mac(), session);
  }

  private Reply reset(
      Sending sending, Prepared.Ready content, Context context, ExchangeKey camera) {
    try (OneTimeKey own = OneTimeKey.fresh(random);
        Secret password = sending.password().copy();
        SealedReset open =
            new SealedReset(content.evidence(), password, sending.camerasToo(), own.publicKey())) {
      Optional<Sealed> sealed = open.seal(context, camera, random);
      if (sealed.isEmpty()) {
        return new Reply.Refused(ExchangeRefusal.RISKY_PASSWORD, -1, 0);
      }
      Optional<Answer> answer =
          ask(
              sending.to(),
              new Ask.Reset(Ask.freshUuid(random), context, sealed.get(), content.reply()));
      return answer.isPresent() && answer.get() instanceof Answer.Changed changed
          ? new Reply.Set(changed.recovery().flatMap(one -> file(context, own, one)))
          : reply(answer);
    }
  }

  private static Optional<Secret> file(Context context, OneTimeKey own, Sealed sealed) {
    return RecoveryFile.open(context, own, sealed)
        .map(
            file -> {
              byte[] bytes = file.write();
              try (file) {
                return Secret.of(new String(bytes, StandardCharsets.UTF_8));
              } finally {
                Arrays.fill(bytes, (byte) 0);
              }
            });
  }

  private Optional<Answer> ask(PracticeReach to, Ask ask) {
    Asked<Answer> asked =
        Asker.ask(
            to.endpoint(),
            ExchangeCodec.encode(ask),
            datagram -> ExchangeCodec.decodeAnswer(datagram, ask),
            patience);
    return switch (asked) {
      case Asked.Heard<Answer>(Answer answer) -> Optional.of(answer);
      case Asked.Silence<Answer> _, Asked.Unsent<Answer> _ -> Optional.empty();
    };
  }

  private static Reply reply(Optional<Answer> answer) {
    if (answer.isEmpty()) {
      return new Reply.Silence();
    }
    return switch (answer.get()) {
      case Answer.Begun begun ->
          new Reply.Begun(
              begun.context().session().hex(),
              begun.key().text(),
              begun.request().map(ResetRequest::text).orElse(""),
              begun.maskedMail().orElse(""));
      case Answer.Questions questions -> new Reply.Questions(questions.ids());
      case Answer.Changed _ -> new Reply.Set(Optional.empty());
      case Answer.Refused no ->
          new Reply.Refused(
              refusal(no.reason()), no.retryTimes().orElse(-1), no.lockMinutes().orElse(0));
    };
  }

  private static ExchangeRefusal refusal(Reason reason) {
    return switch (reason) {
      case LOCKED -> ExchangeRefusal.LOCKED;
      case NO_SESSION -> ExchangeRefusal.NO_SESSION;
      case RESTARTED -> ExchangeRefusal.RESTARTED;
      case EXPORTED_AGAIN -> ExchangeRefusal.EXPORTED_AGAIN;
      case MAIL_CHANGED -> ExchangeRefusal.MAIL_CHANGED;
      case USED -> ExchangeRefusal.USED;
      case EXPIRED -> ExchangeRefusal.EXPIRED;
      case OTHER_CAMERA -> ExchangeRefusal.OTHER_CAMERA;
      case DAMAGED -> ExchangeRefusal.DAMAGED;
      case FORGED -> ExchangeRefusal.FORGED;
      case WRONG_EVIDENCE -> ExchangeRefusal.WRONG_EVIDENCE;
      case RISKY_PASSWORD -> ExchangeRefusal.RISKY_PASSWORD;
      case NOT_ACTIVATED -> ExchangeRefusal.NOT_ACTIVATED;
      case NOT_OFFERED -> ExchangeRefusal.NOT_OFFERED;
      case BAD_REQUEST -> ExchangeRefusal.BAD_REQUEST;
    };
  }
}
