package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.Trouble;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The screens of the camera's own reset: what they offer, and what they wait for.
class OwnResetScreensTest {
  private final LaterContext later = new LaterContext();

  private void on(JobView job, Consumer<StepView> does) throws Exception {
    FxThread.call(
        () -> {
          StepView view = StepViews.of(job, later.context());
          does.accept(view);
          view.close();
          return true;
        });
  }

  private static void fire(StepView view, String id) {
    OnScreen.all(view.page().content(), ButtonBase.class).stream()
        .filter(button -> id.equals(button.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not on the screen"))
        .fire();
  }

  private static boolean ready(StepView view) {
    return view.page().primary().orElseThrow().ready().get();
  }

  private static void press(StepView view) {
    view.page().primary().orElseThrow().act().run();
  }

  @Test
  void theChoiceIsTheAct() throws Exception {
    on(
        OwnResetJobs.choosing(Trouble.WORKS_BADLY).view(),
        view -> {
          assertThat(view.page().primary()).isEmpty();
          List.of(ResetWay.values()).forEach(way -> fire(view, "reset-" + way));
        });
    assertThat(later.sample.acts)
        .containsExactlyElementsOf(
            List.of(ResetWay.values()).stream().map(Act.ChooseResetWay::new).toList());
  }

  @Test
  void whoGivesTheCameraAwayIsToldWhatARestoreLeavesInIt() throws Exception {
    on(
        OwnResetJobs.choosing(Trouble.GIVING_AWAY).view(),
        view -> {
          List<String> names =
              OnScreen.all(view.page().content(), ActCard.class).stream()
                  .map(card -> Objects.toString(card.getAccessibleText(), ""))
                  .toList();
          assertThat(names.getFirst()).startsWith("Reset everything. Like new: your password");
          assertThat(names.get(1)).contains("not enough to give it away");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "RESTORE,Security questions,Stays",
    "DEFAULT,Security questions,Erased",
    "RESTORE,Recordings on the card,Take for lost",
    "DEFAULT,Recordings on the card,Take for lost"
  })
  void whatIsLostStandsWhereItBelongs(ResetWay way, String what, String where) throws Exception {
    for (JobView job :
        List.of(
            OwnResetJobs.choosing(Trouble.WORKS_BADLY).does(new Act.ChooseResetWay(way)).view(),
            OwnResetJobs.confirming(Trouble.WORKS_BADLY, way).view())) {
      on(
          job,
          view -> {
            List<String> texts = OnScreen.texts(view.page().content());
            String head = "";
            String found = "";
            for (String text : texts) {
              head = text.matches("[✕!✓] .*") ? text.substring(2) : head;
              found = text.equals(what) ? head : found;
            }
            assertThat(found).as(texts.toString()).isEqualTo(where);
          });
    }
  }

  @Test
  void nothingIsToldBeforeTheNameIsThere() throws Exception {
    on(
        OwnResetJobs.confirming(Trouble.WORKS_BADLY, ResetWay.DEFAULT).view(),
        view -> {
          TextField name = (TextField) view.page().content().lookup("#confirm-name");
          assertThat(ready(view)).isFalse();
          press(view);
          name.setText("Front doo");
          assertThat(ready(view)).isFalse();
          press(view);
          assertThat(later.sample.asked).isEmpty();
          name.setText("front door ");
          assertThat(ready(view)).isTrue();
          press(view);
        });
    assertThat(later.sample.asked).containsExactly("confirm front door ");
  }

  @Test
  void aRefusalSaysSoAndOffersTheButton() throws Exception {
    on(
        OwnResetJobs.refused().view(),
        view -> {
          assertThat(OnScreen.texts(view.page().content()))
              .anyMatch(text -> text.contains("This camera has no such command."));
          assertThat(view.page().note())
              .contains("Nothing has been erased yet. You can stop here.");
          fire(view, "use-button");
        });
    on(
        OwnResetJobs.signIn(Trouble.WORKS_BADLY, ResetWay.RESTORE).view(),
        view -> fire(view, "use-button"));
    assertThat(later.sample.acts)
        .containsExactly(
            new Act.ChooseResetWay(ResetWay.BUTTON), new Act.ChooseResetWay(ResetWay.BUTTON));
  }

  @Test
  void theWaitSpeaksOfNoLightAndNoHand() throws Exception {
    on(
        OwnResetJobs.later().get("LeaveAlone-RESTORE"),
        view -> {
          assertThat(OnScreen.texts(view.page().content()))
              .noneMatch(text -> text.contains("light") || text.contains("let go"));
          press(view);
        });
    assertThat(later.sample.asked).containsExactly("look");
  }

  @Test
  void theResultNamesTheNextAct() throws Exception {
    result("Result-restored", "Set it up again", new Act.Done());
    result("Result-restored-likely", "Set it up again", new Act.Done());
    var everything = new Act.ChooseResetWay(ResetWay.DEFAULT);
    result("Result-restored-away", "Reset everything", everything);
    result("Result-restored-not", "Reset everything", everything);
    result("Result-nothing-RESTORE", "Reset everything", everything);
    var button = new Act.ChooseResetWay(ResetWay.BUTTON);
    result("Result-nothing-DEFAULT", "Use the button instead", button);
    result("Result-everything", "Set it up again", new Act.Done());
    result("Result-everything-away", "Finish without a password", new Act.Done());
  }

  private void result(String which, String words, Act act) throws Exception {
    later.sample.acts.clear();
    on(
        OwnResetJobs.later().get(which),
        view -> {
          assertThat(view.page().primary().orElseThrow().text().getValue())
              .as(which)
              .isEqualTo(words);
          press(view);
        });
    assertThat(later.sample.acts).as(which).containsExactly(act);
  }

  @Test
  void nobodyHasToCompare() throws Exception {
    on(
        OwnResetJobs.comparing().view(),
        view -> {
          assertThat(view.page().sentence()).contains("Pinhole was closed meanwhile");
          fire(view, "without-comparing");
        });
    assertThat(later.sample.acts).containsExactly(new Act.Done());
  }

  @Test
  void afterARestoreThatDidNothingTheButtonIsOneClickOff() throws Exception {
    on(OwnResetJobs.later().get("Result-restored-not"), view -> fire(view, "use-button"));
    assertThat(later.sample.acts).containsExactly(new Act.ChooseResetWay(ResetWay.BUTTON));
  }

  @Test
  void theProofOfARestoreSaysWhatStayed() throws Exception {
    on(
        OwnResetJobs.later().get("Result-restored"),
        view ->
            assertThat(OnScreen.texts(view.page().content()))
                .contains(
                    "Proven by the network",
                    "✓  password kept",
                    "4 kinds read",
                    "2 differ",
                    "✓  no longer as before",
                    "Network, password and users are as they were."));
    on(
        OwnResetJobs.later().get("Result-restored-likely"),
        view ->
            assertThat(OnScreen.texts(view.page().content()))
                .contains("Likely", "–  not compared"));
  }
}
