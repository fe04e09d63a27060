package dev.pinhole.job;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The ten phases of the way, as the rail shows them.
public enum Phase {
  WHAT_HAPPENED,
  YOUR_CAMERA,
  TRY_THESE_FIRST,
  SAVE_FIRST,
  /// In place of the button's two, where the camera resets itself.
  TELL_THE_CAMERA,
  FIND_THE_BUTTON,
  PRESS_AND_HOLD,
  WAIT,
  RESULT,
  SET_UP_AGAIN,
  REPORT;

  /// Of a way that only saves a backup.
  private static final Set<Phase> ONLY_BACK_UP =
      EnumSet.of(WHAT_HAPPENED, YOUR_CAMERA, SAVE_FIRST, REPORT);

  /// Of a way that only sets the camera up.
  private static final Set<Phase> ONLY_SET_UP =
      EnumSet.of(WHAT_HAPPENED, YOUR_CAMERA, SET_UP_AGAIN, REPORT);

  /// @param job a job
  /// @return the phases that its way does not have
  public static Set<Phase> leftOut(Job job) {
    Optional<Set<Phase>> few = job.choices().trouble().flatMap(Phase::few);
    // A camera that turns out to have no password leads elsewhere.
    if (few.isPresent() && few.get().contains(Step.of(job).phase())) {
      return EnumSet.complementOf(EnumSet.copyOf(few.get()));
    }
    return OwnResetRoute.contract(job).isOwn()
        ? EnumSet.of(FIND_THE_BUTTON, PRESS_AND_HOLD)
        : EnumSet.of(TELL_THE_CAMERA);
  }

  private static Optional<Set<Phase>> few(Trouble trouble) {
    return switch (trouble) {
      case ONLY_BACK_UP -> Optional.of(ONLY_BACK_UP);
      case ONLY_SET_UP -> Optional.of(ONLY_SET_UP);
      case FORGOT_PASSWORD, WORKS_BADLY, NO_ANSWER, FACTORY_SETTINGS, BOUGHT_USED, GIVING_AWAY ->
          Optional.empty();
    };
  }

  /// @param step a step
  /// @return the phase that it belongs to; a branch and a waiting job belong where they came from
  static Phase of(Step step) {
    return switch (step) {
      case Step.WhatHappened _, Step.PowerAndCable _ -> WHAT_HAPPENED;
      case Step.WhichCamera _, Step.DescribeCamera _ -> YOUR_CAMERA;
      case Step.NoResetNeeded _,
          Step.TryFirst _,
          Step.ForgotPassword _,
          Step.PasswordExchange _,
          Step.ExchangeStopped _,
          Step.WhatTheDeskSaid _,
          Step.RestartOnce _,
          Step.SellerLetsGo _,
          Step.HowToReset _ ->
          TRY_THESE_FIRST;
      case Step.SaveFirst _,
          Step.ChooseBackup _,
          Step.Copying _,
          Step.BackedUp _,
          Step.TakeCardOut _ ->
          SAVE_FIRST;
      case Step.ConfirmReset _ -> TELL_THE_CAMERA;
      case Step.GetReady _, Step.FindButton _ -> FIND_THE_BUTTON;
      case Step.PowerOff _, Step.Hold _, Step.HowLong _ -> PRESS_AND_HOLD;
      case Step.LeaveAlone _ -> WAIT;
      case Step.PasswordBack _, Step.WhatDoYouSee _, Step.Result _ -> RESULT;
      case Step.OutOfReach _,
          Step.SharedAddress _,
          Step.AgreeToWrites _,
          Step.NewPassword _,
          Step.PutBack _,
          Step.SetUpAgain _,
          Step.SetUpPage _ ->
          SET_UP_AGAIN;
      case Step.Finished _ -> REPORT;
      case Step.SignIn signIn ->
          switch (signIn.purpose()) {
            case BACKUP -> SAVE_FIRST;
            case RESTORE, SET_UP -> SET_UP_AGAIN;
            case RESET -> TELL_THE_CAMERA;
            case COMPARE -> WAIT;
          };
      case Step.Advice(Branch _, Phase from, var _) -> from;
      case Step.Waiting(String _, Phase where) -> where;
    };
  }
}
