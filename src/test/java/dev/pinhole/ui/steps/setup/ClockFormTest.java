package dev.pinhole.ui.steps.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.setup.SetUpLive.Trying;
import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Values;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.SetUpJobs;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Test;

/// The clock's page, and the zone that it begins with.
final class ClockFormTest {
  private static final Clock BOGOTA =
      new Clock(Optional.of("pool.ntp.org"), CameraZone.of(ZoneId.of("America/Bogota").getRules()));
  private static final String SET = "Set the clock";
  private static final String BACK = "Done, back to the list";

  private final LaterContext sample = new LaterContext();

  private static SampleJobs asked() {
    return SetUpJobs.page(Item.CLOCK).take(new SetUpEvent.Asked(Kind.CLOCK, Values.of(BOGOTA)));
  }

  private static SampleJobs written(Outcome outcome, Map<String, String> found, String why) {
    return asked().take(new SetUpEvent.Written(Kind.CLOCK, outcome, found, why));
  }

  /// @return the chosen zone and the words of the primary button
  private List<String> begins(JobView view) throws Exception {
    return FxThread.call(
        () -> {
          Page page = StepViews.of(view, sample.context()).page();
          var zone =
              OnScreen.all(page.content(), ComboBox.class).stream()
                  .filter(one -> "clock-zone".equals(one.getId()))
                  .findFirst()
                  .orElseThrow();
          return List.of(
              zone.getValue().toString(), page.primary().orElseThrow().text().getValue());
        });
  }

  @Test
  void theFirstReadingOffersTheZoneOfThisComputer() throws Exception {
    JobView first = SetUpJobs.page(Item.CLOCK).view(SetUpJobs.read(BOGOTA, Trying.NOTHING));
    assertThat(begins(first)).containsExactly(sample.context().zone().getId(), SET);
  }

  @Test
  void aZoneThatWasSetStaysChosen() throws Exception {
    JobView done =
        written(Outcome.DONE, Values.of(BOGOTA), "").view(SetUpJobs.read(BOGOTA, Trying.NOTHING));
    assertThat(begins(done)).containsExactly("UTC-05:00", BACK);
  }

  @Test
  void aZoneThatDidNotHoldIsNotChosenTwice() throws Exception {
    var has = new Clock(Optional.empty(), CameraZone.UTC);
    JobView different =
        written(Outcome.DIFFERENT, Values.of(has), "setup.different")
            .view(SetUpJobs.read(has, Trying.NOTHING));
    assertThat(begins(different)).containsExactly("UTC-05:00", SET);
  }
}
