package dev.pinhole.job;

import java.util.List;
import java.util.Optional;

/// The primary button of the plain steps.
final class Stations {
  private Stations() {}

  static Optional<List<JobEvent>> done(Job job, Step step) {
    return switch (step) {
      case Step.PowerAndCable _ -> pass(Station.POWER_AND_CABLE);
      case Step.NoResetNeeded _ -> pass(Station.NO_RESET_NEEDED);
      case Step.TryFirst _ -> pass(Station.TRY_FIRST);
      case Step.ExchangeStopped stopped -> ExchangeRoute.goOn(job, stopped.stopped().why());
      case Step.PasswordBack _ -> Acts.events(new ChoiceEvent.Ended(Ending.PASSWORD_BACK));
      case Step.RestartOnce _ -> pass(Station.RESTART_ONCE);
      case Step.SellerLetsGo _ -> pass(Station.SELLER_LETS_GO);
      case Step.TakeCardOut _ -> pass(Station.CARD_OUT);
      case Step.GetReady _ -> pass(Station.READY);
      case Step.FindButton(Identified _, boolean second) ->
          second ? Exits.events(job, step, Branch.CANNOT_FIND_A_BUTTON, Exit.GO_ON) : found();
      case Step.PowerOff _ -> pass(Station.POWER_OFF);
      case Step.Result result -> result(result);
      case Step.SetUpAgain _ -> Acts.events(new ChoiceEvent.Ended(Ending.DONE));
      case Step.BackedUp _ -> backedUp(job);
      case Step.PutBack _ -> Acts.events(new RestoreEvent.Left());
      case Step.SignIn signIn -> withoutComparing(signIn);
      case Step.WhatHappened _,
          Step.ChooseBackup _,
          Step.Copying _,
          Step.WhichCamera _,
          Step.DescribeCamera _,
          Step.ForgotPassword _,
          Step.PasswordExchange _,
          Step.WhatTheDeskSaid _,
          Step.HowToReset _,
          Step.SaveFirst _,
          Step.ConfirmReset _,
          Step.Hold _,
          Step.HowLong _,
          Step.LeaveAlone _,
          Step.WhatDoYouSee _,
          Step.OutOfReach _,
          Step.SharedAddress _,
          Step.AgreeToWrites _,
          Step.SetUpPage _,
          Step.NewPassword _,
          Step.Finished _,
          Step.Advice _,
          Step.Waiting _ ->
          Optional.empty();
    };
  }

  private static Optional<List<JobEvent>> result(Step.Result result) {
    if (!result.isEnough()) {
      return Optional.empty();
    }
    return result.givingAway()
        ? Acts.events(new ChoiceEvent.Ended(Ending.GIVEN_AWAY))
        : pass(Station.RESULT);
  }

  private static Optional<List<JobEvent>> backedUp(Job job) {
    return job.choices().trouble().orElseThrow().resets()
        ? pass(Station.SAVE)
        : Acts.events(new ChoiceEvent.Ended(Ending.BACKED_UP));
  }

  private static Optional<List<JobEvent>> withoutComparing(Step.SignIn signIn) {
    boolean open = signIn.purpose() == Step.SignIn.Purpose.COMPARE && !signIn.trying();
    return Acts.when(open, new OwnResetEvent.SettingsRead(List.of()));
  }

  private static Optional<List<JobEvent>> found() {
    return pass(Station.FIND_BUTTON);
  }

  private static Optional<List<JobEvent>> pass(Station station) {
    return Acts.events(new ChoiceEvent.StationPassed(station));
  }
}
