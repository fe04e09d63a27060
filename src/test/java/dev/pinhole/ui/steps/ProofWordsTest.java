package dev.pinhole.ui.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.Verdict.Fact;
import dev.pinhole.job.Verdict.Proof;
import dev.pinhole.job.Verdict.Says;
import dev.pinhole.text.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is said of each fact of a verdict.
class ProofWordsTest {
  private final ProofWords words = new ProofWords(Words.of(Locale.UK));

  @Test
  void aStartTimeIsSaidAsFarAsItCanBeBelieved() {
    assertThat(words.before(running("2026-11-03 06:12:40", "", Says.SILENT)))
        .isEqualTo("since 3 November, 06:12");
    assertThat(words.before(running("1970-01-01 00:00:03", "", Says.SILENT)))
        .isEqualTo("its clock is not set");
    assertThat(words.before(running("<b>soon</b>", "", Says.SILENT)))
        .isEqualTo("its clock is not set");
    assertThat(words.before(running("", "", Says.SILENT))).isEqualTo("not known");
    assertThat(words.after(running("", "", Says.SILENT))).isEqualTo("no answer");
    assertThat(words.after(running("x", "1970-01-01 00:00:03", Says.RESTARTED)))
        .isEqualTo("just restarted");
    assertThat(words.raw(running("x", "1970-01-01 00:00:03", Says.RESTARTED)))
        .contains("1970-01-01 00:00:03");
  }

  private static Proof running(String before, String after, Says says) {
    return new Proof(Fact.RUNNING, before, after, says);
  }
}
