package dev.pinhole.ui.steps;

import dev.pinhole.testing.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The sample context with a clock to turn and tones that are written down.
public final class LaterContext implements Tones {
  public final SampleContext sample = new SampleContext();
  public final HandClock clock = new HandClock();
  public final List<String> tones = new ArrayList<>();

  /// The clock stands at the moment at which the sample jobs happen.
  public LaterContext() {
    clock.turn(Duration.between(clock.instant(), SampleJobs.NOW));
  }

  public StepContext context() {
    StepContext plain = sample.context();
    return new StepContext(
        plain.words(),
        plain.zone(),
        clock,
        plain.conversation(),
        plain.desk(),
        plain.catalog(),
        plain.papers(),
        plain.waiting(),
        this,
        plain.drafts());
  }

  @Override
  public void tick() {
    tones.add("tick");
  }

  @Override
  public void begin() {
    tones.add("begin");
  }

  @Override
  public void letGoSoon() {
    tones.add("soon");
  }

  @Override
  public void letGoNow() {
    tones.add("now");
  }
}
