package dev.pinhole.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.job.RestoreEvent.Outcome;
import dev.pinhole.job.SetUpEvent.Item;
import dev.pinhole.job.SetUpEvent.Rescue;
import dev.pinhole.settings.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What counts as done, and as tried, after what came later.
class SetUpTest {
  private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");

  private static SetUp fold(SetUpEvent... events) {
    return List.of(events).stream()
        .reduce(SetUp.NONE, (now, event) -> now.with(AT, event), (_, last) -> last);
  }

  private static SetUpEvent asked(Kind kind) {
    return new SetUpEvent.Asked(kind, Map.of());
  }

  private static SetUpEvent written(Kind kind, Outcome outcome) {
    return new SetUpEvent.Written(kind, outcome, Map.of(), "");
  }

  @Test
  void aTrialCountsUntilItsSettingIsWrittenAnew() {
    SetUpEvent[] tried = {
      asked(Kind.CLOCK),
      asked(Kind.MOTION_DETECTION),
      asked(Kind.RECORDING),
      new SetUpEvent.ClockRead(Duration.ZERO),
      new SetUpEvent.MotionTried(true),
      new SetUpEvent.RecordingTried(Optional.empty())
    };
    SetUp before = fold(tried);
    assertThat(trials(before, Kind.NETWORK, Outcome.DONE)).isEqualTo(before.pages().trials());
    assertThat(trials(before, Kind.MOTION_DETECTION, Outcome.REFUSED))
        .isEqualTo(before.pages().trials());
    for (Outcome outcome : List.of(Outcome.DONE, Outcome.DIFFERENT, Outcome.UNKNOWN)) {
      assertThat(trials(before, Kind.CLOCK, outcome).clock()).isEmpty();
      assertThat(trials(before, Kind.MOTION_DETECTION, outcome).motion()).isEmpty();
      assertThat(trials(before, Kind.RECORDING, outcome).recording()).isEmpty();
      assertThat(trials(before, Kind.RECORDING, outcome).motion()).contains(true);
    }
  }

  private static SetUpPages.Trials trials(SetUp before, Kind kind, Outcome outcome) {
    return before.with(AT, asked(kind)).with(AT, written(kind, outcome)).pages().trials();
  }

  @Test
  void theNextRescueIsNotDoneOnceTheOnlyThingOfItIsVoid() {
    SetUpEvent file = new SetUpEvent.RescueSet(Rescue.RECOVERY_FILE, "here");
    SetUpEvent gone = new SetUpEvent.RescueVoid(Rescue.RECOVERY_FILE);
    SetUpEvent mail = new SetUpEvent.RescueSet(Rescue.MAIL_ADDRESS, "o***@home.example");
    assertThat(fold(file).ticked()).contains(Item.NEXT_RESCUE);
    assertThat(fold(file, gone).ticked()).doesNotContain(Item.NEXT_RESCUE);
    assertThat(fold(file, mail, gone).ticked()).contains(Item.NEXT_RESCUE);
  }
}
