package dev.pinhole.job;

/// What happened at the reset button.
public sealed interface HoldEvent extends JobEvent {
  /// The count began: by click, by key, or by the press on the bench.
  ///
  /// @param attempt which try it is
  record Started(Attempt attempt) implements HoldEvent {}

  /// The button was let go.
  ///
  /// @param seconds how long it was held, in whole seconds of job time
  /// @param cause why the hold ended
  record Released(int seconds, Cause cause) implements HoldEvent {}

  /// The count was abandoned before it meant anything; it can begin again.
  record Abandoned() implements HoldEvent {}

  /// Nobody counts from here on: the program was closed during a hold, or the person leaves the
  /// computer before it.
  ///
  /// @param attempt which try it is
  record Unattended(Attempt attempt) implements HoldEvent {}

  /// Told afterwards, where nobody counted.
  ///
  /// @param attempt which try it was
  /// @param seconds how long the person says it was held
  record ToldAfterwards(Attempt attempt, int seconds) implements HoldEvent {}

  /// Why a hold ended.
  enum Cause {
    LET_GO,
    SLIPPED,
    RESTARTED_WHILE_HELD
  }
}
