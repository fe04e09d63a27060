package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.job.Act;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.steps.start.JobsList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Questions stand in a modal window, and only a yes does anything.
class QuestionTest {
  private final SampleContext sample = new SampleContext();

  @AfterEach
  void close() throws Exception {
    FxThread.call(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          return true;
        });
  }

  private static Stage asked() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static void press(Stage stage, String words) {
    OnScreen.all(stage.getScene().getRoot(), Button.class).stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  @Test
  void puttingAsideAsksForTheReason() throws Exception {
    FxThread.call(
        () -> {
          var page = StepViews.of(SampleJobs.steps().get("GetReady"), sample.context()).page();
          page.elsewhere().getLast().act().run();
          Stage stage = asked();
          assertThat(stage.getModality()).isEqualTo(Modality.APPLICATION_MODAL);
          OnScreen.all(stage.getScene().getRoot(), TextField.class)
              .getFirst()
              .setText("the ladder");
          press(stage, "Put it aside");
          return true;
        });
    assertThat(sample.acts).containsExactly(new Act.PutAside("the ladder"));
  }

  @Test
  void deletingAsksFirst() throws Exception {
    var id = new JobId("other00000");
    sample.open =
        List.of(
            new JobSummary(
                id,
                "Back yard",
                Place.WORLD,
                new Step.TryFirst(),
                SampleJobs.NOW,
                Optional.empty()));
    FxThread.call(
        () -> {
          var list =
              new JobsList(new Seen(SampleJobs.in(Place.WORLD).view(), sample.context()), _ -> {});
          Button delete =
              OnScreen.all(list, Button.class).stream()
                  .filter(button -> button.getText().equals("Delete"))
                  .findFirst()
                  .orElseThrow();
          BooleanSupplier kept = DraftsTest.keep(sample.drafts, new JobId("other00000"));
          delete.fire();
          press(asked(), "Keep it");
          assertThat(sample.asked).isEmpty();
          assertThat(kept.getAsBoolean()).isTrue();
          delete.fire();
          press(asked(), "Delete it");
          assertThat(kept.getAsBoolean()).isFalse();
          list.fill();
          assertThat(list.isVisible()).isFalse();
          return true;
        });
    assertThat(sample.asked).containsExactly("delete other00000");
  }

  @Test
  void helpIsModal() throws Exception {
    assertThat(FxThread.call(() -> new HelpDialog(sample.context().words()).stage().getModality()))
        .isEqualTo(Modality.APPLICATION_MODAL);
  }
}
