package dev.pinhole.ui.steps.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.catalog.Procedure;
import dev.pinhole.ui.steps.LaterContext;
import dev.pinhole.ui.steps.SampleJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The count of a hold, with a clock that the test turns.
class HoldModelTest {
  private final LaterContext later = new LaterContext();
  private final Procedure plain = SampleJobs.CATALOG.plain();

  private HoldModel ready() {
    return new HoldModel(plain, Optional.empty(), later.clock, later);
  }

  private HoldModel running() {
    return new HoldModel(plain, Optional.of(later.clock.instant()), later.clock, later);
  }

  @Test
  void countsInAndAsksForTheStartOnce() {
    HoldModel model = ready();
    model.countIn();
    List<Integer> shown = new ArrayList<>();
    List<Boolean> due = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      due.add(model.tick());
      shown.add(model.number());
      later.clock.turn(1);
    }
    assertThat(shown.subList(0, 3)).containsExactly(3, 2, 1);
    assertThat(due).containsExactly(false, false, false, true);
    assertThat(model.tick()).isFalse();
    assertThat(later.tones).containsExactly("tick", "tick", "tick", "begin");
  }

  @Test
  void theToneThatBeganIsNotRepeatedByTheFact() {
    HoldModel model = ready();
    model.countIn();
    later.clock.turn(3);
    assertThat(model.tick()).isTrue();
    model.take(Optional.of(later.clock.instant()));
    assertThat(model.isRunning()).isTrue();
    assertThat(Collections.frequency(later.tones, "begin")).isEqualTo(1);
  }

  @Test
  void aPressOnTheBenchBeginsWithoutCountIn() {
    HoldModel model = ready();
    model.take(Optional.of(later.clock.instant()));
    assertThat(model.isRunning()).isTrue();
    assertThat(later.tones).containsExactly("begin");
  }

  @Test
  void theCountInCanBeStopped() {
    HoldModel model = ready();
    model.countIn();
    model.stopCountIn();
    later.clock.turn(5);
    assertThat(model.tick()).isFalse();
    assertThat(model.moves()).isFalse();
  }

  @Test
  void aStartThatTheJobDoesNotTakeIsGivenUp() {
    HoldModel model = ready();
    model.countIn();
    later.clock.turn(3);
    assertThat(model.tick()).isTrue();
    later.clock.turn(3);
    assertThat(model.tick()).isFalse();
    assertThat(model.state()).isEqualTo(new HoldModel.State.Ready());
  }

  @Test
  void theZonesOfThePlainWay() {
    HoldModel model = running();
    for (int second = 0; second <= 16; second++) {
      HoldModel.Zone zone =
          second < 10
              ? HoldModel.Zone.KEEP
              : second < 15 ? HoldModel.Zone.FLASH : HoldModel.Zone.NOW;
      assertThat(model.zone()).as("second " + second).isEqualTo(zone);
      assertThat(model.seconds()).isEqualTo(second);
      later.clock.turn(1);
    }
  }

  @Test
  void theTonesFollowTheZones() {
    HoldModel model = running();
    for (int half = 0; half < 32; half++) {
      later.clock.turn(Duration.ofMillis(500));
      model.tick();
    }
    assertThat(later.tones).hasSize(16);
    assertThat(later.tones.subList(0, 9)).containsOnly("tick");
    assertThat(later.tones.get(9)).isEqualTo("soon");
    assertThat(later.tones.get(14)).isEqualTo("now");
    assertThat(Collections.frequency(later.tones, "soon")).isEqualTo(1);
    assertThat(Collections.frequency(later.tones, "now")).isEqualTo(1);
  }

  @Test
  void aStalledWindowStillSaysWhatMattersMost() {
    HoldModel model = running();
    later.clock.turn(20);
    model.tick();
    assertThat(later.tones).containsExactly("now");
  }

  @Test
  void oneNumberWithoutZonesGoesStraightToLetGo() {
    Procedure exact = SampleJobs.CATALOG.rounds().get(1);
    var model = new HoldModel(exact, Optional.of(later.clock.instant()), later.clock, later);
    later.clock.turn(29);
    assertThat(model.zone()).isEqualTo(HoldModel.Zone.KEEP);
    later.clock.turn(1);
    model.tick();
    assertThat(model.zone()).isEqualTo(HoldModel.Zone.NOW);
    assertThat(later.tones).containsExactly("now");
  }

  @Test
  void aClockThatStepsBackNeverCountsBelowNothing() {
    Instant future = later.clock.instant().plusSeconds(30);
    var model = new HoldModel(plain, Optional.of(future), later.clock, later);
    assertThat(model.seconds()).isZero();
    assertThat(model.number()).isZero();
  }
}
