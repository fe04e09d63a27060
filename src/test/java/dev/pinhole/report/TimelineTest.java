package dev.pinhole.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Exit;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.job.SetUpEvent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Sentences that are easily said of the wrong thing.
class TimelineTest {
  private static String said(JobEvent event) {
    return ReportTest.WORDS.say(Timeline.said(event));
  }

  private static ChoiceEvent.Planned like(String site, boolean owner) {
    return new ChoiceEvent.Planned(
        new PlannedCamera(site, "", "", Optional.empty(), ""),
        new PlannedSetUp("", Map.of(), Optional.of(new JobId("abcdefghij"))),
        owner,
        true);
  }

  @Test
  void aPlanWithoutAnythingOfItsOwnEndsNoSentenceInTheAir() {
    assertThat(said(like("", false))).isEqualTo("Planned like the camera before.");
    assertThat(said(like("", true))).startsWith("Planned like the camera before. Stated: ");
    assertThat(said(like("Shop", false))).isEqualTo("Planned like the camera before: Shop.");
  }

  @Test
  void aClockThatIsNotSetSaysNothingOfHowLongTheCameraRuns() {
    var factory = ReportTest.sighting(Activation.INACTIVE, "1970-01-01 00:00:31", "192.168.1.64");
    assertThat(said(new ObservationEvent.Baseline(factory)))
        .contains("its clock is not set", "1970-01-01 00:00:31")
        .doesNotContain("running since");
  }

  /// As on the button that was pressed, never the name in the code.
  @Test
  void everyBranchAndEveryWayOutOfItIsSaidInWords() {
    assertThat(said(new ChoiceEvent.BranchLeft(Branch.DO_THIS_LATER, Exit.RETURN)))
        .isEqualTo("Left “I will do this later”: back again.");
    for (Branch branch : Branch.values()) {
      String name = branch.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      assertThat(ReportTest.WORDS.has("branch." + branch + ".entry")).as(name).isTrue();
      assertThat(said(new ChoiceEvent.BranchEntered(branch))).startsWith("Something else: “");
      for (Exit exit : branch.exits()) {
        assertThat(said(new ChoiceEvent.BranchLeft(branch, exit)))
            .startsWith("Left “")
            .doesNotContain("report.", "branch.");
      }
    }
  }

  @Test
  void settingUpIsNotCalledPuttingBack() {
    assertThat(said(new SetUpEvent.SignedIn("admin")))
        .isEqualTo("Signed in as admin, to set it up.");
    assertThat(ReportTest.WORDS.say("report.effect.write-setting")).doesNotContain("back");
  }
}
