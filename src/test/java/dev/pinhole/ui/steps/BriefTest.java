package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sentences of the plain procedure, each on its screen; and all of them in the help.
class BriefTest {
  private static String said(JobView view) throws Exception {
    return FxThread.call(
        () -> {
          StepView shown = StepViews.of(view, new LaterContext().context());
          Page page = shown.page();
          List<String> all = new ArrayList<>(List.of(page.title(), page.sentence()));
          all.addAll(OnScreen.texts(page.content()));
          shown.close();
          return String.join(" ", all);
        });
  }

  @Test
  void theButtonIsLabelledOrASmallHole() throws Exception {
    assertThat(said(SampleJobs.steps().get("FindButton")))
        .contains("on the body", "RESET", "a small hole with a button inside")
        .contains("A reset button clicks. A hole without a click may be the microphone.");
  }

  @Test
  void aPaperclipOrAPinAndTenToFifteenSeconds() throws Exception {
    assertThat(said(SampleJobs.steps().get("GetReady")))
        .contains("paperclip", "pin", "10 to 15 seconds");
  }

  @Test
  void theReminderSaysWhatIsLost() throws Exception {
    assertThat(said(SampleJobs.steps().get("SaveFirst-FORGOT_PASSWORD")))
        .contains("A reset erases all settings", "recordings must be taken for lost", "back up");
  }

  @Test
  void theGentlerWayIsToldInItsOrder() throws Exception {
    assertThat(said(SampleJobs.steps().get("ForgotPassword")))
        .containsSubsequence(
            "Connect the camera",
            "Open the SADP tool",
            "Select the camera",
            "Press Forgot password",
            "Follow the instructions");
    assertThat(said(SampleJobs.steps().get("TryFirst"))).contains("Check the app, the recorder");
  }

  @Test
  void pressAndHoldForTenToFifteenSeconds() throws Exception {
    assertThat(said(LaterJobs.all().get("Hold")))
        .contains("With a paperclip or pin, press and hold for about 10 seconds, up to 15.")
        .contains("Let go when the light begins to flash.");
  }

  @Test
  void itRestartsByItself() throws Exception {
    assertThat(said(LaterJobs.all().get("LeaveAlone")))
        .contains("The camera restarts by itself.")
        .contains("The light stops flashing when the reset is complete.");
  }

  @Test
  void defaultSettingsAreSetUpAgain() throws Exception {
    assertThat(said(LaterJobs.all().get("Result-RESET_PROVEN")))
        .contains("The camera is at its default settings");
    assertThat(said(LaterJobs.all().get("SetUpAgain")))
        .contains("The camera is at its default settings.")
        .contains("Set up network, motion detection and recording again.")
        .containsSubsequence("Network", "Motion detection", "Recording");
  }

  @Test
  void manualThenSupport() throws Exception {
    assertThat(said(SampleJobs.branch(dev.pinhole.job.Branch.ASK_PEOPLE)))
        .containsSubsequence("The device’s manual", "Hikvision support", "The seller")
        .contains("not affiliated");
  }

  @Test
  void helpAnswersTheThreeQuestions() throws Exception {
    String help =
        FxThread.call(
            () -> {
              var dialog = new HelpDialog(new SampleContext().context().words());
              return String.join(" ", OnScreen.texts(dialog.stage().getScene().getRoot()));
            });
    assertThat(help)
        .contains("How do I reset it?", "about 10 seconds, up to 15")
        .contains("when the status light begins to flash", "The camera restarts by itself")
        .contains("the light stops flashing when the reset is complete")
        .contains("network, motion detection and recording")
        .contains("What if I forgot the password?", "SADP tool")
        .contains("Will a reset delete my recordings?", "back up first")
        .contains("manual", "Hikvision support", "not affiliated");
  }
}
