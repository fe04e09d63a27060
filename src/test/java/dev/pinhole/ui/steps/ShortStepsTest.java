package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Trouble;
import dev.pinhole.text.Words;
import dev.pinhole.ui.FxThread;
import dev.pinhole.ui.StepViews;
import dev.pinhole.ui.theme.Look;
import dev.pinhole.ui.theme.TextSize;
import dev.pinhole.ui.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/// *Short steps* leaves out explanations, each of which is named here, and nothing else: no
/// warning, no loss, no refusal, no question about the owner.
class ShortStepsTest {
  private static final Pattern WARNS =
      Pattern.compile(
          "\\b(lose|lost|lock|locks|never|only once|do not|don’t|erased|erases everything"
              + "|is deleted|for good|water|police|owner|mine)\\b");

  private final LaterContext sample = new LaterContext();
  private final Words words = Words.of(Locale.UK);

  /// Everything that may be left out. Whoever marks another text as an explanation decides it here.
  private Set<String> explanations() {
    List<String> keys = new ArrayList<>();
    for (Trouble trouble : Trouble.values()) {
      if (trouble.resets()) {
        keys.add("trouble." + trouble + ".hint");
      }
    }
    for (Item item : Item.values()) {
      if (item.hasPage()) {
        keys.add("item." + item + ".how");
      }
    }
    keys.addAll(
        List.of(
            "step.HowToReset.hint",
            "step.Finished.stored",
            "step.WhichCamera.network.line2",
            "step.WhichCamera.empty.hint",
            "step.HowLong.hint",
            "step.ChooseBackup.settings.hint",
            "set-up.restart.hint"));
    return keys.stream().map(words::say).collect(Collectors.toSet());
  }

  private static Map<String, JobView> screens() {
    Map<String, JobView> screens = new LinkedHashMap<>(SampleJobs.all());
    screens.putAll(LaterJobs.all());
    screens.putAll(BackupJobs.later());
    screens.putAll(ExchangeJobs.all());
    screens.putAll(SetUpJobs.all());
    screens.putAll(ManyJobs.all());
    return screens;
  }

  @Test
  void onlyExplanationsAreLeftOutOnEveryScreen() throws Exception {
    Set<String> allowed = explanations();
    Set<String> left = new TreeSet<>();
    for (Map.Entry<String, JobView> one : screens().entrySet()) {
      List<String> all = new ArrayList<>(shown(one.getValue(), false));
      List<String> brief = shown(one.getValue(), true);
      assertThat(all).as(one.getKey()).containsAll(brief);
      brief.forEach(all::remove);
      assertThat(allowed).as("left out of " + one.getKey()).containsAll(all);
      left.addAll(all);
    }
    assertThat(left).as("each of them is left out somewhere").containsAll(allowed);
  }

  @Test
  void noExplanationWarns() {
    assertThat(explanations())
        .hasSizeGreaterThan(15)
        .noneMatch(text -> WARNS.matcher(text.toLowerCase(Locale.ROOT)).find());
  }

  private List<String> shown(JobView view, boolean brief) throws Exception {
    return FxThread.call(
        () -> {
          StepView step = StepViews.of(view, sample.context());
          Scene scene = ShellGalleryTest.small(step.page(), view);
          new Look(Theme.LIGHT, TextSize.USUAL, brief).apply(scene);
          ShellGalleryTest.settle(scene);
          List<String> texts =
              OnScreen.all(scene.getRoot(), Labeled.class).stream()
                  .filter(ShortStepsTest::isShown)
                  .map(Labeled::getText)
                  .filter(text -> text != null && !text.isEmpty())
                  .toList();
          step.close();
          return texts;
        });
  }

  private static boolean isShown(Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      if (!one.isVisible() || !one.isManaged() && one.getStyleClass().contains("explanation")) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whatIsLeftOutTakesNoRoom() throws Exception {
    JobView first = SampleJobs.steps().get("WhatHappened");
    double saved =
        FxThread.call(
            () -> {
              StepView step = StepViews.of(first, sample.context());
              Scene scene = ShellGalleryTest.small(step.page(), first);
              double before = step.page().content().prefHeight(600);
              new Look(Theme.LIGHT, TextSize.USUAL, true).apply(scene);
              ShellGalleryTest.settle(scene);
              FxThread.picture(
                  scene, java.nio.file.Path.of("target", "gallery", "SMALL", "short-steps.png"));
              double after = step.page().content().prefHeight(600);
              new Look(Theme.LIGHT, TextSize.USUAL, false).apply(scene);
              ShellGalleryTest.settle(scene);
              assertThat(step.page().content().prefHeight(600)).isEqualTo(before);
              return before - after;
            });
    assertThat(saved).isGreaterThan(30);
  }
}
