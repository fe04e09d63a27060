package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Whether the next rescue is prepared.
final class RescueTickTest {
  private Job job = Job.NEW;

  private boolean ticks(SetUpEvent event) {
    job = job.with(new Entry(job.nextNumber(), Instant.EPOCH, Origin.OBSERVED, event));
    return job.setUp().ticked().contains(Item.NEXT_RESCUE);
  }

  @Test
  void whereTheOnlyPreparationIsVoidTheLineIsNotDone() {
    assertThat(ticks(new SetUpEvent.RescueSet(Rescue.RECOVERY_FILE, "file"))).isTrue();
    assertThat(ticks(new SetUpEvent.RescueVoid(Rescue.RECOVERY_FILE))).isFalse();
    assertThat(ticks(new SetUpEvent.RescueSet(Rescue.RECOVERY_FILE, "file"))).isTrue();
    assertThat(ticks(new SetUpEvent.RescueSet(Rescue.MAIL_ADDRESS, "a***@b.c"))).isTrue();
    assertThat(ticks(new SetUpEvent.RescueVoid(Rescue.RECOVERY_FILE)))
        .as("another one holds")
        .isTrue();
  }
}
