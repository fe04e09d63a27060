package dev.pinhole.controller.reset;

import dev.pinhole.job.PageStage;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.job.Step;

/// How a job stands among many, at a glance.
public enum JobState {
  /// Its camera is still to come.
  WAITING,
  IN_WORK,
  /// It does not go on by itself: something went another way, or somebody has to look.
  NEEDS_A_HAND,
  PUT_ASIDE,
  DONE;

  /// @param step where a job stands
  /// @return its state
  public static JobState of(Step step) {
    return switch (step) {
      case Step.Finished _ -> DONE;
      case Step.Waiting _ -> PUT_ASIDE;
      case Step.WhatHappened _, Step.WhichCamera _ -> WAITING;
      case Step.OutOfReach _,
          Step.SharedAddress _,
          Step.ExchangeStopped _,
          Step.HowLong _,
          Step.WhatDoYouSee _,
          Step.Advice _ ->
          NEEDS_A_HAND;
      case Step.Result result -> hand(!result.isEnough());
      case Step.SignIn signIn -> hand(!signIn.reason().isEmpty());
      case Step.NewPassword password -> hand(!password.reason().isEmpty());
      case Step.ConfirmReset confirm -> hand(!confirm.reason().isEmpty());
      case Step.Copying copying -> hand(copying.paused().isPresent());
      case Step.SetUpPage page ->
          hand(page.stage() == PageStage.LOST || page.stage() == PageStage.NEEDS_RESTART);
      case Step.SetUpAgain list -> hand(list.pages().filter(JobState::failed).isPresent());
      case Step.PowerAndCable _,
          Step.DescribeCamera _,
          Step.NoResetNeeded _,
          Step.TryFirst _,
          Step.ForgotPassword _,
          Step.PasswordExchange _,
          Step.WhatTheDeskSaid _,
          Step.PasswordBack _,
          Step.RestartOnce _,
          Step.SellerLetsGo _,
          Step.HowToReset _,
          Step.SaveFirst _,
          Step.ChooseBackup _,
          Step.BackedUp _,
          Step.TakeCardOut _,
          Step.GetReady _,
          Step.FindButton _,
          Step.PowerOff _,
          Step.Hold _,
          Step.LeaveAlone _,
          Step.AgreeToWrites _,
          Step.PutBack _ ->
          IN_WORK;
    };
  }

  private static JobState hand(boolean needed) {
    return needed ? NEEDS_A_HAND : IN_WORK;
  }

  /// What was written is not what was asked for.
  private static boolean failed(SetUpPages pages) {
    return pages.settings().values().stream()
        .flatMap(one -> one.written().stream())
        .anyMatch(one -> one.outcome() != RestoreEvent.Outcome.DONE);
  }
}
