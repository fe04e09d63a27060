package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.catalog.Family;
import dev.pinhole.job.Branch;
import dev.pinhole.job.Exit;
import dev.pinhole.job.Phase;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Trouble;
import dev.pinhole.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every name that a screen can say has words.
class TextsTest {
  private static final Set<Branch> SCREENS_OF_THEIR_OWN =
      Set.of(Branch.NOT_IN_THE_LIST, Branch.FORGOT_PASSWORD, Branch.CANNOT_FIND_A_BUTTON);

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

  @Test
  void branchesSpeakInShortSentences() {
    for (Branch branch : Branch.values()) {
      for (String part : List.of(".title", ".sentence", ".line1", ".line2", ".line3", ".line4")) {
        String key = "branch." + branch + part;
        if (words.has(key)) {
          for (String sentence : words.say(key).split("(?<=[.!?:;]) ", -1)) {
            assertThat(sentence.split(" ", -1)).as(key).hasSizeLessThanOrEqualTo(20);
          }
        }
      }
    }
  }
}
