package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.Test;

/// How long it was held: what looks chosen is told, and no typing can break it.
class HowLongViewTest {
  private final SampleContext sample = new SampleContext();

  @Test
  void whatLooksChosenIsWhatIsTold() throws Exception {
    HowLongView screen = screen();
    assertThat(OnScreen.all(screen.page().content(), RadioButton.class))
        .filteredOn(RadioButton::isSelected)
        .extracting(RadioButton::getText)
        .containsExactly("10");
    FxThread.call(
        () -> {
          screen.page().primary().orElseThrow().act().run();
          return true;
        });
    assertThat(sample.acts).containsExactly(new Act.TellHold(10));
  }

  @Test
  void anotherSpanIsChosen() throws Exception {
    HowLongView screen = screen();
    FxThread.call(
        () -> {
          OnScreen.all(screen.page().content(), RadioButton.class).get(3).fire();
          screen.page().primary().orElseThrow().act().run();
          return true;
        });
    assertThat(sample.acts).containsExactly(new Act.TellHold(20));
  }

  @Test
  void anotherNumberIsTyped() throws Exception {
    HowLongView screen = screen();
    FxThread.call(
        () -> {
          spinner(screen).getEditor().setText("12");
          screen.page().primary().orElseThrow().act().run();
          return true;
        });
    assertThat(sample.acts).containsExactly(new Act.TellHold(12));
  }

  @Test
  void onlyDigitsCanBeTyped() throws Exception {
    HowLongView screen = screen();
    String typed =
        FxThread.call(
            () -> {
              Spinner<Integer> spinner = spinner(screen);
              spinner.getEditor().setText("7");
              spinner.getEditor().appendText("x");
              spinner.getEditor().appendText("1234");
              return spinner.getEditor().getText();
            });
    assertThat(typed).isEqualTo("7");
  }

  @Test
  void anEmptiedFieldIsNoAnswerAndNoError() throws Exception {
    HowLongView screen = screen();
    FxThread.call(
        () -> {
          Spinner<Integer> spinner = spinner(screen);
          spinner.getEditor().setText("7");
          spinner.getEditor().clear();
          spinner.commitValue();
          return true;
        });
    assertThat(ready(screen)).isFalse();
  }

  private HowLongView screen() throws Exception {
    JobView view = LaterJobs.running().does(new Act.LoseHold()).view();
    return FxThread.call(() -> new HowLongView(view, sample.context()));
  }

  private static boolean ready(HowLongView screen) {
    return screen.page().primary().orElseThrow().ready().get();
  }

  @SuppressWarnings("unchecked")
  private static Spinner<Integer> spinner(HowLongView screen) {
    return OnScreen.all(screen.page().content(), Spinner.class).getFirst();
  }
}
