package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong while the next rescue is prepared: a lost answer is resolved by reading, and
/// what was not proven is not reported done.
final class NextRescueFaultsTest extends RescueWalk {
  @Test
  void aLostFileIsNotReportedDoneAndTheOneBeforeIsVoid() {
    toThePage(RECORDER, "recorder");
    does(new RescueAct.SaveFile(folder.resolve("first.xml")));
    practice.site.faults("recorder").atNextWrite(FILE, new WriteFault.AnswerLost());
    Path second = folder.resolve("second.xml");
    ended(does(new RescueAct.SaveFile(second)), Outcome.UNKNOWN, "rescue.file.lost");
    assertThat(set()).doesNotContainKey(Rescue.RECOVERY_FILE);
    assertThat(second).doesNotExist();
    assertThat(practice.view().job().entries())
        .extracting(one -> (Object) one.event())
        .contains(new SetUpEvent.RescueVoid(Rescue.RECOVERY_FILE));
  }

  static Stream<Arguments> faults() {
    WriteFault no = new WriteFault.Refused(ResponseStatus.wrongContent("badParameters"));
    return Stream.of(
        Arguments.of(no, false, Outcome.REFUSED, "setup.refused", false),
        Arguments.of(no, true, Outcome.REFUSED, "setup.refused", false),
        Arguments.of(new WriteFault.AnswerLost(), false, Outcome.DONE, "", false),
        Arguments.of(new WriteFault.AnswerLost(), true, Outcome.DONE, "", false),
        Arguments.of(new WriteFault.Dropped(), false, Outcome.DIFFERENT, "rescue.different", false),
        Arguments.of(new WriteFault.Dropped(), true, Outcome.DIFFERENT, "rescue.different", false),
        Arguments.of(
            new WriteFault.AnotherPassword(), false, Outcome.UNKNOWN, "rescue.unread", true),
        Arguments.of(
            new WriteFault.AnotherPassword(), true, Outcome.UNKNOWN, "rescue.unread", true),
        Arguments.of(new WriteFault.ClientLocked(), false, Outcome.UNKNOWN, "rescue.unread", true),
        Arguments.of(new WriteFault.ClientLocked(), true, Outcome.UNKNOWN, "rescue.unread", true));
  }

  /// A lost answer is proven by reading; everything else ends in words.
  @ParameterizedTest
  @MethodSource("faults")
  void whatGoesWrongIsSaid(
      WriteFault fault, boolean mail, Outcome outcome, String reason, boolean signedOut) {
    toThePage(PLAIN, "front-door");
    practice.site.faults("front-door").atNextWrite(mail ? MAIL : QUESTIONS, fault);
    ended(does(mail ? new RescueAct.Mail("olga@home.example") : questions()), outcome, reason);
    assertThat(set().isEmpty()).isEqualTo(outcome != Outcome.DONE);
    if (signedOut) {
      practice.at(Step.SignIn.class);
    } else {
      page();
    }
  }

  @Test
  void theSameQuestionsProveNothingOfAnAnswerThatWasLost() {
    toThePage(PLAIN, "front-door");
    does(questions());
    practice.site.faults("front-door").atNextWrite(QUESTIONS, new WriteFault.AnswerLost());
    ended(does(questions()), Outcome.UNKNOWN, "rescue.answers-unread");
  }

  private void isGoneAndBack(boolean mail, WriteFault away) {
    toThePage(PLAIN, "front-door");
    practice.site.faults("front-door").atNextWrite(mail ? MAIL : QUESTIONS, away);
    ended(
        does(mail ? new RescueAct.Mail("olga@home.example") : questions()),
        Outcome.UNKNOWN,
        "rescue.lost");
    practice.vanishes();
    back();
  }

  /// It goes away before it writes, and reads as before when it is back: nothing is sent again.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCameraThatWasGoneIsReadWhenItIsBack(boolean mail) {
    isGoneAndBack(mail, new WriteFault.AwayBefore());
    settles(mail ? Kind.SET_MAIL : Kind.SET_QUESTIONS, Outcome.DIFFERENT, "rescue.not-taken");
    assertThat(set()).isEmpty();
    sentOnce();
  }

  /// It writes, goes away before it answers, and is read when it is back.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatACameraTookBeforeItWasGoneIsFoundWhenItIsBack(boolean mail) {
    isGoneAndBack(mail, new WriteFault.AwayAfter());
    settles(mail ? Kind.SET_MAIL : Kind.SET_QUESTIONS, Outcome.DONE, "");
    assertThat(set())
        .isEqualTo(
            mail
                ? Map.of(Rescue.MAIL_ADDRESS, "o***@home.example")
                : Map.of(Rescue.SECURITY_QUESTIONS, ""));
    sentOnce();
  }

  /// With the program, what the questions were before is gone too: the numbers alone prove nothing.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theNextRunOfTheProgramReadsToo(boolean mail) throws IOException {
    toThePage(PLAIN, "front-door");
    practice
        .site
        .faults("front-door")
        .atNextWrite(mail ? MAIL : QUESTIONS, new WriteFault.AwayAfter());
    does(mail ? new RescueAct.Mail("olga@home.example") : questions());
    assertThat(practice.view().job().entries().toString()).doesNotContain("olga@", "Ottilie");
    reopen(java.time.Duration.ofMinutes(4));
    signIn("front-door");
    if (mail) {
      settles(Kind.SET_MAIL, Outcome.DONE, "");
      assertThat(set()).containsEntry(Rescue.MAIL_ADDRESS, "o***@home.example");
    } else {
      settles(Kind.SET_QUESTIONS, Outcome.UNKNOWN, "rescue.answers-unread");
      assertThat(set()).isEmpty();
    }
  }

  @Test
  void aPasswordThatWasNotTakenAfterwardsIsAskedForAndThenItIsRead() {
    toThePage(PLAIN, "front-door");
    practice.site.faults("front-door").atNextWrite(MAIL, new WriteFault.ClientLocked());
    ended(does(new RescueAct.Mail("olga@home.example")), Outcome.UNKNOWN, "rescue.unread");
    practice.at(Step.SignIn.class);
    machine.turn(31 * 60);
    signIn("front-door");
    settles(Kind.SET_MAIL, Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.MAIL_ADDRESS, "o***@home.example");
  }

  @Test
  void anAddressThatACameraDropsLeavesTheOneBefore() {
    toThePage(PLAIN, "front-door");
    does(new RescueAct.Mail("olga@home.example"));
    practice.site.faults("front-door").atNextWrite(MAIL, new WriteFault.Dropped());
    ended(does(new RescueAct.Mail("otto@home.example")), Outcome.DIFFERENT, "rescue.different");
    assertThat(set()).as("as before").containsEntry(Rescue.MAIL_ADDRESS, "o***@home.example");
  }

  /// A request without a user only asks for the challenge.
  private void sentOnce() {
    assertThat(practice.site.writes("front-door"))
        .filteredOn(one -> !one.user().isEmpty())
        .hasSize(1);
  }

  private void back() {
    machine.turn(200);
    Await.until("it is back", () -> practice.view().live().present());
  }

  private void settles(Kind kind, Outcome outcome, String reason) {
    Await.until(
        () -> outcome + " " + reason + ", not " + practice.view().job().effects().latest(kind),
        () ->
            practice
                .view()
                .job()
                .effects()
                .latest(kind)
                .filter(one -> one.outcome() == outcome && one.reason().equals(reason))
                .isPresent());
    page();
  }
}
