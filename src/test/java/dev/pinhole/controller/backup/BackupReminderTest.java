package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The reminder: what it presets, and that nothing that erases may begin without it.
final class BackupReminderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final BackupReminder reminder = new BackupReminder();

  @ParameterizedTest
  @EnumSource
  void everyTroubleIsOfferedSomething(Trouble trouble) {
    assertThat(reminder.offered(trouble)).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void whoCannotSignInIsNotLedToSayThatAllIsSaved() {
    for (Trouble trouble : List.of(Trouble.FORGOT_PASSWORD, Trouble.NO_ANSWER)) {
      assertThat(reminder.offered(trouble).getFirst()).isEqualTo(SaveDecision.TAKE_CARD_OUT);
    }
  }

  @Test
  void nobodyIsOfferedSomebodyElsesRecordings() {
    assertThat(reminder.offered(Trouble.BOUGHT_USED))
        .containsExactly(SaveDecision.NOTHING_TO_KEEP, SaveDecision.TAKE_CARD_OUT);
  }

  @Test
  void theCardComesOutOfACameraThatIsGivenAway() {
    assertThat(reminder.offered(Trouble.GIVING_AWAY))
        .startsWith(SaveDecision.TAKE_CARD_OUT)
        .doesNotContain(SaveDecision.ACCEPT_LOSS);
  }

  @Test
  void nothingErasesBeforeADecision() {
    Job job = with(Job.NEW, new ChoiceEvent.Opened(Place.WORLD, "test"));
    assertThat(reminder.mayErase(job)).isFalse();
    job = with(job, new ChoiceEvent.StationPassed(Station.SAVE));
    assertThat(reminder.mayErase(job)).as("passed without a decision").isFalse();
    job = with(job, new ChoiceEvent.SaveDecided(SaveDecision.NOTHING_TO_KEEP));
    assertThat(reminder.mayErase(job)).isTrue();
    job = with(job, new ChoiceEvent.Withdrawn(2));
    assertThat(reminder.mayErase(job)).as("after Back").isFalse();
  }

  private static Job with(Job job, ChoiceEvent event) {
    return job.with(new Entry(job.nextNumber(), NOW, Origin.REPORTED, event));
  }
}
