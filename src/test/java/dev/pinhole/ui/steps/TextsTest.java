package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.catalog.Family;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Ending;
import dev.pinhole.job.Exit;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.job.Phase;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.text.Words;
import dev.pinhole.ui.steps.reset.ResultModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every name that a screen can say has words.
class TextsTest {
  private static final Set<Branch> SCREENS_OF_THEIR_OWN =
      Set.of(
          Branch.NOT_IN_THE_LIST,
          Branch.FORGOT_PASSWORD,
          Branch.DESK_REFUSED,
          Branch.CANNOT_FIND_A_BUTTON);

  private final Words words = Words.of(Locale.UK);

  @Test
  void everyBranchSaysWhatItMeansAndWhatToDo() {
    List<String> keys = new ArrayList<>();
    for (Branch branch : Branch.values()) {
      keys.add("branch." + branch + ".entry");
      if (!SCREENS_OF_THEIR_OWN.contains(branch)) {
        keys.add("branch." + branch + ".title");
        keys.add("branch." + branch + ".sentence");
        keys.add("branch." + branch + ".line1");
        keys.add("branch." + branch + ".line2");
      }
    }
    assertThat(keys).allMatch(words::has);
  }

  @Test
  void everyNamedThingHasWords() {
    List<String> keys = new ArrayList<>();
    Arrays.stream(Exit.values()).forEach(exit -> keys.add("exit." + exit));
    Arrays.stream(Phase.values()).forEach(phase -> keys.add("phase." + phase));
    for (Trouble trouble : Trouble.values()) {
      keys.addAll(List.of("trouble." + trouble, "trouble." + trouble + ".hint"));
    }
    for (SaveDecision decision : SaveDecision.values()) {
      keys.addAll(
          List.of(
              "save." + decision, "save." + decision + ".hint", "save." + decision + ".primary"));
    }
    for (Family.Shape shape : Family.Shape.values()) {
      keys.addAll(List.of("shape." + shape, "shape." + shape + ".hint"));
    }
    SampleJobs.CATALOG.families().forEach(family -> keys.add(family.place()));
    assertThat(keys).allMatch(words::has);
  }

  @Test
  void everyNameFromTheHoldOnHasWords() {
    List<String> keys = new ArrayList<>();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      if (kind != Verdict.Kind.REPORTED_BY_YOU) {
        keys.addAll(List.of("verdict." + kind + ".title", "verdict." + kind + ".sentence"));
      }
    }
    for (ReportedOutcome outcome : ReportedOutcome.values()) {
      String key = "verdict.REPORTED_BY_YOU." + outcome;
      keys.addAll(List.of(key + ".title", key + ".sentence", "outcome." + outcome));
      keys.add("outcome." + outcome + ".hint");
    }
    Arrays.stream(Verdict.Fact.values()).forEach(fact -> keys.add("proof." + fact));
    Arrays.stream(Verdict.Says.values()).forEach(says -> keys.add("says." + says));
    for (Item item : Item.values()) {
      keys.addAll(List.of("item." + item + ".title", "item." + item + ".how"));
    }
    for (Ending ending : Ending.values()) {
      keys.addAll(List.of("ending." + ending + ".title", "ending." + ending + ".sentence"));
      keys.add("ending." + ending + ".line1");
    }
    for (ResultModel.Grade grade : ResultModel.Grade.values()) {
      keys.addAll(List.of("grade." + grade, "grade." + grade + ".hint"));
    }
    assertThat(keys).allMatch(words::has);
  }

  @Test
  void everyStepHasTitleAndSentence() {
    List<String> steps =
        List.of(
            "WhatHappened",
            "PowerAndCable",
            "WhichCamera",
            "DescribeCamera",
            "NoResetNeeded",
            "TryFirst",
            "ForgotPassword",
            "RestartOnce",
            "SellerLetsGo",
            "SaveFirst",
            "TakeCardOut",
            "GetReady",
            "FindButton",
            "FindButton.second",
            "PowerOff");
    for (String step : steps) {
      assertThat(words.has("step." + step + ".title")).as(step).isTrue();
      assertThat(words.has("step." + step + ".sentence")).as(step).isTrue();
    }
  }
}
