package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.Ending;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.Verdict;
import dev.pinhole.text.Words;
import dev.pinhole.ui.shell.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The sentences of the plain procedure from the hold on, each on its screen; and words for every
/// name that these screens can say.
class LaterBriefTest {
  private final Words words = Words.of(Locale.UK);

  private static String said(String which) throws Exception {
    return OnScreen.call(
        () -> {
          StepView view = StepViews.of(LaterJobs.all().get(which), new LaterContext().context());
          Page page = view.page();
          List<String> all = new ArrayList<>(List.of(page.title(), page.sentence()));
          all.addAll(OnScreen.texts(page.content()));
          view.close();
          return String.join(" ", all);
        });
  }

  @Test
  void pressAndHoldForTenToFifteenSeconds() throws Exception {
    assertThat(said("Hold"))
        .contains("With a paperclip or pin, press and hold for about 10 seconds, up to 15.")
        .contains("Let go when the light begins to flash.");
  }

  @Test
  void itRestartsByItself() throws Exception {
    assertThat(said("LeaveAlone"))
        .contains("The camera restarts by itself.")
        .contains("The light stops flashing when the reset is complete.");
  }

  @Test
  void defaultSettingsAreSetUpAgain() throws Exception {
    assertThat(said("Result-RESET_PROVEN")).contains("The camera is at its default settings");
    assertThat(said("SetUpAgain"))
        .contains("The camera is at its default settings.")
        .contains("Set up network, motion detection and recording again.")
        .containsSubsequence("Network", "Motion detection", "Recording");
  }

  @Test
  void everyNameHasWords() {
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
}
