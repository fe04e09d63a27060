package dev.pinhole.ui;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.steps.PlainView;
import dev.pinhole.ui.steps.StepContext;
import dev.pinhole.ui.steps.StepView;
import dev.pinhole.ui.steps.advice.AdviceView;
import dev.pinhole.ui.steps.advice.WaitingView;
import dev.pinhole.ui.steps.backup.BackedUpView;
import dev.pinhole.ui.steps.backup.ChooseBackupView;
import dev.pinhole.ui.steps.backup.CopyingView;
import dev.pinhole.ui.steps.backup.PutBackView;
import dev.pinhole.ui.steps.backup.SaveFirstView;
import dev.pinhole.ui.steps.camera.CameraListView;
import dev.pinhole.ui.steps.camera.DescribeCameraView;
import dev.pinhole.ui.steps.camera.OutOfReachView;
import dev.pinhole.ui.steps.camera.SharedAddressView;
import dev.pinhole.ui.steps.camera.WhichCameraView;
import dev.pinhole.ui.steps.password.DeskSaidView;
import dev.pinhole.ui.steps.password.ExchangeStoppedView;
import dev.pinhole.ui.steps.password.ExchangeView;
import dev.pinhole.ui.steps.password.ForgotPasswordView;
import dev.pinhole.ui.steps.password.NewPasswordView;
import dev.pinhole.ui.steps.password.PasswordBackView;
import dev.pinhole.ui.steps.password.SignInView;
import dev.pinhole.ui.steps.reset.ConfirmResetView;
import dev.pinhole.ui.steps.reset.FindButtonView;
import dev.pinhole.ui.steps.reset.GetReadyView;
import dev.pinhole.ui.steps.reset.HoldView;
import dev.pinhole.ui.steps.reset.HowLongView;
import dev.pinhole.ui.steps.reset.HowToResetView;
import dev.pinhole.ui.steps.reset.LeaveAloneView;
import dev.pinhole.ui.steps.reset.PowerOffView;
import dev.pinhole.ui.steps.reset.ResultView;
import dev.pinhole.ui.steps.reset.TryFirstView;
import dev.pinhole.ui.steps.reset.WhatDoYouSeeView;
import dev.pinhole.ui.steps.setup.AgreeToWritesView;
import dev.pinhole.ui.steps.setup.FinishedView;
import dev.pinhole.ui.steps.setup.NextRescueView;
import dev.pinhole.ui.steps.setup.SetUpAgainView;
import dev.pinhole.ui.steps.setup.SetUpPageView;
import dev.pinhole.ui.steps.start.WhatHappenedView;
import java.util.Optional;

/// Chooses the screen of a step. Screens are built when their step appears, not before.
public final class StepViews {
  private StepViews() {}

  /// @param view the job
  /// @param context what every screen is handed
  /// @return the screen of its step
  public static StepView of(JobView view, StepContext context) {
    return switch (view.step()) {
      case Step.WhatHappened _ -> new WhatHappenedView(view, context);
      case Step.PowerAndCable _ -> plain(view, context, "PowerAndCable");
      case Step.WhichCamera step ->
          step.looking()
              ? new CameraListView(view, context, step)
              : new WhichCameraView(view, context);
      case Step.DescribeCamera _ -> new DescribeCameraView(view, context);
      case Step.NoResetNeeded _ -> plain(view, context, "NoResetNeeded");
      case Step.TryFirst _ -> new TryFirstView(view, context);
      case Step.ForgotPassword step -> new ForgotPasswordView(view, context, step);
      case Step.PasswordExchange _ -> new ExchangeView(view, context);
      case Step.ExchangeStopped _ -> new ExchangeStoppedView(view, context);
      case Step.WhatTheDeskSaid _ -> new DeskSaidView(view, context);
      case Step.PasswordBack _ -> new PasswordBackView(view, context);
      case Step.RestartOnce _ -> hinted(view, context, "RestartOnce", "step.RestartOnce.hint");
      case Step.SellerLetsGo _ -> hinted(view, context, "SellerLetsGo", "step.SellerLetsGo.hint");
      case Step.HowToReset _ -> new HowToResetView(view, context);
      case Step.SaveFirst step -> new SaveFirstView(view, context, step);
      case Step.SignIn _ -> new SignInView(view, context);
      case Step.ChooseBackup _ -> new ChooseBackupView(view, context);
      case Step.Copying _ -> new CopyingView(view, context);
      case Step.BackedUp _ -> new BackedUpView(view, context);
      case Step.PutBack _ -> new PutBackView(view, context);
      case Step.ConfirmReset _ -> new ConfirmResetView(view, context);
      case Step.TakeCardOut _ -> hinted(view, context, "TakeCardOut", cardHint(view));
      case Step.GetReady step -> new GetReadyView(view, context, step);
      case Step.FindButton step -> new FindButtonView(view, context, step);
      case Step.PowerOff step -> new PowerOffView(view, context, step);
      case Step.Hold _ -> new HoldView(view, context);
      case Step.HowLong _ -> new HowLongView(view, context);
      case Step.LeaveAlone _ -> new LeaveAloneView(view, context);
      case Step.WhatDoYouSee _ -> new WhatDoYouSeeView(view, context);
      case Step.Result _ -> new ResultView(view, context);
      case Step.OutOfReach _ -> new OutOfReachView(view, context);
      case Step.SharedAddress _ -> new SharedAddressView(view, context);
      case Step.AgreeToWrites _ -> new AgreeToWritesView(view, context);
      case Step.SetUpPage step ->
          step.item().kind().isPresent()
              ? new SetUpPageView(view, context)
              : new NextRescueView(view, context);
      case Step.NewPassword _ -> new NewPasswordView(view, context);
      case Step.SetUpAgain _ -> new SetUpAgainView(view, context);
      case Step.Finished _ -> new FinishedView(view, context);
      case Step.Advice step -> new AdviceView(view, context, step);
      case Step.Waiting _ -> new WaitingView(view, context);
    };
  }

  private static StepView plain(JobView view, StepContext context, String name) {
    return new PlainView(view, context, name, Optional.empty());
  }

  private static StepView hinted(JobView view, StepContext context, String name, String hint) {
    return new PlainView(view, context, name, Optional.of(hint));
  }

  private static String cardHint(JobView view) {
    boolean away = view.job().choices().trouble().equals(Optional.of(Trouble.GIVING_AWAY));
    return "step.TakeCardOut.hint" + (away ? ".GIVING_AWAY" : "");
  }
}
