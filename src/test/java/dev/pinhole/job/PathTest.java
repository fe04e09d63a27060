package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The six troubles, each leading on to the button, and what *Back* does on the way.
final class PathTest {
  private static final Map<Trouble, List<String>> WAYS =
      Map.of(
          Trouble.FORGOT_PASSWORD,
          List.of("WhichCamera", "DescribeCamera", "TryFirst", "SaveFirst"),
          Trouble.WORKS_BADLY,
          List.of("WhichCamera", "DescribeCamera", "RestartOnce", "SaveFirst"),
          Trouble.NO_ANSWER,
          List.of("PowerAndCable", "WhichCamera", "DescribeCamera", "SaveFirst"),
          Trouble.FACTORY_SETTINGS,
          List.of("WhichCamera", "DescribeCamera", "SaveFirst"),
          Trouble.BOUGHT_USED,
          List.of("WhichCamera", "DescribeCamera", "SellerLetsGo", "SaveFirst"),
          Trouble.GIVING_AWAY,
          List.of("WhichCamera", "DescribeCamera", "SaveFirst", "TakeCardOut"));

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ONLY_BACK_UP", "ONLY_SET_UP"})
  void everyTroubleLeadsToTheButton(Trouble trouble) {
    Walk walk = Walk.in(Place.WORLD);
    List<String> way = new ArrayList<>();
    walk.does(new Act.PickTrouble(trouble));
    for (int i = 0; i < 12 && !(walk.step() instanceof Step.Hold); i++) {
      way.add(walk.step().getClass().getSimpleName());
      walk.does(onward(walk.step(), trouble));
    }
    List<String> expected = new ArrayList<>(WAYS.get(trouble));
    expected.addAll(List.of("GetReady", "FindButton"));
    assertThat(way).isEqualTo(expected);
  }

  private static Act onward(Step step, Trouble trouble) {
    return switch (step) {
      case Step.WhichCamera _ -> new Act.ChooseLooking(false);
      case Step.DescribeCamera _ -> new Act.DescribeCamera("Porch", Walk.IDENTIFIED, true);
      case Step.SaveFirst _ ->
          new Act.Decide(
              trouble == Trouble.GIVING_AWAY
                  ? SaveDecision.TAKE_CARD_OUT
                  : SaveDecision.ACCEPT_LOSS);
      default -> new Act.Done();
    };
  }

  @Test
  void whoOnlyWantsABackupIsNeverLedToTheButton() {
    Walk walk = Walk.in(Place.WORLD).does(new Act.PickTrouble(Trouble.ONLY_BACK_UP));
    assertThat(walk.step()).isEqualTo(new Step.WhichCamera(Place.WORLD, false, false));
    assertThat(Acts.events(walk.job(), new Act.ChooseLooking(false))).isEmpty();
    walk.does(new Act.ChooseLooking(true))
        .does(new Act.UseCamera(Walk.active("a"), "Porch", Walk.IDENTIFIED, true));
    assertThat(walk.step()).isInstanceOf(Step.SignIn.class);
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.WhichCamera.class);
    walk.does(new Act.UseCamera(Walk.active("a"), "Porch", Walk.IDENTIFIED, true))
        .happens(new BackupEvent.SignedIn("admin", "V5", 14, List.of()))
        .happens(new BackupEvent.Chosen("folder", List.of()))
        .happens(new BackupEvent.FileMissing("/ISAPI/System/x", "copy.missing.refused"))
        .happens(new BackupEvent.Paused(BackupEvent.Why.RESTART))
        .happens(new BackupEvent.Resumed())
        .happens(new BackupEvent.FileMissing("/ISAPI/System/x", "copy.missing.refused"))
        .happens(new BackupEvent.Finished(15, 99));
    assertThat(walk.job().backup().missing()).isOne();
    assertThat(walk.step()).isInstanceOf(Step.BackedUp.class);
    assertThat(Phase.leftOut(walk.job()))
        .contains(Phase.TRY_THESE_FIRST, Phase.PRESS_AND_HOLD, Phase.SET_UP_AGAIN)
        .doesNotContain(Phase.SAVE_FIRST, Phase.REPORT);
    assertThat(Acts.goesBack(walk.job())).isFalse();
    walk.does(new Act.Done());
    assertThat(walk.step()).isEqualTo(new Step.Finished(Ending.BACKED_UP, Place.WORLD));
  }

  @Test
  void aModelThatWantsPowerOffFirstGetsItsOwnScreen() {
    Walk walk = Walk.atTheHold(Walk.POWER_FIRST_MODEL, Walk.active("x"));
    assertThat(walk.step()).isInstanceOf(Step.PowerOff.class);
    walk.does(new Act.UsePlainWay(Walk.PLAIN));
    assertThat(walk.step()).isInstanceOf(Step.Hold.class);
  }

  @Test
  void aCameraWithoutPasswordNeedsNoReset() {
    Walk walk =
        Walk.in(Place.PRACTICE)
            .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
            .does(new Act.UseCamera(Walk.inactive("x"), "", Walk.IDENTIFIED, false));
    assertThat(walk.step()).isInstanceOf(Step.NoResetNeeded.class);
    walk.does(new Act.Done());
    assertThat(walk.step()).isInstanceOf(Step.NewPassword.class);
  }

  @Test
  void aCameraOutOfReachComesBeforeItsPassword() {
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, Walk.active("a")).holds(12).vanishes();
    walk.sees(new ObservationEvent.Seen(Walk.inactive("b")));
    var own = List.of(Walk.FACTORY);
    walk.sees(new ObservationEvent.ReachSeen(Walk.inactive("b").address(), own, false));
    walk.does(new Act.Done());
    assertThat(walk.step()).isInstanceOf(Step.OutOfReach.class);
    walk.sees(new ObservationEvent.ReachSeen(Walk.inactive("b").address(), own, true));
    assertThat(walk.step()).isInstanceOf(Step.NewPassword.class);
  }

  @Test
  void givingAwayEndsWithoutAPassword() {
    Walk walk =
        Walk.in(Place.PRACTICE)
            .does(new Act.PickTrouble(Trouble.GIVING_AWAY))
            .does(new Act.UseCamera(Walk.active("a"), "", Walk.IDENTIFIED, false))
            .does(new Act.ChooseResetWay(ResetWay.BUTTON))
            .does(new Act.Decide(SaveDecision.NOTHING_TO_KEEP))
            .does(new Act.Done())
            .does(new Act.Done())
            .does(new Act.Done())
            .holds(12)
            .vanishes()
            .sees(new ObservationEvent.Seen(Walk.inactive("b")))
            .does(new Act.Done());
    assertThat(walk.step()).isEqualTo(new Step.Finished(Ending.GIVEN_AWAY, Place.PRACTICE));
  }

  @Test
  void backWithdrawsTheLatestChoiceAndNothingElse() {
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, Walk.active("a"));
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.FindButton.class);
    walk.does(new Act.Back()).does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.SaveFirst.class);
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.WhichCamera.class);
    walk.does(new Act.Back());
    assertThat(walk.step()).isInstanceOf(Step.WhatHappened.class);
    assertThat(walk.job().observations().sightings()).as("observations stay").hasSize(1);
    assertThat(walk.job().backTo()).isEmpty();
  }

  @Test
  void backIsNotOfferedOnceSomethingMayHaveErased() {
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, Walk.active("a")).does(new Act.StartHold());
    assertThat(walk.job().backTo()).isEmpty();
    assertThat(Acts.events(walk.job(), new Act.Back())).isEmpty();
  }

  @Test
  void aHoldThatNobodyCountedIsAskedFor() {
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, Walk.active("a")).does(new Act.StartHold());
    walk.does(new Act.LoseHold());
    assertThat(walk.step()).isEqualTo(new Step.HowLong(new Attempt(1, Walk.PLAIN), true));
    walk.does(new Act.TellHold(12));
    assertThat(walk.step()).isInstanceOf(Step.LeaveAlone.class);
    assertThat(walk.job().holds().latest().orElseThrow().origin()).isEqualTo(Origin.REPORTED);
  }

  @Test
  void whoeverStatesNothingCannotChooseACameraOfTheWorld() {
    Walk walk =
        Walk.in(Place.WORLD)
            .does(new Act.PickTrouble(Trouble.FACTORY_SETTINGS))
            .does(new Act.ChooseLooking(true));
    var use = new Act.UseCamera(Walk.active("a"), "", Walk.IDENTIFIED, false);
    assertThat(Acts.events(walk.job(), use)).isEmpty();
  }

  @Test
  void threeRoundsThenPeople() {
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, Walk.active("a"));
    for (int round = 1; round <= 3; round++) {
      walk.holds(12).vanishes();
      walk.sees(
          new ObservationEvent.Seen(
              Walk.sighting(Walk.CAMERA, Activation.ACTIVE, "r" + round, "192.168.1.108")));
      Step.Result result = (Step.Result) walk.step();
      assertThat(result.next().isPresent()).isEqualTo(round < 3);
      if (round < 3) {
        walk.does(new Act.NextRound());
        walk.does(new Act.Done());
      }
    }
    walk.does(new Act.Enter(Branch.ASK_PEOPLE));
    assertThat(walk.step()).isInstanceOf(Step.Advice.class);
  }
}
