package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.BenchCall;
import dev.pinhole.ui.shell.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

/// What the screens say while a setting is tried out.
final class TryOutScreensTest {
  private final LaterContext sample = new LaterContext();

  private static JobView listening() {
    SetUpLive read = SetUpJobs.all().get("SetUpPage-MOTION_DETECTION").live().setUp().orElseThrow();
    var live =
        SampleLive.seeing(SampleJobs.FRONT_DOOR)
            .busy()
            .on(new SetUpLive(read.kind(), read.reading(), Optional.empty(), Trying.LISTENING))
            .live();
    return SetUpJobs.page(Item.MOTION_DETECTION).view(live);
  }

  @Test
  void itSaysThatItWaitsForTheTest() throws Exception {
    Page page = FxThread.call(() -> StepViews.of(listening(), sample.context()).page());
    var act = page.primary().orElseThrow();
    assertThat(act.ready().get()).isFalse();
    assertThat(act.missing().getValue()).isEqualTo("Wait until the test is over, or stop it.");
  }

  @Test
  void theTestLeadsToTheBench() throws Exception {
    List<BenchCall> calls = new ArrayList<>();
    FxThread.call(
        () -> {
          Page page = StepViews.of(listening(), sample.context()).page();
          page.content().addEventHandler(BenchCall.CALLED, calls::add);
          Hyperlink link = link(page);
          assertThat(link.isVisible()).isTrue();
          link.fire();
          JobView idle = SetUpJobs.all().get("SetUpPage-MOTION_DETECTION");
          assertThat(link(StepViews.of(idle, sample.context()).page()).isVisible()).isFalse();
          return true;
        });
    assertThat(calls).hasSize(1);
  }

  private static Hyperlink link(Page page) {
    return OnScreen.all(page.content(), Hyperlink.class).stream()
        .filter(one -> "try-out-bench".equals(one.getId()))
        .findFirst()
        .orElseThrow();
  }
}
