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
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is written to a practice camera for the next rescue. Blocks.
///
/// The camera is asked first who it is, and what can be read back is read back: what it answered to
/// the write proves nothing.
final class RescueWork {
  /// Key of the text that the answer was lost.
  static final String LOST = "rescue.lost";

  private static final String UNREAD = "rescue.unread";

  /// Keys of the texts for what a later reading may tell.
  static final Set<String> OPEN = Set.of(LOST, UNREAD);

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
  /// @param before what was read before it was written
  /// @param now what was read in the end: an address, or the numbers of questions
  record Result(
      Done done,
      boolean password,
      Optional<Secret> file,
      Optional<String> before,
      Optional<String> now) {
    private static Result of(Outcome outcome, String reason) {
      return of(new Done(outcome, reason), false, Optional.empty());
    }

    private static Result of(Done done, boolean password, Optional<Secret> file) {
      return new Result(done, password, file, Optional.empty(), Optional.empty());
    }

    private Result read(String has, Optional<String> had) {
      return new Result(done, password, file, had, Optional.of(has));
    }

    private Result after(String had) {
      return new Result(done, password, file, Optional.of(had), now);
    }
  }

  private Optional<Result> stranger() {
    Done done = who.only(camera.reach(), camera.mac(), login).done();
    if (done.outcome() == Outcome.DONE) {
      return Optional.empty();
    }
    boolean password = done.outcome() == Outcome.REFUSED && !done.reason().equals("signin.other");
    return Optional.of(
        Result.of(new Done(Outcome.REFUSED, done.reason()), password, Optional.empty()));
  }

  /// @param answers to three different questions; stay with the caller
  Result questions(List<Given> answers) {
    return written(
        this::questionsNow,
        () -> recovery.setQuestions(login, answers.stream().map(RescueWork::given).toList()),
        new Sent(digest(numbers(answers)), true));
  }

  private static PracticeRecovery.Given given(Given one) {
    return new PracticeRecovery.Given(one.question(), one.text());
  }

  private Answer<String> questionsNow() {
    return recovery.questions(login).then(has -> new Answer.Ok<>(numbers(has.stream())));
  }

  /// @param answers to questions
  /// @return the questions' numbers in ascending order, as text
  static String numbers(List<Given> answers) {
    return numbers(answers.stream().map(Given::question));
  }

  private static String numbers(Stream<Integer> questions) {
    return questions.sorted().map(Object::toString).collect(Collectors.joining(" "));
  }

  /// @param address where codes shall go
  Result mail(String address) {
    return written(
        () -> recovery.mail(login),
        () -> recovery.setMail(login, address),
        new Sent(digest(address), false));
  }

  /// What became of what was sent when its answer was lost.
  ///
  /// @param lost the effect, with the digest of what was sent
  /// @param before what the camera had before; empty where nobody knows any more
  Result again(EffectEvent.Intended lost, Optional<String> before) {
    boolean mail = lost.kind() == EffectEvent.Kind.SET_MAIL;
    Supplier<Answer<String>> reading = mail ? () -> recovery.mail(login) : this::questionsNow;
    return stranger()
        .map(RescueWork::notRead)
        .orElseGet(() -> judged(reading.get(), new Sent(lost.digest(), !mail), before, false));
  }

  /// @param text what was sent, or what is read
  /// @return SHA-256 of it, in hexadecimal
  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// What was sent, as far as it can be read back.
  ///
  /// @param digest of what shows when it is read
  /// @param more whether it had a part that never shows: the answers
  private record Sent(String digest, boolean more) {}

  private Result written(
      Supplier<Answer<String>> reading, Supplier<Answer<ResponseStatus>> writing, Sent sent) {
    Optional<Result> stranger = stranger();
    if (stranger.isPresent()) {
      return stranger.get();
    }
    Answer<String> before = reading.get();
    if (!(before instanceof Answer.Ok<String>(String had))) {
      return notWritten(before);
    }
    Answer<ResponseStatus> said = writing.get();
    return refused(said)
        .orElseGet(
            () ->
                judged(reading.get(), sent, Optional.of(had), said instanceof Answer.Ok<?>)
                    .after(had));
  }

  private static Result judged(
      Answer<String> reading, Sent sent, Optional<String> before, boolean answered) {
    if (!(reading instanceof Answer.Ok<String>(String now))) {
      return notRead(notWritten(reading));
    }
    if (!digest(now).equals(sent.digest())) {
      return Result.of(Outcome.DIFFERENT, answered ? "rescue.different" : "rescue.not-taken")
          .read(now, before);
    }
    // The same questions as before prove nothing of the answers.
    boolean proven = answered || !sent.more() || before.filter(had -> !had.equals(now)).isPresent();
    return (proven
            ? Result.of(Outcome.DONE, "")
            : Result.of(Outcome.UNKNOWN, "rescue.answers-unread"))
        .read(now, before);
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
          ? Result.of(
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

  /// A lost or unreadable answer is no refusal: it proves as little as a good one.
  private static Optional<Result> refused(Answer<?> said) {
    return switch (said) {
      case Answer.Ok<?> _, Answer.Unreadable<?> _ -> Optional.empty();
      case Answer.NoAnswer<?>(boolean sent, var _) when sent -> Optional.empty();
      case Answer<?> other -> Optional.of(notWritten(other));
    };
  }

  /// It may have been taken, and what holds now could not be read.
  private static Result notRead(Result why) {
    return new Result(
        new Done(Outcome.UNKNOWN, why.password() ? UNREAD : LOST),
        why.password(),
        Optional.empty(),
        Optional.empty(),
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
    return Result.of(new Done(Outcome.REFUSED, reason), true, Optional.empty());
  }
}
