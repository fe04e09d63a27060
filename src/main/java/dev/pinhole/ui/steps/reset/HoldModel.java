package dev.pinhole.ui.steps.reset;

import dev.pinhole.catalog.Procedure;
import dev.pinhole.ui.steps.Tones;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The count of a hold: the count-in, then whole seconds of job time, and the tones of both. The
/// facts rule: whether it runs is what the job says.
final class HoldModel {
  /// How many seconds are counted in.
  static final int COUNT_IN = 3;

  /// Where the job has not taken the start by then, it never will.
  private static final Duration TAKEN = Duration.ofSeconds(2);

  private final Procedure procedure;
  private final InstantSource clock;
  private final Tones tones;
  private State state;
  private int said;
  private boolean begun;

  /// @param procedure the way and its numbers
  /// @param since when the count began; empty before
  /// @param clock job time
  /// @param tones the sounds
  HoldModel(Procedure procedure, Optional<Instant> since, InstantSource clock, Tones tones) {
    this.procedure = procedure;
    this.clock = clock;
    this.tones = tones;
    this.state = since.<State>map(State.Running::new).orElse(new State.Ready());
    this.said = seconds();
    this.begun = since.isPresent();
  }

  /// Where the count is.
  sealed interface State {
    /// Nothing counts.
    record Ready() implements State {}

    /// Three, two, one.
    ///
    /// @param from when it began
    record CountIn(Instant from) implements State {}

    /// The long tone has sounded; the job writes the start down.
    ///
    /// @param from when it sounded
    record Starting(Instant from) implements State {}

    /// The seconds run.
    ///
    /// @param since from when on
    record Running(Instant since) implements State {}
  }

  /// What to do at a moment of the hold.
  enum Zone {
    KEEP,
    FLASH,
    NOW
  }

  State state() {
    return state;
  }

  /// @return whether something changes with time
  boolean moves() {
    return !(state instanceof State.Ready);
  }

  boolean isRunning() {
    return state instanceof State.Running;
  }

  void countIn() {
    if (state instanceof State.Ready) {
      state = new State.CountIn(clock.instant());
      begun = false;
      said = COUNT_IN;
      tones.tick();
    }
  }

  void stopCountIn() {
    if (state instanceof State.CountIn) {
      state = new State.Ready();
    }
  }

  /// @param since when the count began, as the job says now
  void take(Optional<Instant> since) {
    if (since.isEmpty()) {
      state = isRunning() ? new State.Ready() : state;
      return;
    }
    if (!isRunning()) {
      begin();
      said = 0;
    }
    state = new State.Running(since.get());
  }

  /// Lets the tones follow the time.
  ///
  /// @return whether the count is to begin now; true once for each count-in
  boolean tick() {
    return switch (state) {
      case State.Ready _ -> false;
      case State.Starting(Instant from) -> {
        if (Duration.between(from, clock.instant()).compareTo(TAKEN) > 0) {
          state = new State.Ready();
        }
        yield false;
      }
      case State.CountIn _ -> tickIn();
      case State.Running _ -> {
        announce();
        yield false;
      }
    };
  }

  private boolean tickIn() {
    int left = left();
    if (left > 0) {
      if (left < said) {
        said = left;
        tones.tick();
      }
      return false;
    }
    begin();
    state = new State.Starting(clock.instant());
    return true;
  }

  private void begin() {
    if (!begun) {
      begun = true;
      tones.begin();
    }
  }

  private void announce() {
    int now = seconds();
    if (now <= said) {
      return;
    }
    int before = said;
    said = now;
    if (before < procedure.letGoSeconds() && now >= procedure.letGoSeconds()) {
      tones.letGoNow();
    } else if (before < procedure.minimumSeconds() && now >= procedure.minimumSeconds()) {
      tones.letGoSoon();
    } else {
      tones.tick();
    }
  }

  /// @return how long it is held, in seconds; 0 while it is not
  double held() {
    return state instanceof State.Running(Instant since)
        ? Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0)
        : 0;
  }

  /// @return the same in whole seconds
  int seconds() {
    return (int) held();
  }

  /// @return the number to show: what is left of the count-in, or the seconds
  int number() {
    return state instanceof State.CountIn ? Math.max(1, left()) : seconds();
  }

  private int left() {
    if (state instanceof State.CountIn(Instant from)) {
      long gone = Duration.between(from, clock.instant()).toSeconds();
      return (int) Math.max(0, COUNT_IN - gone);
    }
    return 0;
  }

  /// @return what to do now, while it runs
  Zone zone() {
    int now = seconds();
    if (now >= procedure.letGoSeconds()) {
      return Zone.NOW;
    }
    return now >= procedure.minimumSeconds() ? Zone.FLASH : Zone.KEEP;
  }
}
