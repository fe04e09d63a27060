package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleJobs;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The third way asks for a camera that has run for two minutes; the screen must say so.
class ThirdWayTest {
  private static final Attempt THIRD = new Attempt(3, SampleJobs.CATALOG.rounds().get(2));

  @Test
  void theHoldSaysThatTheCameraRunsFirst() throws Exception {
    JobView view =
        LaterJobs.judged(LaterJobs.held(), Verdict.Kind.ONLY_RESTARTED)
            .take(new ChoiceEvent.AttemptChosen(THIRD))
            .view();
    assertThat(view.step()).isInstanceOf(Step.Hold.class);
    List<String> texts =
        FxThread.call(
            () -> {
              HoldView screen = new HoldView(view, new LaterContext().context());
              List<String> said = OnScreen.texts(screen.page().content());
              screen.close();
              return said;
            });
    assertThat(texts)
        .contains("Plug it in and let it run for 2 minutes first; then press.")
        .anyMatch(text -> text.contains("Now: after 2 minutes of running, 20 seconds."));
  }

  @Test
  void thePlainWayAsksForNothingFirst() {
    assertThat(Ways.runFirstMinutes(SampleJobs.CATALOG.plain())).isZero();
    assertThat(Ways.runFirstMinutes(THIRD.procedure())).isEqualTo(2);
  }
}
