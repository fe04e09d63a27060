package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Which phases a job passed over: those that its way does not need.
class TrailTest {
  @Test
  void factorySettingsNeedNothingTriedFirst() {
    Walk walk = Walk.atTheHold(Walk.IDENTIFIED, Walk.active("2026-11-03T06:12:00+00:00"));
    assertThat(Trail.passedOver(walk.job()))
        .doesNotContain(
            Phase.WHAT_HAPPENED, Phase.YOUR_CAMERA, Phase.SAVE_FIRST, Phase.FIND_THE_BUTTON)
        .doesNotContain(Phase.WAIT, Phase.RESULT, Phase.REPORT);
    boolean tried =
        walk.job().choices().passed().stream()
            .anyMatch(station -> station.phase() == Phase.TRY_THESE_FIRST);
    assertThat(Trail.passedOver(walk.job()).contains(Phase.TRY_THESE_FIRST)).isEqualTo(!tried);
  }

  @Test
  void whoIsInAgainNeededNoReset() {
    Walk walk =
        Walk.in(Place.WORLD)
            .does(new Act.PickTrouble(Trouble.FORGOT_PASSWORD))
            .does(new Act.ChooseLooking(false))
            .does(new Act.DescribeCamera("Front door", Walk.IDENTIFIED, true))
            .does(new Act.Enter(Branch.IN_AGAIN))
            .does(new Act.Leave(Exit.SOLVED));
    assertThat(walk.step()).isInstanceOf(Step.Finished.class);
    assertThat(Trail.passedOver(walk.job()))
        .containsExactly(
            Phase.SAVE_FIRST,
            Phase.FIND_THE_BUTTON,
            Phase.PRESS_AND_HOLD,
            Phase.WAIT,
            Phase.RESULT,
            Phase.SET_UP_AGAIN);
  }

  @Test
  void nothingIsPassedOverBeforeItIsReached() {
    assertThat(Trail.passedOver(Walk.in(Place.WORLD).job())).isEmpty();
  }
}
