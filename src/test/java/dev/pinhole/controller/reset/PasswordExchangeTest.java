package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.password.Evidence;
import dev.pinhole.controller.setup.FirstPassword;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.job.Act;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Identified;
import dev.pinhole.job.PasswordProof.Fact;
import dev.pinhole.job.PasswordProof.Row;
import dev.pinhole.job.PasswordProof.Says;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import dev.pinhole.job.Trouble;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.SupportDesk.Kind;
import dev.pinhole.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every way of the exchange to its end, and that nothing secret is left behind.
final class PasswordExchangeTest extends ExchangeWalk {
  @Test
  void aRequestFileAndItsReply() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    reset(new Evidence.ReplyFile(answered()));
    backIn();
  }

  @Test
  void withABackupTheProofSaysThatTheSettingsAreThere() throws IOException {
    practice.toTheBackupChoice(PLAIN);
    practice.desk.chooseBackup(practice.view(), List.of(), Optional.empty(), Optional.empty());
    practice.at(Step.BackedUp.class);
    practice.act(new Act.Done());
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    reset(new Evidence.ReplyFile(answered()));
    Step.PasswordBack back = practice.at(Step.PasswordBack.class);
    assertThat(back.proof().rows().getLast())
        .isEqualTo(new Row(Fact.SETTINGS, "", "", Says.AS_IN_BACKUP));
    backIn();
  }

  /// Whoever tried their usual password in vain sets that very one.
  @Test
  void aPasswordThatWasRefusedBeforeIsTakenAfterwards() throws IOException {
    practice.toTheBackupChoice(PLAIN);
    practice.desk.chooseBackup(practice.view(), List.of(), Optional.empty(), Optional.empty());
    practice.at(Step.BackedUp.class);
    practice.act(new Act.Done());
    toTheSignIn();
    practice.desk.signIn(practice.view(), "admin", Secret.of(PASSWORD));
    Await.until(
        "refused",
        () ->
            practice.view().step() instanceof Step.SignIn step
                && step.reason().equals("signin.refused"));
    begin(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    reset(new Evidence.Answers(note("front-door")));
    assertThat(practice.at(Step.PasswordBack.class).proof().rows().getLast().says())
        .isEqualTo(Says.AS_IN_BACKUP);
    practice.act(new Act.Done());
    toTheSignIn();
    practice.desk.signIn(practice.view(), "admin", Secret.of(PASSWORD));
    practice.at(Step.ChooseBackup.class);
  }

  private void toTheSignIn() {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.ONLY_BACK_UP));
    Sighting camera = practice.sees(PLAIN);
    practice.act(
        new Act.UseCamera(
            camera, "Mine", Identified.ofModel(Catalog.builtIn(), camera.camera().model()), false));
    practice.at(Step.SignIn.class);
  }

  @Test
  void aKeyTypedTheWayPeopleDo() {
    begin(PLAIN, RecoveryMethod.KEY);
    String key = code(Kind.KEY).use(String::new);
    String typed = " " + key.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + key.substring(4);
    reset(new Evidence.Key(Secret.of(typed)));
    backIn();
  }

  @Test
  void aMailedCode() {
    begin(PLAIN, RecoveryMethod.MAILED_CODE);
    assertThat(request().begun().mail()).startsWith("o").doesNotContain("owner");
    reset(new Evidence.MailedCode(code(Kind.MAIL_CODE)));
    backIn();
  }

  @Test
  void threeAnswersInAnotherHand() {
    begin(PLAIN, RecoveryMethod.SECURITY_QUESTIONS);
    List<Secret> typed = new ArrayList<>();
    for (Secret answer : note("front-door")) {
      typed.add(Secret.of("  " + answer.use(String::new).toUpperCase(Locale.ROOT) + " "));
    }
    reset(new Evidence.Answers(typed));
    backIn();
  }

  @Test
  void aRecoveryFileWorksOnceAndANewOneTakesItsPlace() throws IOException {
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    Path old =
        Files.writeString(
            folder.resolve("old.xml"),
            practice.site.recoveryFile("recorder").orElseThrow().use(String::new));
    reset(new Evidence.RecoveryFile(old));
    practice.at(Step.PasswordBack.class);
    assertThat(practice.view().live().recoveryFile()).isTrue();
    Path fresh = folder.resolve("new.xml");
    practice.desk.saveRecoveryFile(practice.view(), fresh);
    Await.until("the new file", () -> !practice.view().live().recoveryFile());
    backIn();
    begin(RECORDER, RecoveryMethod.RECOVERY_FILE);
    reset(new Evidence.RecoveryFile(old));
    stops(ExchangeRefusal.USED);
    practice.act(new Act.Done());
    practice.at(Step.ForgotPassword.class);
    practice.act(new Act.TakeWay(RecoveryMethod.RECOVERY_FILE));
    beginNow();
    reset(new Evidence.RecoveryFile(fresh));
    backIn();
  }

  @Test
  void aRecorderHandsThePasswordOn() {
    begin(RECORDER, RecoveryMethod.SECURITY_QUESTIONS);
    practice.desk.resetPassword(
        practice.view(), new Evidence.Answers(note("recorder")), Secret.of(PASSWORD), true);
    backIn();
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    FirstPassword login = new FirstPassword(new Isapi(new IsapiClient(Duration.ofSeconds(5))));
    for (String attached : List.of("DS-2CD2347G2", "DS-2CD2032")) {
      assertThat(login.login(practice.sees(attached).reach(), Secret.of(PASSWORD)).outcome())
          .as(attached)
          .isEqualTo(Outcome.DONE);
    }
  }

  @Test
  void theProgramMayBeClosedForADayBetweenExportAndImport() throws IOException {
    begin(PLAIN, RecoveryMethod.REQUEST_FILE);
    Path reply = answered();
    reopen(Duration.ofHours(40));
    assertThat(stage(Stage.OPEN).open()).isPresent();
    reset(new Evidence.ReplyFile(reply));
    backIn();
  }

  @Test
  void aRealCameraIsNeverAsked() {
    practice.desk.begin(Place.WORLD);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(Trouble.FORGOT_PASSWORD));
    practice.desk.begin(practice.view());
    assertThat(practice.view().job().effects().count()).isZero();
  }
}
