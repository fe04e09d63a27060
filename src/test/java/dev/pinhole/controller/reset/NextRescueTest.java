package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupReader;
import dev.pinhole.backup.Found;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.controller.setup.RescueAct.Given;
import dev.pinhole.isapi.ResponseStatus;
import dev.pinhole.job.Act;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Effects;
import dev.pinhole.job.Origin;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.WriteFault;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The next rescue of a practice camera: what is prepared on its page is what the exchange takes
/// afterwards, and what was not proven is not reported done.
final class NextRescueTest extends ExchangeWalk {
  private static final String QUESTIONS = "/ISAPI/Security/questionConfiguration";
  private static final String MAIL = "/ISAPI/Security/securityEmail";
  private static final String FILE = "/ISAPI/Security/GUIDFileData";
  private static final List<String> ANSWERS = List.of("Aunt  Ottilie", "Blåbær & cream", "1987");

  private void toThePage(String model, String id) {
    new SettingUp(practice).choose(Trouble.ONLY_SET_UP, model);
    practice.at(Step.SetUpAgain.class);
    practice.act(new Act.OpenPage(Item.NEXT_RESCUE));
    signIn(id);
  }

  private void signIn(String id) {
    practice.at(Step.SignIn.class);
    practice.desk.signIn(practice.view(), "admin", practice.site.ownersPassword(id).orElseThrow());
    page();
  }

  private Step.SetUpPage page() {
    Step.SetUpPage page = practice.at(Step.SetUpPage.class);
    Await.until("nothing is under way", () -> !practice.view().live().busy());
    return page;
  }

  private static RescueAct.Questions questions() {
    return new RescueAct.Questions(
        List.of(
            new Given(2, Secret.of(ANSWERS.get(0))),
            new Given(5, Secret.of(ANSWERS.get(1))),
            new Given(20, Secret.of(ANSWERS.get(2)))));
  }

  /// @return how the effect ended that the act brings about
  private Effects.Settled does(RescueAct act) {
    int before = practice.view().job().effects().count();
    Await.until(
        "the camera answers and is free",
        () -> practice.view().live().present() && !practice.view().live().busy());
    practice.desk.rescue(practice.view(), act);
    Await.until(
        "an effect that has ended",
        () ->
            practice.view().job().effects().count() > before
                && practice.view().job().effects().pending().isEmpty()
                && !practice.view().live().busy());
    return practice.view().job().effects().latest().orElseThrow();
  }

  private Map<Rescue, String> set() {
    return practice.view().job().setUp().pages().rescue();
  }

  private static void ended(Effects.Settled settled, Outcome outcome, String reason) {
    assertThat(settled.outcome() + " " + settled.reason()).isEqualTo(outcome + " " + reason);
  }

  @Test
  void theAnswersThatWereSetBringANewPassword() {
    toThePage(PLAIN, "front-door");
    RescueAct.Questions act = questions();
    ended(does(act), Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.SECURITY_QUESTIONS, "");
    assertThat(act.answers())
        .allSatisfy(
            one ->
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> one.text().copyBytes())
                    .isInstanceOf(Secret.WipedException.class));
    begin(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    assertThat(request().begun().questions()).containsExactly(2, 5, 20);
    reset(
        new Evidence.Answers(
            List.of(Secret.of("aunt ottilie"), Secret.of("BLÅBÆR cream"), Secret.of("1987"))));
    backIn();
  }

  @Test
  void theMailAddressIsReadBackAndKeptMasked() {
    toThePage(PLAIN, "front-door");
    ended(does(new RescueAct.Mail("olga@home.example")), Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.MAIL_ADDRESS, "o***@home.example");
    assertThat(practice.view().job().entries().toString()).doesNotContain("olga@");
    begin(PLAIN, RecoveryMethod.MAILED_CODE);
    assertThat(request().begun().mail()).isEqualTo("o***@home.example");
  }

  @Test
  void whatIsNoAddressOrNoAnswerIsNotEvenSent() {
    toThePage(PLAIN, "front-door");
    practice.desk.rescue(practice.view(), new RescueAct.Mail("nobody"));
    refused("rescue.mail");
    practice.desk.rescue(
        practice.view(),
        new RescueAct.Questions(
            List.of(
                new Given(2, Secret.of("one")),
                new Given(2, Secret.of("two")),
                new Given(5, Secret.of("three")))));
    refused("rescue.answers");
    practice.desk.rescue(
        practice.view(),
        new RescueAct.Questions(
            List.of(
                new Given(2, Secret.of("one")),
                new Given(3, Secret.of("...")),
                new Given(5, Secret.of("three")))));
    refused("rescue.answers");
    assertThat(practice.site.writes("front-door")).isEmpty();
  }

  private void refused(String key) {
    Await.until(
        key,
        () -> practice.view().live().refusal().filter(one -> one.key().equals(key)).isPresent());
  }

  @Test
  void theRecoveryFileIsSavedWhereThePersonChoseAndWorksOnce() {
    toThePage(RECORDER, "recorder");
    Path file = folder.resolve("my file.xml");
    ended(does(new RescueAct.SaveFile(file)), Outcome.DONE, "");
    assertThat(set()).containsEntry(Rescue.RECOVERY_FILE, file.toString());
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    reset(new Evidence.RecoveryFile(file));
    backIn();
  }

  @Test
  void aFileThatCannotBeWrittenIsKeptForAnotherPlace() {
    toThePage(RECORDER, "recorder");
    Path first = folder.resolve("first.xml");
    does(new RescueAct.SaveFile(first));
    does(new RescueAct.SaveFile(folder.resolve("not there/second.xml")));
    assertThat(set()).as("the first is void by now").doesNotContainKey(Rescue.RECOVERY_FILE);
    assertThat(practice.view().live().recoveryFile()).isTrue();
    assertThat(practice.view().live().refusal()).isPresent();
    Path third = folder.resolve("third.xml");
    practice.desk.rescue(practice.view(), new RescueAct.SaveFile(third));
    Await.until("it is saved", () -> third.toString().equals(set().get(Rescue.RECOVERY_FILE)));
    assertThat(practice.view().job().effects().latest().orElseThrow().intended().effect())
        .as("it was exported once more only once")
        .isEqualTo(3);
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    reset(new Evidence.RecoveryFile(third));
    backIn();
  }

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

  /// It goes away before it writes, and reads as before when it is back: nothing is sent again.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCameraThatWasGoneIsReadWhenItIsBack(boolean mail) {
    toThePage(PLAIN, "front-door");
    practice
        .site
        .faults("front-door")
        .atNextWrite(mail ? MAIL : QUESTIONS, new WriteFault.AwayBefore());
    ended(
        does(mail ? new RescueAct.Mail("olga@home.example") : questions()),
        Outcome.UNKNOWN,
        "rescue.lost");
    practice.vanishes();
    back();
    settles(mail ? Kind.SET_MAIL : Kind.SET_QUESTIONS, Outcome.DIFFERENT, "rescue.not-taken");
    assertThat(set()).isEmpty();
    sentOnce();
  }

  /// It writes, goes away before it answers, and is read when it is back.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatACameraTookBeforeItWasGoneIsFoundWhenItIsBack(boolean mail) {
    toThePage(PLAIN, "front-door");
    practice
        .site
        .faults("front-door")
        .atNextWrite(mail ? MAIL : QUESTIONS, new WriteFault.AwayAfter());
    ended(
        does(mail ? new RescueAct.Mail("olga@home.example") : questions()),
        Outcome.UNKNOWN,
        "rescue.lost");
    practice.vanishes();
    back();
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

  @Test
  void theSettingsAreSavedWithoutRecordings() {
    toThePage(PLAIN, "front-door");
    practice.desk.rescue(practice.view(), new RescueAct.BackUp());
    Await.until("a backup", () -> set().containsKey(Rescue.SETTINGS_BACKUP));
    Path where = Path.of(set().get(Rescue.SETTINGS_BACKUP));
    assertThat(BackupReader.read(where))
        .isInstanceOfSatisfying(
            Found.Whole.class,
            whole ->
                assertThat(whole.manifest().files())
                    .isNotEmpty()
                    .noneMatch(file -> file.path().contains("recordings")));
    assertThat(KnownCamera.in(List.of(practice.view().job())).getFirst().kept())
        .map(KnownCamera.Kept::folder)
        .contains(where);
    assertThat(practice.view().job().backup().finished()).isEmpty();
  }

  @Test
  void whatThePersonDidThemselvesIsReported() {
    toThePage(PLAIN, "front-door");
    practice.desk.rescue(practice.view(), new RescueAct.Told(Rescue.REMINDER));
    Await.until("it is told", () -> set().containsKey(Rescue.REMINDER));
    assertThat(practice.view().job().entries().getLast().origin()).isEqualTo(Origin.REPORTED);
    assertThat(practice.view().job().setUp().ticked())
        .as("a reminder rescues nobody")
        .doesNotContain(Item.NEXT_RESCUE);
    practice.desk.rescue(practice.view(), new RescueAct.Told(Rescue.MAIL_ADDRESS));
    Await.until("it is told", () -> set().containsKey(Rescue.MAIL_ADDRESS));
    assertThat(practice.view().job().setUp().ticked()).contains(Item.NEXT_RESCUE);
  }

  @Test
  void nothingOfTheAnswersIsWrittenAnywhere() throws IOException {
    toThePage(PLAIN, "front-door");
    does(questions());
    does(new RescueAct.Mail("olga@home.example"));
    practice.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(one, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(content).as(one.toString()).doesNotContain("Ottilie", "cream");
      }
    }
    practice = new Practice(folder.resolve("data"), machine);
  }
}
