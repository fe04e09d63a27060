package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.ObservationEvent.Light;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.LaterJobs;
import dev.pinhole.ui.steps.OnScreen;
import dev.pinhole.ui.steps.SampleJobs;
import dev.pinhole.ui.steps.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;

/// Each screen from the hold on: its words, its ways, its names.
class HoldScreensTest {
  private static final Pattern KEY =
      Pattern.compile(
          "(step|hold|way|verdict|grade|next|proof|says|item|ending|outcome|strength)\\.\\S+");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;]) ");
  private static final int MOST_WORDS = 20;

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

  private static String name(Node node) {
    String own = Objects.toString(node.getAccessibleText(), "");
    return own.isEmpty() && node instanceof Labeled labeled
        ? Objects.toString(labeled.getText(), "")
        : own;
  }

  private static List<String> said(Page page) {
    List<String> said = new ArrayList<>(OnScreen.texts(page.content()));
    said.add(page.title());
    said.add(page.sentence());
    page.primary().ifPresent(act -> said.add(act.text().getValue()));
    page.elsewhere().forEach(entry -> said.add(entry.text()));
    return said;
  }

  private static void fire(StepView view, String id) {
    OnScreen.all(view.page().content(), ButtonBase.class).stream()
        .filter(button -> id.equals(button.getId()) || name(button).startsWith(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not on the screen"))
        .fire();
  }

  private static void press(StepView view) {
    view.page().primary().orElseThrow().act().run();
  }

  private static String primary(StepView view) {
    return view.page().primary().orElseThrow().text().getValue();
  }

  @Test
  void everyScreenHasWordsInShortSentences() throws Exception {
    for (Map.Entry<String, JobView> one : LaterJobs.all().entrySet()) {
      on(
          one.getValue(),
          view ->
              assertThat(said(view.page()))
                  .as(one.getKey())
                  .allSatisfy(
                      text -> {
                        assertThat(text).isNotBlank();
                        assertThat(KEY.matcher(text).matches()).as(text).isFalse();
                        for (String sentence : SENTENCE.split(text, -1)) {
                          assertThat(sentence.split(" ", -1)).hasSizeLessThanOrEqualTo(MOST_WORDS);
                        }
                      }));
    }
  }

  @Test
  void everyControlHasAName() throws Exception {
    for (Map.Entry<String, JobView> one : LaterJobs.all().entrySet()) {
      on(
          one.getValue(),
          view -> {
            List<Node> controls = new ArrayList<>();
            controls.addAll(OnScreen.all(view.page().content(), ButtonBase.class));
            controls.addAll(OnScreen.all(view.page().content(), TextInputControl.class));
            controls.addAll(OnScreen.all(view.page().content(), ProgressBar.class));
            for (Node control : controls) {
              assertThat(name(control)).as(one.getKey() + ": " + control).isNotBlank();
            }
          });
    }
  }

  @Test
  void thereIsAWayOnFromEveryScreen() throws Exception {
    for (Map.Entry<String, JobView> one : LaterJobs.all().entrySet()) {
      on(
          one.getValue(),
          view -> {
            boolean choices = !OnScreen.all(view.page().content(), ButtonBase.class).isEmpty();
            boolean sending =
                one.getKey().equals("NewPassword-sending")
                    || one.getKey().equals("ConfirmReset-telling")
                    || one.getKey().equals("SetUpPage-NETWORK-writing")
                    || one.getKey().equals("SetUpPage-NETWORK-following");
            assertThat(view.page().primary().isPresent() || choices || sending)
                .as(one.getKey())
                .isTrue();
          });
    }
  }

  @Test
  void aNewerLookAtTheSameStepKeepsTheScreen() throws Exception {
    for (Map.Entry<String, JobView> one : LaterJobs.all().entrySet()) {
      JobView job = one.getValue();
      JobView newer =
          new JobView(job.id(), job.job(), job.step(), SampleJobs.live(SampleJobs.FRONT_DOOR));
      on(job, view -> assertThat(view.update(newer)).as(one.getKey()).isTrue());
    }
  }

  @Test
  void howLongIsToldAsANumber() throws Exception {
    on(
        LaterJobs.all().get("HowLong"),
        view -> {
          fire(view, "20 seconds");
          assertThat(primary(view)).isEqualTo("It was 20 seconds");
          press(view);
        });
    assertThat(later.sample.acts).containsExactly(new Act.TellHold(20));
  }

  @Test
  void theWaitIsToldAndCanBeSkippedInPractice() throws Exception {
    on(
        LaterJobs.all().get("LeaveAlone"),
        view -> {
          assertThat(OnScreen.texts(view.page().content()))
              .contains("Usually 2 minutes, at most 5. Do not unplug it.")
              .anyMatch(text -> text.contains("Your camera answers on the network."));
          fire(view, "skip-wait");
          press(view);
        });
    assertThat(later.sample.asked).containsExactly("skip");
    assertThat(later.sample.acts).containsExactly(new Act.TellLight(Light.STOPPED));
  }

  @Test
  void byHandNothingIsSaidOfTheNetwork() throws Exception {
    on(
        LaterJobs.all().get("LeaveAlone-by-hand"),
        view ->
            assertThat(OnScreen.texts(view.page().content()))
                .noneMatch(text -> text.contains("Your camera")));
  }

  @Test
  void whatIsSeenIsTold() throws Exception {
    on(
        LaterJobs.all().get("WhatDoYouSee"),
        view -> {
          fire(view, "It asks for a new password");
          fire(view, "I cannot tell");
        });
    assertThat(later.sample.acts)
        .containsExactly(
            new Act.TellOutcome(ReportedOutcome.ASKS_FOR_NEW_PASSWORD),
            new Act.TellOutcome(ReportedOutcome.CANNOT_TELL));
  }

  @Test
  void theResultNamesTheNextAct() throws Exception {
    result("Result-RESET_PROVEN", "Set it up again", new Act.Done());
    result("Result-practice", "Give it a new password", new Act.Done());
    result("Result-giving-away", "Finish without a password", new Act.Done());
    result("Result-ONLY_RESTARTED", "Try the second way", new Act.NextRound());
    result("Result-third", "Try the third way", new Act.NextRound());
    result("Result-REPORTED_BY_YOU-NOTHING_CHANGED", "Try the second way", new Act.NextRound());
  }

  private void result(String which, String words, Act act) throws Exception {
    later.sample.acts.clear();
    on(
        LaterJobs.all().get(which),
        view -> {
          assertThat(primary(view)).as(which).isEqualTo(words);
          press(view);
        });
    assertThat(later.sample.acts).as(which).containsExactly(act);
  }

  @Test
  void anOpenVerdictIsLookedAtAgain() throws Exception {
    for (String kind : List.of("NOT_BACK_YET", "BOOT_LOOP", "ADDRESS_COLLISION", "UNREADABLE")) {
      on(LaterJobs.all().get("Result-" + kind), HoldScreensTest::press);
    }
    assertThat(later.sample.asked).containsExactly("look", "look", "look", "look");
  }

  @Test
  void usedUpRoundsLeadToPeople() throws Exception {
    JobView third =
        LaterJobs.judged(
                LaterJobs.judged(
                        LaterJobs.secondRound()
                            .does(new Act.StartHold())
                            .does(new Act.EndHold(30, dev.pinhole.job.HoldEvent.Cause.LET_GO)),
                        dev.pinhole.job.Verdict.Kind.ONLY_RESTARTED)
                    .does(new Act.NextRound())
                    .does(new Act.StartHold())
                    .does(new Act.EndHold(20, dev.pinhole.job.HoldEvent.Cause.LET_GO)),
                dev.pinhole.job.Verdict.Kind.ONLY_RESTARTED)
            .view();
    on(
        third,
        view -> {
          assertThat(primary(view)).isEqualTo("Ask for help");
          press(view);
        });
    assertThat(later.sample.acts).containsExactly(new Act.Enter(Branch.ASK_PEOPLE));
  }

  @Test
  void theProofSpeaksInWords() throws Exception {
    on(
        LaterJobs.all().get("Result-RESET_PROVEN"),
        view ->
            assertThat(OnScreen.texts(view.page().content()))
                .contains(
                    "Proven by the network",
                    "since 3 November, 06:12",
                    "just restarted",
                    "password set",
                    "no password yet",
                    "✓  settings erased")
                .noneMatch(text -> text.contains("1970")));
    on(
        LaterJobs.all().get("Result-RESET_LIKELY"),
        view ->
            assertThat(OnScreen.texts(view.page().content()))
                .contains("Likely, nothing to compare with"));
  }

  @Test
  void ticksAreKeptAndTheScreenStays() throws Exception {
    JobView ticked = LaterJobs.all().get("SetUpAgain-ticked");
    on(
        LaterJobs.settingUp().view(),
        view -> {
          fire(view, "tick-NETWORK");
          assertThat(view.update(ticked)).isTrue();
          CheckBox network = (CheckBox) view.page().content().lookup("#tick-NETWORK");
          assertThat(network.isSelected()).isTrue();
          assertThat(OnScreen.texts(view.page().content()))
              .contains("1 of 10 done. Every tick is kept at once.");
          press(view);
        });
    assertThat(later.sample.acts).containsExactly(new Act.Tick(Item.NETWORK, true), new Act.Done());
  }

  @Test
  void theEndOffersReportAndNextCamera() throws Exception {
    on(
        LaterJobs.all().get("Finished-DONE"),
        view -> {
          assertThat(primary(view)).isEqualTo("Save the report");
          press(view);
          fire(view, "next-camera");
        });
    on(
        LaterJobs.all().get("Finished-practice"),
        view -> {
          assertThat(primary(view)).isEqualTo("Do it on your own camera");
          press(view);
        });
    assertThat(later.sample.asked).containsExactly("report", "begin WORLD", "begin WORLD");
  }

  @Test
  void aWaitingJobGoesOn() throws Exception {
    on(
        LaterJobs.all().get("Waiting"),
        view -> {
          assertThat(OnScreen.texts(view.page().content())).contains("“the ladder”");
          press(view);
        });
    assertThat(later.sample.acts).containsExactly(new Act.TakeUp());
  }
}
