package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobSummary;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.controller.reset.Jobs;
import dev.pinhole.job.Act;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Step;
import dev.pinhole.job.Trouble;
import dev.pinhole.text.Message;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.shell.Page;
import dev.pinhole.ui.shell.PageAct;
import dev.pinhole.ui.shell.PageEntry;
import dev.pinhole.ui.steps.advice.ExitWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// Each screen before the hold and of every branch: its words, its ways, its names.
class ScreensTest {
  private static final Pattern KEY =
      Pattern.compile("(step|branch|exit|save|loss|trouble|jobs|note|place|shape)\\.\\S+");

  private final SampleContext sample = new SampleContext();

  private Page page(JobView view) throws TimeoutException {
    return FxThread.call(() -> StepViews.of(view, sample.context()).page());
  }

  private static void fire(Page page, String words) throws TimeoutException {
    FxThread.call(
        () -> {
          OnScreen.all(page.content(), ButtonBase.class).stream()
              .filter(button -> name(button).startsWith(words))
              .findFirst()
              .orElseThrow(() -> new AssertionError(words + " is not on the screen"))
              .fire();
          return true;
        });
  }

  /// What a reader says of a control.
  private static String name(Node node) {
    String own = Objects.toString(node.getAccessibleText(), "");
    return own.isEmpty() && node instanceof Labeled labeled
        ? Objects.toString(labeled.getText(), "")
        : own;
  }

  @Test
  void everyScreenHasWordsAndAWayOn() throws Exception {
    for (Map.Entry<String, JobView> one : SampleJobs.all().entrySet()) {
      Page page = page(one.getValue());
      List<String> said = new ArrayList<>(OnScreen.texts(page.content()));
      said.add(page.title());
      said.add(page.sentence());
      page.primary().ifPresent(act -> said.add(act.text().getValue()));
      page.elsewhere().forEach(entry -> said.add(entry.text()));
      assertThat(said)
          .as(one.getKey())
          .allSatisfy(text -> assertThat(text).isNotBlank().doesNotMatch(KEY))
          .as("nothing that a font without a glyph for it draws as a box")
          .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{Cf}"));
      boolean choices = !OnScreen.all(page.content(), ButtonBase.class).isEmpty();
      boolean underWay = one.getValue().step() instanceof Step.SignIn signIn && signIn.trying();
      assertThat(page.primary().isPresent() || choices || underWay).as(one.getKey()).isTrue();
    }
  }

  @Test
  void everyControlHasAName() throws Exception {
    for (Map.Entry<String, JobView> one : SampleJobs.all().entrySet()) {
      Page page = page(one.getValue());
      List<Node> controls = new ArrayList<>(OnScreen.all(page.content(), ButtonBase.class));
      controls.addAll(OnScreen.all(page.content(), TextField.class));
      controls.addAll(OnScreen.all(page.content(), ListView.class));
      for (Node control : controls) {
        assertThat(name(control)).as(one.getKey() + ": " + control).isNotBlank();
      }
    }
  }

  @Test
  void nothingErasedIsSaidBeforeTheHold() throws Exception {
    for (Map.Entry<String, JobView> one : SampleJobs.all().entrySet()) {
      assertThat(page(one.getValue()).note())
          .as(one.getKey())
          .contains("Nothing has been erased yet. You can stop here.");
    }
  }

  @Test
  void aBranchIsLeftByEachOfItsExits() throws Exception {
    for (Branch branch : Branch.values()) {
      JobView view = SampleJobs.branch(branch);
      if (!(view.step() instanceof Step.Advice)) {
        continue;
      }
      sample.acts.clear();
      Page page = page(view);
      Seen seen = new Seen(view, sample.context());
      List<Exit> exits = new ArrayList<>(branch.exits());
      if (branch != Branch.ASK_PEOPLE) {
        page.primary().orElseThrow().act().run();
        exits.removeFirst();
      }
      // Going back is not offered twice: it is *Back*, unless it says what has become of it.
      exits.removeIf(exit -> exit == Exit.RETURN && !ExitWords.areOwn(seen, branch, exit));
      for (Exit exit : exits) {
        fire(page, ExitWords.of(seen, branch, exit));
      }
      int all = exits.size() + (branch == Branch.ASK_PEOPLE ? 0 : 1);
      assertThat(sample.acts).as(branch.toString()).hasSize(all).doesNotHaveDuplicates();
      assertThat(branch.exits().stream().<Act>map(Act.Leave::new))
          .as(branch.toString())
          .containsAll(sample.acts);
      assertThat(page.back()).as(branch.toString()).isPresent();
    }
  }

  @Test
  void helpIsTheSheetThatIsSent() throws Exception {
    Page page = page(SampleJobs.branch(Branch.ASK_PEOPLE));
    assertThat(page.primary().orElseThrow().text().getValue()).isEqualTo("Save the help sheet");
    page.primary().orElseThrow().act().run();
    assertThat(sample.asked).containsExactly("help sheet");
  }

  /// What destroys something is never the button that Enter presses.
  @Test
  void noPrimaryButtonOfABranchGivesSomethingUp() {
    for (Branch branch : Branch.values()) {
      assertThat(branch.exits().getFirst())
          .as(branch.toString())
          .isNotIn(Exit.EXPORT_AGAIN, Exit.NEXT_WAY);
    }
  }

  @Test
  void theTroubleIsTheAct() throws Exception {
    Page page = page(SampleJobs.in(Place.WORLD).view());
    List<Trouble> troubles = Arrays.stream(Trouble.values()).filter(Trouble::resets).toList();
    for (Trouble trouble : troubles) {
      fire(page, sample.context().words().say("trouble." + trouble));
    }
    fire(page, "Only save a backup");
    assertThat(sample.acts)
        .startsWith(troubles.stream().map(Act.PickTrouble::new).toArray(Act[]::new))
        .endsWith(new Act.PickTrouble(Trouble.ONLY_BACK_UP));
  }

  @Test
  void openJobsAreListedWithoutTheOneOnTheScreen() throws Exception {
    var waiting = new Step.Waiting("support", dev.pinhole.job.Phase.TRY_THESE_FIRST);
    var other = new JobId("other00000");
    sample.open =
        List.of(
            new JobSummary(
                other, "Back yard", Place.WORLD, waiting, SampleJobs.NOW, Optional.empty()),
            new JobSummary(
                SampleJobs.ID,
                "",
                Place.WORLD,
                new Step.WhatHappened(),
                SampleJobs.NOW,
                Optional.empty()));
    Page page = page(SampleJobs.in(Place.WORLD).view());
    fire(page, "Continue with Back yard");
    fire(page, "Practise first");
    assertThat(sample.asked).containsExactly("resume other00000", "practise");
    assertThat(OnScreen.texts(page.content()))
        .anyMatch(text -> text.contains("waits: support"))
        .doesNotContain("A camera without a name yet");
  }

  @Test
  void camerasWhoseBackupIsDueAreListed() throws Exception {
    sample.due = KnownCameras.many(5);
    Page page = page(SampleJobs.in(Place.WORLD).view());
    assertThat(OnScreen.texts(page.content()))
        .contains("Time for a backup", "Camera 1", "No backup yet.", "And 2 more cameras.")
        .doesNotContain("Camera 4");
    fire(page, "Save a backup");
    fire(page, "Not this week");
    assertThat(sample.asked).containsExactly("back up WORLD", "rest Camera 1");
  }

  @Test
  void aRefusedSignInSaysWhy() throws Exception {
    assertThat(OnScreen.texts(page(BackupJobs.refused().view()).content()))
        .contains("! " + sample.context().words().say("signin.refused"));
    assertThat(OnScreen.texts(page(BackupJobs.encrypted(true).view()).content()))
        .contains("! " + sample.context().words().say("signin.untrusted"));
  }

  @Test
  void theExportWantsAKey() throws Exception {
    Page page = page(SampleJobs.steps().get("ChooseBackup"));
    PageAct start = page.primary().orElseThrow();
    var key =
        OnScreen.all(page.content(), TextField.class).stream()
            .filter(one -> "export-key".equals(one.getId()))
            .findFirst()
            .orElseThrow();
    FxThread.call(
        () -> {
          start.act().run();
          OnScreen.all(page.content(), CheckBox.class).getFirst().fire();
          assertThat(start.ready().get()).isFalse();
          key.setText("zwölf Zeichen");
          assertThat(start.ready().get()).isFalse();
          key.setText("Zq4vR8mT2xWn");
          assertThat(start.ready().get()).isTrue();
          start.act().run();
          return true;
        });
    assertThat(sample.asked).containsExactly("back up []", "back up [] with its export");
  }

  @Test
  void aJobThatCannotBeReadIsNotHidden() throws Exception {
    sample.unreadable =
        List.of(
            new Jobs.Unreadable(
                new JobId("damaged000"), Message.of("store.damaged", "/data/journal", "7")));
    Page page = page(SampleJobs.in(Place.WORLD).view());
    assertThat(OnScreen.texts(page.content()))
        .contains("A job that cannot be read")
        .anyMatch(text -> text.contains("/data/journal is damaged in line 7"));
  }

  @Test
  void nothingIsLookedForBeforeThePersonAsks() throws Exception {
    Page page = page(SampleJobs.steps().get("WhichCamera"));
    page.primary().orElseThrow().act().run();
    fire(page, "Go on without looking");
    fire(page, "Use a practice camera");
    assertThat(sample.acts)
        .containsExactly(new Act.ChooseLooking(true), new Act.ChooseLooking(false));
    assertThat(sample.asked).containsExactly("begin PRACTICE");
  }

  @Test
  void aCameraOfTheWorldNeedsTheOwnersTick() throws Exception {
    Page page = page(SampleJobs.steps().get("WhichCamera-list"));
    choose(page, 0);
    assertThat(ready(page)).isFalse();
    FxThread.call(
        () -> {
          OnScreen.all(page.content(), CheckBox.class).getFirst().fire();
          page.primary().orElseThrow().act().run();
          return true;
        });
    assertThat(ready(page)).isTrue();
    assertThat(sample.acts)
        .containsExactly(
            new Act.UseCamera(
                SampleJobs.FRONT_DOOR, "", SampleJobs.identified(SampleJobs.FRONT_DOOR), true));
  }

  @Test
  void practiceNeverAsksForTheOwner() throws Exception {
    Page page = page(SampleJobs.steps().get("WhichCamera-practice"));
    assertThat(OnScreen.all(page.content(), CheckBox.class)).isEmpty();
    choose(page, 0);
    assertThat(ready(page)).isTrue();
  }

  @Test
  void theChoiceStaysWithItsCamera() throws Exception {
    var steps = SampleJobs.steps();
    StepView view =
        FxThread.call(() -> StepViews.of(steps.get("WhichCamera-practice"), sample.context()));
    choose(view.page(), 1);
    JobView newer = steps.get("WhichCamera-practice");
    JobView without =
        new JobView(newer.id(), newer.job(), newer.step(), SampleJobs.live(SampleJobs.NEW_ONE));
    FxThread.call(() -> view.update(without));
    FxThread.call(
        () -> {
          view.page().primary().orElseThrow().act().run();
          return true;
        });
    assertThat(sample.acts)
        .singleElement()
        .isInstanceOfSatisfying(
            Act.UseCamera.class, use -> assertThat(use.sighting()).isEqualTo(SampleJobs.NEW_ONE));
  }

  @Test
  void theReminderNamesTheDecision() throws Exception {
    Page page = page(SampleJobs.saving(Trouble.FORGOT_PASSWORD));
    var primary = page.primary().orElseThrow();
    assertThat(primary.text().getValue()).isEqualTo("Show me how to take it out");
    fire(page, "There is nothing to keep");
    assertThat(primary.text().getValue()).isEqualTo("Go on without a backup");
    primary.act().run();
    assertThat(sample.acts).containsExactly(new Act.Decide(SaveDecision.NOTHING_TO_KEEP));
  }

  @Test
  void nobodyIsOfferedSomebodyElsesRecordings() throws Exception {
    Page page = page(SampleJobs.saving(Trouble.BOUGHT_USED));
    assertThat(OnScreen.all(page.content(), RadioButton.class))
        .extracting(ScreensTest::name)
        .noneMatch(text -> text.contains("saved") || text.contains("backup"));
  }

  @Test
  void forgotPasswordIsMarkedInPractice() throws Exception {
    assertThat(page(SampleJobs.steps().get("ForgotPassword")).besideTitle()).isEmpty();
    assertThat(page(SampleJobs.steps().get("ForgotPassword-practice")).besideTitle())
        .contains("SIMULATED");
  }

  @Test
  void aDescribedCameraNeedsShapeAndOwner() throws Exception {
    Page page = page(SampleJobs.steps().get("DescribeCamera"));
    fire(page, "Ball");
    assertThat(ready(page)).isFalse();
    fire(page, "This camera is mine");
    assertThat(ready(page)).isTrue();
    page.primary().orElseThrow().act().run();
    assertThat(sample.acts)
        .singleElement()
        .isInstanceOfSatisfying(
            Act.DescribeCamera.class,
            act -> assertThat(act.identified().rounds()).isEqualTo(SampleJobs.CATALOG.rounds()));
  }

  @Test
  void papersAreOfferedWhereTheyAreNeeded() throws Exception {
    fire(page(SampleJobs.branch(Branch.LEAVING_THE_COMPUTER)), "Save and print the card");
    assertThat(sample.asked).containsExactly("hold card");
  }

  @Test
  void somethingElseLeadsToTheBranchesOfTheStep() throws Exception {
    JobView view = SampleJobs.steps().get("FindButton");
    Page page = page(view);
    List<Act> expected = new ArrayList<>();
    for (Branch branch : view.step().elsewhere()) {
      expected.add(new Act.Enter(branch));
    }
    page.elsewhere().stream()
        .filter(entry -> !entry.text().startsWith("Put this aside"))
        .map(PageEntry::act)
        .forEach(Runnable::run);
    assertThat(sample.acts).containsExactlyElementsOf(expected);
  }

  private static void choose(Page page, int row) throws TimeoutException {
    FxThread.call(
        () -> {
          OnScreen.all(page.content(), ListView.class).getFirst().getSelectionModel().select(row);
          return true;
        });
  }

  private static boolean ready(Page page) {
    return page.primary().orElseThrow().ready().get();
  }
}
