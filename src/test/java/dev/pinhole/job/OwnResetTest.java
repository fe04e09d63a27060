package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.backup.BackupReminder;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.OwnResetEvent.Reading;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The camera's own reset as a list of events: what is asked before it, what judges it, and the
/// ways back and on.
final class OwnResetTest {
  private static final Sighting BEFORE = Walk.active("2026-02-01 08:00:00");
  private static final Sighting AGAIN = Walk.active("2026-03-01 10:01:40");
  private static final List<Reading> OWN = readings("a", "b", "c");
  private static final List<Reading> FACTORY = readings("a", "0", "0");

  private static List<Reading> readings(String time, String motion, String track) {
    return List.of(
        new Reading("TIME", time), new Reading("MOTION", motion), new Reading("RECORDING", track));
  }

  private static Walk chosen(Trouble trouble, String name) {
    Walk walk = Walk.in(Place.PRACTICE).does(new Act.PickTrouble(trouble));
    if (trouble == Trouble.NO_ANSWER) {
      walk.does(new Act.Done());
    }
    walk.does(new Act.UseCamera(BEFORE, name, Walk.IDENTIFIED, false));
    return trouble == Trouble.WORKS_BADLY ? walk.does(new Act.Done()) : walk;
  }

  private static Walk signedIn(ResetWay way) {
    return chosen(Trouble.WORKS_BADLY, "Porch")
        .does(new Act.ChooseResetWay(way))
        .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
        .happens(new OwnResetEvent.SignedIn("admin"));
  }

  private static Walk telling(ResetWay way) {
    return Walk.telling(way, OWN);
  }

  private static Walk told(ResetWay way, Outcome outcome) {
    return Walk.told(way, OWN, outcome);
  }

  private static Walk restarted(Outcome outcome) {
    return told(ResetWay.RESTORE, outcome)
        .vanishes()
        .waits(Duration.ofSeconds(60))
        .sees(new ObservationEvent.Seen(AGAIN));
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void onlyWhoHasBeenUsingTheCameraIsAsked(Trouble trouble) {
    Walk walk = chosen(trouble, "Porch");
    boolean asked = walk.step() instanceof Step.HowToReset;
    assertThat(asked).isEqualTo(trouble == Trouble.WORKS_BADLY || trouble == Trouble.GIVING_AWAY);
  }

  @Test
  void theGentlestComesFirstAndThePaperclipLast() {
    assertThat(chosen(Trouble.WORKS_BADLY, "").step())
        .isEqualTo(
            new Step.HowToReset(List.of(ResetWay.RESTORE, ResetWay.DEFAULT, ResetWay.BUTTON)));
    assertThat(chosen(Trouble.GIVING_AWAY, "").step())
        .isEqualTo(
            new Step.HowToReset(List.of(ResetWay.DEFAULT, ResetWay.RESTORE, ResetWay.BUTTON)));
  }

  @ParameterizedTest
  @EnumSource(ResetWay.class)
  void whatIsLostIsSaidOfTheWayThatWasChosen(ResetWay way) {
    Walk walk = chosen(Trouble.WORKS_BADLY, "Porch").does(new Act.ChooseResetWay(way));
    assertThat(walk.step()).isEqualTo(new Step.SaveFirst(Trouble.WORKS_BADLY, way));
    walk.does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    assertThat(walk.step()).isInstanceOf(way.isOwn() ? Step.SignIn.class : Step.GetReady.class);
    assertThat(new BackupReminder().mayErase(walk.job())).isTrue();
  }

  @Test
  void whatWasDecidedForOneWayDoesNotHoldForAnother() {
    Walk walk = signedIn(ResetWay.RESTORE);
    assertThat(walk.step()).isInstanceOf(Step.ConfirmReset.class);
    walk.does(new Act.ChooseResetWay(ResetWay.BUTTON));
    assertThat(walk.step()).isEqualTo(new Step.SaveFirst(Trouble.WORKS_BADLY, ResetWay.BUTTON));
    assertThat(new BackupReminder().mayErase(walk.job())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Porch,Porch,porch,true",
    "Porch,Porch,'  PORCH ',true",
    "'Back  yard','Back  yard','back yard',true",
    "Porch,Porch,Porc,false",
    "Porch,Porch,'',false",
    "'',E00000001,e00000001,true",
    "'',E00000001,Porch,false"
  })
  void theNameIsAskedForOrTheEndOfTheSerialNumber(
      String name, String asked, String typed, boolean fits) {
    Walk walk =
        chosen(Trouble.WORKS_BADLY, name)
            .does(new Act.ChooseResetWay(ResetWay.DEFAULT))
            .does(new Act.Decide(SaveDecision.SAVED))
            .happens(new OwnResetEvent.SignedIn("admin"));
    Step.ConfirmReset step = (Step.ConfirmReset) walk.step();
    assertThat(step.name()).isEqualTo(asked);
    assertThat(step.isName(typed)).isEqualTo(fits);
  }

  @Test
  void givenAwayTheCardComesOutWhateverWasDecided() {
    Walk walk =
        chosen(Trouble.GIVING_AWAY, "Porch")
            .does(new Act.ChooseResetWay(ResetWay.DEFAULT))
            .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
    assertThat(walk.step()).isInstanceOf(Step.TakeCardOut.class);
    walk.does(new Act.Enter(Branch.HAS_NO_CARD)).does(new Act.Leave(Exit.GO_ON));
    assertThat(walk.step()).isInstanceOf(Step.SignIn.class);
  }

  @Test
  void backLeadsThroughEveryDecisionBeforeTheCameraIsTold() {
    Walk walk = signedIn(ResetWay.DEFAULT).does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.SaveFirst.class);
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.HowToReset.class);
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.RestartOnce.class);
  }

  @Test
  void whileTheCameraIsBeingToldThereIsNoWayBack() {
    Walk walk = telling(ResetWay.DEFAULT);
    assertThat(((Step.ConfirmReset) walk.step()).telling()).isTrue();
    assertThat(Acts.goesBack(walk.job())).isFalse();
    assertThat(Acts.events(walk.job(), new Act.ChooseResetWay(ResetWay.BUTTON))).isEmpty();
    assertThat(walk.job().mayHaveErased()).isTrue();
    walk.waits(Duration.ofMinutes(10)).vanishes();
    assertThat(walk.verdict()).as("nothing is judged before the answer").isEmpty();
  }

  @Test
  void aRefusalLeavesEverythingOpen() {
    Walk walk = telling(ResetWay.DEFAULT);
    walk.happens(new EffectEvent.Settled(1, Outcome.REFUSED, "own-reset.missing"));
    Step.ConfirmReset step = (Step.ConfirmReset) walk.step();
    assertThat(step.reason()).isEqualTo("own-reset.missing");
    assertThat(step.telling()).isFalse();
    assertThat(walk.job().mayHaveErased()).isFalse();
    assertThat(Acts.goesBack(walk.job())).isTrue();
    walk.does(new Act.ChooseResetWay(ResetWay.BUTTON));
    assertThat(walk.step()).isInstanceOf(Step.SaveFirst.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"DONE", "UNKNOWN"})
  void aDefaultIsProvenByTheNetworkWhateverTheCameraAnswered(Outcome outcome) {
    Walk walk = told(ResetWay.DEFAULT, outcome);
    assertThat(walk.step()).isInstanceOf(Step.LeaveAlone.class);
    walk.vanishes().waits(Duration.ofSeconds(70));
    walk.sees(new ObservationEvent.Seen(Walk.inactive("1970-01-01 00:00:30")));
    assertThat(walk.verdict()).contains(Verdict.Kind.RESET_PROVEN);
    walk.does(new Act.Done());
    assertThat(walk.step()).isInstanceOf(Step.NewPassword.class);
    assertThat(((Step.NewPassword) walk.step()).reason()).isEmpty();
  }

  @Test
  void givenAwayADefaultIsTheEnd() {
    Walk walk =
        chosen(Trouble.GIVING_AWAY, "Porch")
            .does(new Act.ChooseResetWay(ResetWay.DEFAULT))
            .does(new Act.Decide(SaveDecision.TAKE_CARD_OUT))
            .does(new Act.Done())
            .happens(new OwnResetEvent.SignedIn("admin"))
            .happens(
                new EffectEvent.Intended(
                    1, Kind.OWN_DEFAULT, Walk.CAMERA.mac(), BEFORE.address(), ""))
            .happens(new EffectEvent.Settled(1, Outcome.DONE, ""))
            .vanishes();
    walk.sees(new ObservationEvent.Seen(Walk.inactive("1970-01-01 00:00:30")));
    walk.does(new Act.Done());
    assertThat(walk.step()).isEqualTo(new Step.Finished(Ending.GIVEN_AWAY, Place.PRACTICE));
  }

  @Test
  void aRestoreIsProvenBySettingsThatReadOtherwise() {
    Walk walk = restarted(Outcome.DONE);
    assertThat(walk.verdict()).as("a restart alone restores nothing").isEmpty();
    assertThat(Verdict.waitsForSettings(walk.job())).isTrue();
    walk.sees(new ObservationEvent.Seen(AGAIN)).happens(new OwnResetEvent.SettingsRead(FACTORY));
    assertThat(walk.verdict()).contains(Verdict.Kind.RESTORED);
    assertThat(Verdict.waitsForSettings(walk.job())).isFalse();
    assertThat(walk.job().observations().trial().verdict().orElseThrow().proof())
        .extracting(Verdict.Proof::says)
        .containsExactly(
            Verdict.Says.SAME_CAMERA,
            Verdict.Says.RESTARTED,
            Verdict.Says.PASSWORD_KEPT,
            Verdict.Says.ADDRESS_KEPT,
            Verdict.Says.SETTINGS_DIFFER);
  }

  @Test
  void aCameraThatNeverWentAwayWasNotReset() {
    Walk walk = told(ResetWay.RESTORE, Outcome.UNKNOWN).waits(Duration.ofSeconds(50));
    assertThat(walk.verdict()).contains(Verdict.Kind.NOTHING_HAPPENED);
    assertThat(Acts.goesBack(walk.job())).isFalse();
    walk.does(new Act.ChooseResetWay(ResetWay.BUTTON));
    assertThat(walk.step()).isInstanceOf(Step.SaveFirst.class);
    assertThat(walk.verdict()).as("a new trial").isEmpty();
    walk.does(new Act.Back());
    assertThat(walk.step()).as("no further than the result").isInstanceOf(Step.Result.class);
    walk.does(new Act.ChooseResetWay(ResetWay.BUTTON))
        .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
        .does(new Act.Done())
        .does(new Act.Done())
        .holds(12)
        .vanishes();
    walk.sees(new ObservationEvent.Seen(Walk.inactive("1970-01-01 00:00:30")));
    assertThat(walk.verdict()).contains(Verdict.Kind.RESET_PROVEN);
  }

  @Test
  void whoClosedPinholeMeanwhileIsAskedToCompare() {
    Walk walk = told(ResetWay.RESTORE, Outcome.UNKNOWN).happens(new OwnResetEvent.SignedOut());
    assertThat(walk.step()).isInstanceOf(Step.LeaveAlone.class);
    walk.vanishes().sees(new ObservationEvent.Seen(AGAIN));
    assertThat(((Step.SignIn) walk.step()).purpose()).isEqualTo(Step.SignIn.Purpose.COMPARE);
    assertThat(Acts.goesBack(walk.job())).isFalse();
    walk.happens(new OwnResetEvent.SignedIn("admin"));
    assertThat(walk.step()).isInstanceOf(Step.LeaveAlone.class);
    walk.happens(new OwnResetEvent.SettingsRead(FACTORY));
    assertThat(walk.verdict()).contains(Verdict.Kind.RESTORED);
  }

  @Test
  void afterARestoreNetworkAndPasswordNeedNothing() {
    Walk walk = restarted(Outcome.DONE).happens(new OwnResetEvent.SettingsRead(FACTORY));
    walk.does(new Act.Done());
    assertThat(((Step.SetUpAgain) walk.step()).items())
        .containsExactly(
            SetUpEvent.Item.CLOCK,
            SetUpEvent.Item.MOTION_DETECTION,
            SetUpEvent.Item.RECORDING,
            SetUpEvent.Item.NEXT_RESCUE);
  }

  @Test
  void aRestoredCameraIsNotGivenAwayWithItsPassword() {
    Walk walk =
        chosen(Trouble.GIVING_AWAY, "Porch")
            .does(new Act.ChooseResetWay(ResetWay.RESTORE))
            .does(new Act.Decide(SaveDecision.SAVED))
            .does(new Act.Done())
            .happens(new OwnResetEvent.SignedIn("admin"))
            .happens(new OwnResetEvent.SettingsRead(OWN))
            .happens(
                new EffectEvent.Intended(
                    1, Kind.OWN_RESTORE, Walk.CAMERA.mac(), BEFORE.address(), ""))
            .happens(new EffectEvent.Settled(1, Outcome.DONE, ""))
            .vanishes();
    walk.sees(new ObservationEvent.Seen(AGAIN)).happens(new OwnResetEvent.SettingsRead(FACTORY));
    assertThat(walk.verdict()).contains(Verdict.Kind.RESTORED);
    assertThat(Acts.events(walk.job(), new Act.Done())).isEmpty();
    walk.does(new Act.ChooseResetWay(ResetWay.DEFAULT));
    assertThat(walk.step()).isEqualTo(new Step.SaveFirst(Trouble.GIVING_AWAY, ResetWay.DEFAULT));
  }

  @Test
  void theRailShowsTheWayThatIsTaken() {
    assertThat(Phase.leftOut(signedIn(ResetWay.RESTORE).job()))
        .containsExactlyInAnyOrder(Phase.FIND_THE_BUTTON, Phase.PRESS_AND_HOLD);
    assertThat(Phase.leftOut(chosen(Trouble.FACTORY_SETTINGS, "Porch").job()))
        .containsExactly(Phase.TELL_THE_CAMERA);
    assertThat(signedIn(ResetWay.RESTORE).step().phase()).isEqualTo(Phase.TELL_THE_CAMERA);
  }
}
