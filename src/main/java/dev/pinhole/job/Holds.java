package dev.pinhole.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fold of what happened at the reset button.
///
/// @param state where the latest hold is
/// @param done every hold that counted, oldest first
public record Holds(State state, List<Done> done) {
  static final Holds NONE = new Holds(new State.None(), List.of());

  public Holds {
    done = List.copyOf(done);
  }

  /// Where a hold is.
  public sealed interface State {
    /// Nothing is held.
    record None() implements State {}

    /// The count runs.
    ///
    /// @param attempt which try
    /// @param since when the count began
    /// @param number the event that began it
    record Running(Attempt attempt, Instant since, long number) implements State {}

    /// The button was held and nobody counted; the person must say how long.
    ///
    /// @param attempt which try
    /// @param since from when on things may have happened
    /// @param number the event from which on they are judged
    /// @param interrupted whether a count was running and was cut short
    record Untold(Attempt attempt, Instant since, long number, boolean interrupted)
        implements State {}

    /// The latest hold is over and is judged now.
    ///
    /// @param hold that hold
    record Over(Done hold) implements State {}
  }

  /// A hold that counted.
  ///
  /// @param attempt which try
  /// @param since when it began
  /// @param number the event from which on observations speak of it
  /// @param released when it ended
  /// @param seconds how long it was
  /// @param cause why it ended
  /// @param origin who counted
  public record Done(
      Attempt attempt,
      Instant since,
      long number,
      Instant released,
      int seconds,
      HoldEvent.Cause cause,
      Origin origin)
      implements Tried {
    @Override
    public Instant ended() {
      return released;
    }
  }

  /// @return the latest hold, once it is over
  public Optional<Done> latest() {
    return state instanceof State.Over(Done hold) ? Optional.of(hold) : Optional.empty();
  }

  /// @return whether anything was done that may have erased
  public boolean mayHaveErased() {
    return !(state instanceof State.None) || !done.isEmpty();
  }

  Holds with(Entry entry, HoldEvent event) {
    return switch (event) {
      case HoldEvent.Started(Attempt attempt) ->
          new Holds(new State.Running(attempt, entry.at(), entry.number()), done);
      case HoldEvent.Released(int seconds, HoldEvent.Cause cause) -> release(entry, seconds, cause);
      case HoldEvent.Abandoned() -> new Holds(new State.None(), done);
      case HoldEvent.Unattended(Attempt attempt) -> unattended(entry, attempt);
      case HoldEvent.ToldAfterwards(Attempt attempt, int seconds) -> told(entry, attempt, seconds);
    };
  }

  Holds again() {
    return new Holds(new State.None(), done);
  }

  private Holds release(Entry entry, int seconds, HoldEvent.Cause cause) {
    return state instanceof State.Running(Attempt attempt, Instant since, long number)
        ? over(new Done(attempt, since, number, entry.at(), seconds, cause, entry.origin()))
        : this;
  }

  private Holds unattended(Entry entry, Attempt attempt) {
    return state instanceof State.Running(Attempt held, Instant since, long number)
        ? new Holds(new State.Untold(held, since, number, true), done)
        : new Holds(new State.Untold(attempt, entry.at(), entry.number(), false), done);
  }

  private Holds told(Entry entry, Attempt attempt, int seconds) {
    Instant since = entry.at().minusSeconds(seconds);
    long number = entry.number();
    if (state instanceof State.Untold(Attempt _, Instant from, long first, boolean _)) {
      since = from;
      number = first;
    }
    return over(
        new Done(
            attempt, since, number, entry.at(), seconds, HoldEvent.Cause.LET_GO, Origin.REPORTED));
  }

  private Holds over(Done hold) {
    List<Done> all = new ArrayList<>(done);
    all.add(hold);
    return new Holds(new State.Over(hold), all);
  }
}
