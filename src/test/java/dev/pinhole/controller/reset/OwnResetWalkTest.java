package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Resource;
import dev.pinhole.isapi.XmlNode;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Identified;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.secret.Secret;
import dev.pinhole.testing.Await;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A camera that resets itself, told over real sockets: what it answered proves nothing, and what
/// it was told once it is not told again.
final class OwnResetWalkTest {
  private static final String MODEL = "DS-2CD1123G0";
  private static final String ID = "front-door";
  private static final String FACTORY_RESET = "/ISAPI/System/factoryReset";

  @TempDir Path folder;
  private final HandClock machine = new HandClock();
  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(5)));
  private Practice practice;

  @BeforeEach
  void open() throws IOException {
    practice = new Practice(folder.resolve("data"), machine);
  }

  @AfterEach
  void close() throws IOException {
    practice.close();
  }

  private Secret note() {
    return practice.site.ownersPassword(ID).orElseThrow();
  }

  private void choose(Trouble trouble) {
    practice.desk.begin(Place.PRACTICE);
    practice.at(Step.WhatHappened.class);
    practice.act(new Act.PickTrouble(trouble));
    Sighting camera = practice.sees(MODEL);
    practice.act(
        new Act.UseCamera(
            camera,
            "Porch",
            Identified.ofModel(Catalog.builtIn(), camera.camera().model()),
            false));
    if (trouble == Trouble.WORKS_BADLY) {
      practice.act(new Act.Done());
    }
    practice.at(Step.HowToReset.class);
  }

  private void toTheSignIn(ResetWay way) {
    choose(Trouble.WORKS_BADLY);
    practice.act(new Act.ChooseResetWay(way));
    practice.at(Step.SaveFirst.class);
    practice.act(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    practice.at(Step.SignIn.class);
  }

  private void toTheName(ResetWay way) {
    toTheSignIn(way);
    practice.signInByTheNote();
    practice.at(Step.ConfirmReset.class);
  }

  private void tell() {
    practice.desk.confirmReset(practice.view(), "porch");
    practice.at(Step.LeaveAlone.class);
  }

  private void restarts() {
    practice.vanishes();
    machine.turn(100);
  }

  private long told() {
    return practice.site.writes(ID).stream()
        .filter(write -> write.accepted() && write.path().equals(FACTORY_RESET))
        .count();
  }

  private XmlNode document(Resource resource) {
    Answer<Received> answer =
        isapi.read(practice.sees(MODEL).reach(), Login.admin(note()), resource);
    assertThat(answer).isInstanceOf(Answer.Ok.class);
    return ((Answer.Ok<Received>) answer).value().xml().orElseThrow();
  }

  @Test
  void aRestoreTakesTheSettingsAndLeavesThePassword() {
    toTheName(ResetWay.RESTORE);
    assertThat(document(Resource.DEVICE_INFO).value("deviceName")).isEqualTo("Front door");
    tell();
    restarts();
    practice.verdictBecomes(Kind.RESTORED);
    assertThat(practice.view().job().ownReset().comparison())
        .hasValueSatisfying(one -> assertThat(one.differing()).isEqualTo(2));
    assertThat(practice.view().job().latest().orElseThrow().activation())
        .isEqualTo(Activation.ACTIVE);
    assertThat(document(Resource.DEVICE_INFO).value("deviceName")).isEqualTo("IP CAMERA");
    assertThat(told()).isOne();
    practice.act(new Act.Done());
    practice.at(Step.SetUpAgain.class);
    Await.until("signed out", () -> practice.view().job().ownReset().user().isEmpty());
    assertThat(practice.view().job().entries().toString()).doesNotContain("porch-light");
  }

  @Test
  void aRestoreThatChangesNothingIsOnlyARestart() {
    toTheName(ResetWay.RESTORE);
    tell();
    restarts();
    practice.verdictBecomes(Kind.RESTORED);
    toTheName(ResetWay.RESTORE);
    tell();
    restarts();
    practice.verdictBecomes(Kind.ONLY_RESTARTED);
    assertThat(practice.view().job().ownReset().comparison())
        .hasValueSatisfying(one -> assertThat(one.read()).isGreaterThan(6));
  }

  @Test
  void aDefaultIsProvenAndTheCameraGetsItsNewPassword() {
    toTheName(ResetWay.DEFAULT);
    tell();
    restarts();
    practice.verdictBecomes(Kind.RESET_PROVEN);
    assertThat(practice.view().job().ownReset().user()).as("nobody holds the password").isEmpty();
    practice.act(new Act.Done());
    practice.at(Step.NewPassword.class);
    practice.desk.usePassword(practice.view(), Secret.of("kd7-Wm4-p9x-Rt2"));
    practice.at(Step.SetUpAgain.class);
    assertThat(practice.view().job().setUp().password()).isEqualTo(SetUp.Password.PROVEN);
    assertThat(told()).isOne();
  }

  @Test
  void givenAwayTheCardComesOutAndNoPasswordIsSet() {
    choose(Trouble.GIVING_AWAY);
    practice.act(new Act.ChooseResetWay(ResetWay.DEFAULT));
    practice.act(new Act.Decide(SaveDecision.SAVED));
    practice.at(Step.TakeCardOut.class);
    practice.act(new Act.Done());
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    practice.at(Step.ConfirmReset.class);
    tell();
    restarts();
    practice.verdictBecomes(Kind.RESET_PROVEN);
    practice.act(new Act.Done());
    assertThat(practice.at(Step.Finished.class).ending()).isEqualTo(Ending.GIVEN_AWAY);
  }

  @ParameterizedTest
  @EnumSource(
      value = ResetWay.class,
      names = {"RESTORE", "DEFAULT"})
  void aLostAnswerIsResolvedByLookingAndNeverByRepeating(ResetWay way) {
    toTheName(way);
    practice.site.faults(ID).loseNextAnswerOnceTaken(FACTORY_RESET);
    tell();
    assertThat(practice.view().job().ownReset().told().orElseThrow().answer())
        .isEqualTo(OwnReset.Answer.LOST);
    restarts();
    practice.verdictBecomes(way == ResetWay.RESTORE ? Kind.RESTORED : Kind.RESET_PROVEN);
    assertThat(told()).isOne();
  }

  @Test
  void aBusyCameraRefusesAndThePaperclipIsLeft() {
    toTheName(ResetWay.DEFAULT);
    practice.site.faults(ID).busy(20);
    practice.desk.confirmReset(practice.view(), "Porch");
    Await.until("refused", () -> !confirming().reason().isEmpty());
    assertThat(confirming().reason()).isEqualTo("own-reset.refused");
    assertThat(practice.view().job().mayHaveErased()).isFalse();
    assertThat(told()).isZero();
    practice.act(new Act.ChooseResetWay(ResetWay.BUTTON));
    practice.act(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    practice.act(new Act.Done());
    practice.act(new Act.Done());
    practice.holds(ID, 12);
    practice.vanishes();
    machine.turn(100);
    practice.verdictBecomes(Kind.RESET_PROVEN);
  }

  @Test
  void aWrongNameTellsTheCameraNothing() {
    toTheName(ResetWay.DEFAULT);
    practice.desk.confirmReset(practice.view(), "Perch");
    Await.until("told", () -> practice.view().live().notice().isPresent());
    assertThat(practice.view().live().notice().orElseThrow().key()).isEqualTo("own-reset.name");
    assertThat(practice.view().job().effects().pending()).isEmpty();
    assertThat(practice.at(Step.ConfirmReset.class).telling()).isFalse();
    assertThat(told()).isZero();
  }

  @Test
  void aWrongPasswordIsTriedOnceAndTheButtonNeedsNone() {
    toTheSignIn(ResetWay.RESTORE);
    practice.desk.signIn(practice.view(), "admin", Secret.of("not-this-1"));
    Await.until("refused", () -> signIn().reason().equals("signin.refused"));
    practice.desk.signIn(practice.view(), "admin", Secret.of("not-this-1"));
    Await.until("not sent again", () -> signIn().reason().equals("signin.same"));
    practice.act(new Act.ChooseResetWay(ResetWay.BUTTON));
    assertThat(practice.at(Step.SaveFirst.class).way()).isEqualTo(ResetWay.BUTTON);
  }

  @Test
  void aPasswordThatChangedMeanwhileErasesNothing() {
    toTheName(ResetWay.DEFAULT);
    practice.site.setPassword(ID, Secret.of("Other-pass-9"));
    practice.desk.confirmReset(practice.view(), "Porch");
    Await.until("signed out", () -> practice.view().job().ownReset().user().isEmpty());
    practice.at(Step.SignIn.class);
    assertThat(practice.view().job().mayHaveErased()).isFalse();
    assertThat(told()).isZero();
  }

  @Test
  void backLeadsToEveryDecisionAndThePasswordIsWiped() {
    toTheName(ResetWay.DEFAULT);
    practice.act(new Act.Back());
    practice.at(Step.SaveFirst.class);
    practice.act(new Act.Back());
    practice.at(Step.HowToReset.class);
    Await.until("wiped", () -> practice.view().job().ownReset().user().isEmpty());
    practice.act(new Act.ChooseResetWay(ResetWay.DEFAULT));
    practice.act(new Act.Decide(SaveDecision.SAVED));
    practice.at(Step.SignIn.class);
  }

  @Test
  void afterARestartOfPinholeThePasswordIsAskedForAgain() throws IOException {
    toTheName(ResetWay.RESTORE);
    var id = practice.view().id();
    practice.close();
    practice = new Practice(folder.resolve("data"), machine);
    practice.desk.resume(id);
    practice.at(Step.SignIn.class);
    Await.until("the camera answers", () -> practice.view().live().present());
    practice.signInByTheNote();
    practice.at(Step.ConfirmReset.class);
    tell();
    assertThat(told()).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void afterARestartOfPinholeTheSettingsAreComparedIfThePersonWants(boolean compare)
      throws IOException {
    toTheName(ResetWay.RESTORE);
    tell();
    practice.vanishes();
    var id = practice.view().id();
    practice.close();
    machine.turn(100);
    practice = new Practice(folder.resolve("data"), machine);
    practice.desk.resume(id);
    assertThat(signIn().purpose()).isEqualTo(Step.SignIn.Purpose.COMPARE);
    if (compare) {
      practice.signInByTheNote();
    } else {
      practice.act(new Act.Done());
    }
    practice.verdictBecomes(compare ? Kind.RESTORED : Kind.RESTORED_LIKELY);
    assertThat(told()).isZero();
  }

  @Test
  void aBackupIsPutBackWithThePasswordThatStayed() {
    choose(Trouble.WORKS_BADLY);
    practice.act(new Act.ChooseResetWay(ResetWay.RESTORE));
    practice.act(new Act.Decide(SaveDecision.BACK_UP));
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    practice.at(Step.ChooseBackup.class);
    practice.desk.chooseBackup(
        practice.view(), List.of(), Optional.of(folder.resolve("kept")), Optional.empty());
    practice.at(Step.BackedUp.class);
    practice.act(new Act.Done());
    practice.at(Step.SignIn.class);
    practice.signInByTheNote();
    practice.at(Step.ConfirmReset.class);
    tell();
    restarts();
    practice.verdictBecomes(Kind.RESTORED);
    practice.act(new Act.Done());
    Await.until(
        "laid side by side",
        () -> practice.view().step() instanceof Step.PutBack step && step.compared().isPresent());
    List<String> differ =
        practice.at(Step.PutBack.class).compared().orElseThrow().items().stream()
            .filter(item -> item.differing() > 0)
            .map(RestoreEvent.Item::resource)
            .toList();
    assertThat(differ).containsExactlyInAnyOrder("DEVICE_INFO", "MOTION");
  }

  private Step.ConfirmReset confirming() {
    return practice.at(Step.ConfirmReset.class);
  }

  private Step.SignIn signIn() {
    return practice.at(Step.SignIn.class);
  }

  @Test
  void nothingIsToldBeforeThePersonHasDecided() {
    choose(Trouble.GIVING_AWAY);
    practice.act(new Act.ChooseResetWay(ResetWay.DEFAULT));
    practice.desk.confirmReset(practice.view(), "Porch");
    practice.act(new Act.Enter(Branch.STOP_HERE));
    practice.act(new Act.Leave(Exit.RETURN));
    practice.at(Step.SaveFirst.class);
    assertThat(practice.view().job().entries())
        .extracting(dev.pinhole.job.Entry::event)
        .noneMatch(event -> event instanceof EffectEvent);
    assertThat(told()).isZero();
  }
}
