package dev.pinhole.simulator;

import static dev.pinhole.simulator.ExchangeStand.GOOD;
import static dev.pinhole.simulator.ExchangeStand.opens;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.exchange.Answer;
import dev.pinhole.exchange.AnswerHash;
import dev.pinhole.exchange.Ask;
import dev.pinhole.exchange.DeskKeys;
import dev.pinhole.exchange.Evidence;
import dev.pinhole.exchange.ExchangeCodec;
import dev.pinhole.exchange.ExchangeKey;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.OneTimeKey;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.RecoveryFile;
import dev.pinhole.exchange.SaltedHash;
import dev.pinhole.exchange.Sealed;
import dev.pinhole.exchange.SealedReset;
import dev.pinhole.exchange.Sealer;
import dev.pinhole.exchange.SignedReply;
import dev.pinhole.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The camera's side of the exchange: every way, and every trap on it.
final class CameraExchangeTest {
  private final ExchangeStand stand = new ExchangeStand();
  private final VirtualCamera door = stand.camera("front-door");
  private final VirtualCamera recorder = stand.camera("recorder");
  private final RecoveryFile drawer = stand.prepare(recorder);

  private VirtualCamera who(Method method) {
    return method == Method.RECOVERY_FILE ? recorder : door;
  }

  private Evidence evidence(Method method, Answer.Begun begun) {
    return switch (method) {
      case REQUEST_FILE -> new Evidence.SignedBeside();
      case KEY, MAILED_CODE -> new Evidence.Code(stand.code(begun));
      case SECURITY_QUESTIONS -> stand.note("front-door");
      case RECOVERY_FILE -> new Evidence.Guid(drawer.guid().copy());
    };
  }

  private byte[] good(Method method, Answer.Begun begun, String password) {
    Optional<String> reply =
        method == Method.REQUEST_FILE ? Optional.of(stand.reply(begun)) : Optional.empty();
    return stand.reset(begun, evidence(method, begun), password, reply);
  }

  private static void refused(Answer answer, Reason reason) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  private static void refused(Answer answer, Reason reason, int left) {
    refused(answer, reason);
    assertThat(((Answer.Refused) answer).retryTimes()).isEqualTo(OptionalInt.of(left));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyWaySetsThePasswordAndNothingElse(Method method) {
    VirtualCamera camera = who(method);
    camera.change(
        now ->
            now.access(now.access().locked("127.0.0.1", stand.clock.instant().plusSeconds(600))));
    CameraState before = camera.state();
    Answer.Begun begun = stand.begin(camera, method);
    byte[] datagram = good(method, begun, GOOD);
    assertThat(stand.answer(camera, datagram)).isInstanceOf(Answer.Changed.class);
    CameraState after = camera.state();
    assertThat(opens(camera, GOOD)).isTrue();
    assertThat(camera.lockedUntil("127.0.0.1")).isEmpty();
    assertThat(after.access(before.access()).recovery(Recovery.NONE))
        .isEqualTo(before.recovery(Recovery.NONE));
    refused(stand.answer(camera, datagram), Reason.USED);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void aRestartVoidsEverySession(Method method) {
    VirtualCamera camera = who(method);
    byte[] datagram = good(method, stand.begin(camera, method), GOOD);
    camera.power(false);
    assertThat(stand.send(camera, datagram)).isEmpty();
    camera.power(true);
    stand.clock.turn(200);
    assertThat(camera.state().recovery().sessions().request()).isEmpty();
    refused(stand.answer(camera, datagram), Reason.RESTARTED);
    assertThat(opens(camera, GOOD)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void timeRunsOutWhateverTheCalendarSays(Method method) {
    VirtualCamera camera = who(method);
    byte[] datagram = good(method, stand.begin(camera, method), GOOD);
    camera.change(now -> now.recovery(now.recovery().shift(Duration.ofDays(-30))));
    stand.clock.turn(method.valid().minusSeconds(1));
    VirtualCamera inTime = stand.copy(camera, Duration.ZERO);
    assertThat(stand.answer(inTime, datagram)).isInstanceOf(Answer.Changed.class);
    stand.clock.turn(1);
    refused(stand.answer(camera, datagram), Reason.EXPIRED);
    assertThat(camera.state().recovery().sessions().find(context(datagram))).isEmpty();
  }

  private static dev.pinhole.exchange.Context context(byte[] datagram) {
    return ((Ask.Reset) ExchangeCodec.decodeAsk(datagram).orElseThrow()).context();
  }

  @Test
  void aSecondExportVoidsTheFirstAndAShortSessionDoesNot() {
    Answer.Begun first = stand.begin(door, Method.REQUEST_FILE);
    stand.begin(door, Method.SECURITY_QUESTIONS);
    assertThat(
            stand.answer(
                stand.copy(door, Duration.ZERO), stand.file(first, stand.reply(first), GOOD)))
        .isInstanceOf(Answer.Changed.class);
    Answer.Begun second = stand.begin(door, Method.KEY);
    refused(stand.answer(door, stand.file(first, stand.reply(first), GOOD)), Reason.EXPORTED_AGAIN);
    assertThat(stand.answer(door, good(Method.KEY, second, GOOD)))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void aReplyHasAnEndOfItsOwnOnTheCalendar() {
    Answer.Begun begun = stand.begin(door, Method.REQUEST_FILE);
    String brief = stand.reply(begun, stand.desk, Duration.ofHours(1));
    stand.clock.turn(3_600);
    refused(stand.answer(door, stand.file(begun, brief, GOOD)), Reason.EXPIRED);
    door.change(now -> now.recovery(now.recovery().shift(Duration.ofDays(4))));
    refused(stand.answer(door, stand.file(begun, stand.reply(begun), GOOD)), Reason.EXPIRED);
  }

  @Test
  void aReplyOfAnotherKind() {
    Answer.Begun begun = stand.begin(door, Method.REQUEST_FILE);
    VirtualCamera garden = stand.camera("garden");
    String other = stand.reply(stand.begin(garden, Method.REQUEST_FILE));
    refused(stand.answer(door, stand.file(begun, other, GOOD)), Reason.OTHER_CAMERA);
    String good = stand.reply(begun);
    refused(stand.answer(door, stand.file(begun, good.substring(0, 99), GOOD)), Reason.DAMAGED);
    refused(
        stand.answer(door, stand.reset(begun, new Evidence.SignedBeside(), GOOD, Optional.empty())),
        Reason.BAD_REQUEST);
    assertThat(stand.answer(door, stand.file(begun, good, GOOD)))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void aReplyToAnOlderRequestIsToldAsSuch() {
    Answer.Begun first = stand.begin(door, Method.REQUEST_FILE);
    Answer.Begun second = stand.begin(door, Method.REQUEST_FILE);
    refused(
        stand.answer(door, stand.file(second, stand.reply(first), GOOD)), Reason.EXPORTED_AGAIN);
    assertThat(stand.answer(door, stand.file(second, stand.reply(second), GOOD)))
        .isInstanceOf(Answer.Changed.class);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void whatOpensAndCannotBeReadCostsNoTry(Method method) {
    VirtualCamera camera = who(method);
    Answer.Begun begun = stand.begin(camera, method);
    Optional<String> reply =
        method == Method.REQUEST_FILE ? Optional.of(stand.reply(begun)) : Optional.empty();
    for (byte[] open : List.of(new byte[0], new byte[64], new byte[320])) {
      Sealed sealed =
          Sealer.seal(
                  Sealer.Purpose.RESET_FOR_CAMERA, begun.context(), begun.key(), open, stand.random)
              .orElseThrow();
      Answer answer = stand.answer(camera, stand.ask(begun.context(), sealed, reply));
      refused(answer, Reason.BAD_REQUEST);
      assertThat(((Answer.Refused) answer).retryTimes()).isEmpty();
    }
    assertThat(camera.state().recovery().left(method)).isEqualTo(method.tries());
    assertThat(stand.answer(camera, good(method, begun, GOOD))).isInstanceOf(Answer.Changed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "REQUEST_FILE,7",
    "KEY,5",
    "SECURITY_QUESTIONS,5",
    "RECOVERY_FILE,7",
    "MAILED_CODE,5"
  })
  void wrongTriesAreCountedAndLock(Method method, int tries) {
    VirtualCamera camera = who(method);
    Answer.Begun begun = stand.begin(camera, method);
    Reason reason = method == Method.REQUEST_FILE ? Reason.FORGED : Reason.WRONG_EVIDENCE;
    for (int left = tries - 1; left >= 0; left--) {
      refused(stand.answer(camera, wrong(method, begun)), reason, left);
    }
    Answer locked = stand.answer(camera, good(method, begun, GOOD));
    refused(locked, Reason.LOCKED, 0);
    assertThat(((Answer.Refused) locked).lockMinutes()).isEqualTo(OptionalInt.of(30));
    refused(stand.tryBegin(camera, method), Reason.LOCKED);
    stand.clock.turn(Method.LOCK);
    if (method.hasCode()) {
      refused(stand.answer(camera, good(method, begun, GOOD)), Reason.NO_SESSION);
    }
    begun = method == Method.REQUEST_FILE ? begun : stand.begin(camera, method);
    assertThat(stand.answer(camera, good(method, begun, GOOD))).isInstanceOf(Answer.Changed.class);
  }

  private byte[] wrong(Method method, Answer.Begun begun) {
    return switch (method) {
      case REQUEST_FILE ->
          stand.file(
              begun, stand.reply(begun, DeskKeys.fresh(stand.random), Duration.ofHours(1)), GOOD);
      case KEY, MAILED_CODE -> stand.reset(begun, ExchangeStand.code("00000000"), GOOD);
      case SECURITY_QUESTIONS ->
          stand.reset(
              begun,
              ExchangeStand.answers(Map.of(3, "Rosalind Ames", 7, "Maple Street 4", 12, "Rex")),
              GOOD);
      case RECOVERY_FILE -> stand.reset(begun, new Evidence.Guid(Secret.of("0".repeat(32))), GOOD);
    };
  }

  @Test
  void aRestartBuysNoMoreTries() {
    for (int i = 0; i < 4; i++) {
      stand.answer(door, wrong(Method.KEY, stand.begin(door, Method.KEY)));
    }
    door.power(false);
    door.power(true);
    stand.clock.turn(200);
    refused(
        stand.answer(door, wrong(Method.KEY, stand.begin(door, Method.KEY))),
        Reason.WRONG_EVIDENCE,
        0);
    refused(stand.tryBegin(door, Method.KEY), Reason.LOCKED);
    assertThat(stand.tryBegin(door, Method.REQUEST_FILE)).isInstanceOf(Answer.Begun.class);
  }

  @Test
  void aRiskyPasswordCostsNothing() {
    Answer.Begun begun = stand.begin(door, Method.KEY);
    for (String risky : List.of("short1", "admin1234", "12345678", "waytoolong-password1")) {
      refused(stand.answer(door, good(Method.KEY, begun, risky)), Reason.RISKY_PASSWORD);
    }
    assertThat(stand.answer(door, good(Method.KEY, begun, GOOD)))
        .isInstanceOf(Answer.Changed.class);
  }

  @Test
  void aChangedMailAddressVoidsTheMailedCodeAlone() {
    Answer.Begun mailed = stand.begin(door, Method.MAILED_CODE);
    assertThat(mailed.maskedMail()).contains("o***@home.example");
    door.change(now -> now.recovery(now.recovery().mail("somebody@else.example")));
    refused(stand.answer(door, good(Method.MAILED_CODE, mailed, GOOD)), Reason.MAIL_CHANGED);
    Answer.Begun key = stand.begin(door, Method.KEY);
    door.change(now -> now.recovery(now.recovery().mail("third@else.example")));
    assertThat(stand.answer(door, good(Method.KEY, key, GOOD))).isInstanceOf(Answer.Changed.class);
  }

  @ParameterizedTest
  @CsvSource({"é", "no-at-sign", "@", "ü@ö.example"})
  void whateverAddressIsStoredIsMasked(String mail) {
    door.change(now -> now.recovery(now.recovery().mail(mail)));
    assertThat(stand.begin(door, Method.MAILED_CODE).maskedMail()).isPresent();
  }

  @Test
  void aRecoveryFileWorksOnce() {
    Answer.Begun begun = stand.begin(recorder, Method.RECOVERY_FILE);
    try (OneTimeKey own = OneTimeKey.fresh(stand.random)) {
      SealedReset open =
          new SealedReset(
              evidence(Method.RECOVERY_FILE, begun), Secret.of(GOOD), false, own.publicKey());
      Answer answer =
          stand.answer(
              recorder,
              stand.ask(
                  begun.context(),
                  open.seal(begun.context(), begun.key(), stand.random).orElseThrow(),
                  Optional.empty()));
      RecoveryFile fresh =
          RecoveryFile.open(
                  begun.context(), own, ((Answer.Changed) answer).recovery().orElseThrow())
              .orElseThrow();
      Answer.Begun again = stand.begin(recorder, Method.RECOVERY_FILE);
      refused(
          stand.answer(recorder, good(Method.RECOVERY_FILE, again, "Other-Pass-9")),
          Reason.USED,
          6);
      assertThat(
              stand.answer(
                  recorder, stand.reset(again, new Evidence.Guid(fresh.guid()), "Other-Pass-9")))
          .isInstanceOf(Answer.Changed.class);
      assertThat(opens(recorder, "Other-Pass-9")).isTrue();
    }
  }

  @Test
  void whatIsNotThereIsNotOffered() {
    VirtualCamera garden = stand.camera("garden");
    refused(stand.tryBegin(garden, Method.SECURITY_QUESTIONS), Reason.NOT_OFFERED);
    refused(stand.tryBegin(garden, Method.MAILED_CODE), Reason.NOT_OFFERED);
    VirtualCamera barn = stand.camera("barn");
    VirtualCamera inactive = stand.camera("new-one");
    for (Method method : ExchangeStand.all()) {
      refused(stand.tryBegin(barn, method), Reason.NOT_OFFERED);
      refused(stand.tryBegin(inactive, method), Reason.NOT_ACTIVATED);
    }
    Ask questions = new Ask.Questions("U-1", garden.profile().camera().mac());
    refused(stand.answer(garden, ExchangeCodec.encode(questions)), Reason.NOT_OFFERED);
    Ask set = new Ask.Questions("U-2", door.profile().camera().mac());
    assertThat(stand.answer(door, ExchangeCodec.encode(set)))
        .isEqualTo(new Answer.Questions("U-2", set.mac(), List.of(3, 7, 12)));
  }

  @Test
  void aFactoryResetTakesWhatWasPrepared() {
    stand.begin(door, Method.KEY);
    door.press();
    stand.clock.turn(12);
    door.release();
    stand.clock.turn(200);
    assertThat(door.state().recovery())
        .isEqualTo(
            new Recovery(
                door.state().recovery().sessions(),
                Map.of(),
                Prepared.NOTHING,
                door.state().recovery().shift()));
    refused(stand.tryBegin(door, Method.KEY), Reason.NOT_ACTIVATED);
    String realm = door.profile().realm();
    Keys keys = Keys.of(realm, Account.ADMIN, GOOD.toCharArray(), new java.util.Random(1));
    door.change(now -> now.password(keys));
    refused(stand.tryBegin(door, Method.SECURITY_QUESTIONS), Reason.NOT_OFFERED);
    refused(stand.tryBegin(door, Method.MAILED_CODE), Reason.NOT_OFFERED);
  }

  @Test
  void aCameraInABootLoopDoesNotExchange() {
    door.press();
    stand.clock.turn(12);
    door.release();
    door.power(false);
    door.power(true);
    Ask ask = new Ask.Begin("U", door.profile().camera().mac(), Method.KEY);
    for (int i = 0; i < 60; i++) {
      stand.clock.turn(1);
      assertThat(stand.send(door, ExchangeCodec.encode(ask))).isEmpty();
    }
  }

  @Test
  void theDeskRepeatsWhatTheRequestSays() {
    Answer.Begun begun = stand.begin(door, Method.REQUEST_FILE);
    SignedReply reply = SignedReply.parse(stand.reply(begun)).orElseThrow();
    ExchangeKey key = begun.key();
    assertThat(reply.key()).isEqualTo(key);
    assertThat(reply.expires()).isEqualTo(Instant.parse("2026-03-03T10:00:00Z"));
  }

  @Test
  void theOwnersAnswersAreTheOnesThatTheCamerasKnow() {
    for (PracticeCameras.Row row : PracticeCameras.rows()) {
      for (PracticeCameras.Question question : row.questions()) {
        SaltedHash kept = SaltedHash.parse(question.kept()).orElseThrow();
        assertThat(kept.rounds()).isEqualTo(100_000);
        assertThat(kept.matches(AnswerHash.normalised(Secret.of(question.answer())).orElseThrow()))
            .as("%s, question %d", row.id(), question.id())
            .isTrue();
      }
      assertThat(PracticeCameras.rows())
          .extracting(PracticeCameras.Row::id)
          .containsAll(row.attached());
    }
  }
}
