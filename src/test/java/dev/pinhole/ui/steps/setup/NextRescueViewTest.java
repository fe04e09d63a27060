package dev.pinhole.ui.steps.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.backup.Reminders;
import dev.pinhole.controller.setup.RescueAct;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleContext;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.SetUpJobs;
import dev.pinhole.ui.steps.StepView;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// The page of the next rescue: forms that open in place, and words for what came of them.
class NextRescueViewTest {
  private final SampleContext sample = new SampleContext();

  private static <T extends Node> Optional<T> maybe(StepView view, String id, Class<T> type) {
    return OnScreen.all(view.page().content(), type).stream()
        .filter(one -> Objects.equals(one.getId(), id))
        .findFirst();
  }

  private static <T extends Node> T find(StepView view, String id, Class<T> type) {
    return maybe(view, id, type).orElseThrow(() -> new AssertionError(id));
  }

  private static String text(StepView view, String id) {
    return find(view, id, Labeled.class).getText();
  }

  private static void press(StepView view, Rescue rescue) {
    find(view, "rescue-act-" + rescue, Button.class).fire();
  }

  private StepView practice() {
    return StepViews.of(SetUpJobs.rescue(Place.PRACTICE).view(), sample.context());
  }

  @Test
  void threeQuestionsAreTypedInPlace() throws Exception {
    FxThread.call(
        () -> {
          StepView view = practice();
          assertThat(maybe(view, "rescue-answer-1", TextField.class)).isEmpty();
          press(view, Rescue.SECURITY_QUESTIONS);
          ComboBox<?> question = find(view, "rescue-question-2", ComboBox.class);
          question.getSelectionModel().select(11);
          press(view, Rescue.SECURITY_QUESTIONS);
          assertThat(text(view, "rescue-refusal-SECURITY_QUESTIONS"))
              .startsWith("! Choose three different questions");
          assertThat(sample.rescues).isEmpty();
          for (int i = 1; i <= 3; i++) {
            find(view, "rescue-answer-" + i, TextField.class).setText("answer " + i);
          }
          find(view, "rescue-show", CheckBox.class).fire();
          assertThat(find(view, "rescue-answer-2-shown", TextField.class).isVisible()).isTrue();
          press(view, Rescue.SECURITY_QUESTIONS);
          return view;
        });
    assertThat(sample.rescues)
        .singleElement()
        .isInstanceOfSatisfying(
            RescueAct.Questions.class,
            act -> {
              assertThat(act.answers()).extracting(one -> one.question()).containsExactly(1, 12, 3);
              assertThat(act.answers())
                  .extracting(one -> one.text().use(String::new))
                  .containsExactly("answer 1", "answer 2", "answer 3");
            });
  }

  @Test
  void whatIsTypedOutlivesARefusalAndGoesWithSuccess() throws Exception {
    FxThread.call(
        () -> {
          SampleJobs jobs = SetUpJobs.rescue(Place.PRACTICE);
          StepView view = StepViews.of(jobs.view(), sample.context());
          press(view, Rescue.MAIL_ADDRESS);
          find(view, "rescue-address", TextField.class).setText("olga@home");
          press(view, Rescue.MAIL_ADDRESS);
          assertThat(text(view, "rescue-refusal-MAIL_ADDRESS")).contains("mail address");
          find(view, "rescue-address", TextField.class).setText("olga@home.example");
          press(view, Rescue.MAIL_ADDRESS);
          assertThat(sample.rescues).containsExactly(new RescueAct.Mail("olga@home.example"));
          jobs.take(
              new EffectEvent.Intended(
                  1,
                  EffectEvent.Kind.SET_MAIL,
                  SampleJobs.FRONT_DOOR.mac(),
                  SampleJobs.FRONT_DOOR.address(),
                  ""));
          assertThat(view.update(jobs.view())).isTrue();
          assertThat(OnScreen.texts(view.page().content())).anyMatch(t -> t.startsWith("Writing"));
          jobs.take(new EffectEvent.Settled(1, EffectEvent.Outcome.REFUSED, "rescue.admin"));
          assertThat(view.update(jobs.view())).isTrue();
          assertThat(text(view, "rescue-refusal-MAIL_ADDRESS")).contains("Only the user");
          assertThat(text(view, "rescue-state-MAIL_ADDRESS")).isEqualTo("Not set yet");
          TextField address = find(view, "rescue-address", TextField.class);
          assertThat(address.getText()).isEqualTo("olga@home.example");
          jobs.seen(new SetUpEvent.RescueSet(Rescue.MAIL_ADDRESS, "o***@home.example"));
          assertThat(view.update(jobs.view())).isTrue();
          assertThat(text(view, "rescue-state-MAIL_ADDRESS"))
              .isEqualTo("✓ Set. Kept: o***@home.example");
          assertThat(address.getText()).isEmpty();
          assertThat(maybe(view, "rescue-address", TextField.class)).isEmpty();
          return true;
        });
  }

  @Test
  void theFileGoesWhereThePersonChoosesAndNowhereElse() throws Exception {
    FxThread.call(
        () -> {
          StepView view = practice();
          press(view, Rescue.RECOVERY_FILE);
          assertThat(sample.rescues).as("the person gave up").isEmpty();
          sample.file = Optional.of(Path.of("/media/stick/file.xml"));
          press(view, Rescue.RECOVERY_FILE);
          press(view, Rescue.SETTINGS_BACKUP);
          return true;
        });
    assertThat(sample.rescues)
        .containsExactly(
            new RescueAct.SaveFile(Path.of("/media/stick/file.xml")), new RescueAct.BackUp());
  }

  @Test
  void theReminderIsSetOnlyWhereNoneIs() throws Exception {
    FxThread.call(
        () -> {
          press(practice(), Rescue.REMINDER);
          assertThat(sample.asked).isEmpty();
          sample.reminders = Reminders.USUAL.with(Reminders.Often.ONLY_BEFORE_A_RESET);
          press(practice(), Rescue.REMINDER);
          return true;
        });
    assertThat(sample.asked).containsExactly("remind QUARTERLY");
    assertThat(sample.rescues)
        .containsExactly(new RescueAct.Told(Rescue.REMINDER), new RescueAct.Told(Rescue.REMINDER));
  }

  @Test
  void theReminderSaysWhenTheNextBackupIsDue() throws Exception {
    SampleJobs jobs =
        SetUpJobs.rescue(Place.WORLD)
            .seen(new SetUpEvent.RescueSet(Rescue.SETTINGS_BACKUP, "/backups/door"))
            .take(new SetUpEvent.RescueSet(Rescue.REMINDER, ""));
    String said =
        FxThread.call(
            () -> text(StepViews.of(jobs.view(), sample.context()), "rescue-state-REMINDER"));
    assertThat(said)
        .startsWith("✓ Set. How often: Every 3 months. The next backup is due on 21 Feb 2027.");
  }

  @Test
  void aRealCameraIsExplainedAndToldOf() throws Exception {
    List<String> told =
        FxThread.call(
            () -> {
              StepView view = StepViews.of(SetUpJobs.rescue(Place.WORLD).view(), sample.context());
              assertThat(maybe(view, "rescue-act-SECURITY_QUESTIONS", Button.class)).isEmpty();
              assertThat(maybe(view, "rescue-act-MAIL_ADDRESS", Button.class)).isEmpty();
              assertThat(maybe(view, "rescue-act-RECOVERY_FILE", Button.class)).isEmpty();
              CheckBox tick = find(view, "rescue-told-SECURITY_QUESTIONS", CheckBox.class);
              tick.fire();
              return List.of(tick.getAccessibleText());
            });
    assertThat(told).containsExactly("I have done this: Three security questions");
    assertThat(sample.rescues).containsExactly(new RescueAct.Told(Rescue.SECURITY_QUESTIONS));
    SampleJobs done =
        SetUpJobs.rescue(Place.WORLD).take(new SetUpEvent.RescueSet(Rescue.SECURITY_QUESTIONS, ""));
    String state =
        FxThread.call(
            () ->
                text(
                    StepViews.of(done.view(), sample.context()),
                    "rescue-state-SECURITY_QUESTIONS"));
    assertThat(state).isEqualTo("✓ You say that it is done");
  }
}
