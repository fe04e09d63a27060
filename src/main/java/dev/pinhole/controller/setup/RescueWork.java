package dev.pinhole.controller.setup;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.controller.backup.SignIn;
import dev.pinhole.controller.setup.RescueAct.Given;
import dev.pinhole.exchange.Parsed;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.PracticeRecovery;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is written to a practice camera for the next rescue. Blocks.
///
/// The camera is asked first who it is, and what can be read back is read back: what it answered to
/// the write proves nothing.
final class RescueWork {
  private final PracticeRecovery recovery;
  private final SignIn who;
  private final Login login;
  private final Sighting camera;

  RescueWork(PracticeRecovery recovery, Isapi isapi, Login login, Sighting camera) {
    this.recovery = recovery;
    this.who = new SignIn(isapi);
    this.login = login;
    this.camera = camera;
  }

  /// What came of it.
  ///
  /// @param done how it ended
  /// @param password whether the camera does not take the password any more
  /// @param file a recovery file, where one was exported; to be wiped by whoever takes it
  record Result(Done done, boolean password, Optional<Secret> file) {
    private static Result of(Outcome outcome, String reason) {
      return new Result(new Done(outcome, reason), false, Optional.empty());
    }
  }

  private Optional<Result> stranger() {
    Done done = who.only(camera.reach(), camera.mac(), login).done();
    if (done.outcome() == Outcome.DONE) {
      return Optional.empty();
    }
    boolean password = done.outcome() == Outcome.REFUSED && !done.reason().equals("signin.other");
    return Optional.of(
        new Result(new Done(Outcome.REFUSED, done.reason()), password, Optional.empty()));
  }

  /// @param answers to three different questions; stay with the caller
  Result questions(List<Given> answers) {
    Optional<Result> stranger = stranger();
    if (stranger.isPresent()) {
      return stranger.get();
    }
    Answer<List<Integer>> before = recovery.questions(login);
    if (!(before instanceof Answer.Ok<List<Integer>>(List<Integer> had))) {
      return notWritten(before);
    }
    List<Integer> wanted = answers.stream().map(Given::question).sorted().toList();
    Answer<ResponseStatus> said =
        recovery.setQuestions(login, answers.stream().map(RescueWork::given).toList());
    Optional<Result> refused = refused(said);
    return refused.orElseGet(
        () -> {
          Answer<List<Integer>> now = recovery.questions(login);
          // Answers cannot be read: the same questions as before prove none of them.
          boolean unproven = !(said instanceof Answer.Ok<?>) && had.equals(wanted);
          return now instanceof Answer.Ok<List<Integer>>(List<Integer> has)
              ? unproven ? lost() : judged(has.equals(wanted))
              : notRead(now);
        });
  }

  private static PracticeRecovery.Given given(Given one) {
    return new PracticeRecovery.Given(one.question(), one.text());
  }

  /// @param address where codes shall go
  Result mail(String address) {
    Optional<Result> stranger = stranger();
    if (stranger.isPresent()) {
      return stranger.get();
    }
    Optional<Result> refused = refused(recovery.setMail(login, address));
    return refused.orElseGet(
        () -> {
          Answer<String> now = recovery.mail(login);
          return now instanceof Answer.Ok<String>(String has)
              ? judged(has.equals(address))
              : notRead(now);
        });
  }

  /// Exports a file, and looks whether it is this camera's.
  Result export() {
    Optional<Result> stranger = stranger();
    if (stranger.isPresent()) {
      return stranger.get();
    }
    Answer<Received> answer = recovery.export(login);
    if (!(answer instanceof Answer.Ok<Received>(Received got))) {
      return refused(answer).orElseGet(() -> Result.of(Outcome.UNKNOWN, "rescue.file.lost"));
    }
    byte[] bytes = got.bytes();
    try {
      return RecoveryFile.parse(bytes) instanceof Parsed.Good<RecoveryFile>(RecoveryFile file)
              && isMine(file)
          ? new Result(
              new Done(Outcome.DONE, ""),
              false,
              Optional.of(
                  Secret.of(StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes)))))
          : Result.of(Outcome.DIFFERENT, "rescue.file.foreign");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private boolean isMine(RecoveryFile file) {
    try (file) {
      return file.mac().equals(camera.mac());
    }
  }

  private static Result judged(boolean same) {
    return same ? Result.of(Outcome.DONE, "") : Result.of(Outcome.DIFFERENT, "rescue.different");
  }

  private static Result lost() {
    return Result.of(Outcome.UNKNOWN, "rescue.lost");
  }

  /// A lost or unreadable answer is no refusal: it proves as little as a good one.
  private static Optional<Result> refused(Answer<?> said) {
    return switch (said) {
      case Answer.Ok<?> _, Answer.Unreadable<?> _ -> Optional.empty();
      case Answer.NoAnswer<?>(boolean sent, var _) when sent -> Optional.empty();
      case Answer<?> other -> Optional.of(notWritten(other));
    };
  }

  /// It was taken, and what holds now could not be read.
  private static Result notRead(Answer<?> answer) {
    Result why = notWritten(answer);
    return new Result(
        new Done(Outcome.UNKNOWN, why.password() ? "rescue.unread" : "rescue.lost"),
        why.password(),
        Optional.empty());
  }

  private static Result notWritten(Answer<?> answer) {
    return switch (answer) {
      case Answer.Missing<?> _ -> Result.of(Outcome.REFUSED, "rescue.not-there");
      case Answer.Refused<?>(ResponseStatus status) ->
          Result.of(
              Outcome.REFUSED,
              status.isBusy()
                  ? "setup.busy"
                  : status.subStatus().equalsIgnoreCase("lowPrivilege")
                      ? "rescue.admin"
                      : "setup.refused");
      case Answer.Unauthorized<?>(boolean locked, int _, int _) ->
          password(locked ? "signin.locked" : "signin.refused");
      case Answer.NotTried<?> _ -> password("signin.refused");
      case Answer.Untrusted<?> _ -> password("signin.untrusted");
      case Answer.NoAnswer<?> _, Answer.Ok<?> _ -> Result.of(Outcome.REFUSED, "signin.no-answer");
      case Answer.Unreadable<?> _ -> Result.of(Outcome.REFUSED, "signin.unreadable");
    };
  }

  private static Result password(String reason) {
    return new Result(new Done(Outcome.REFUSED, reason), true, Optional.empty());
  }
}
