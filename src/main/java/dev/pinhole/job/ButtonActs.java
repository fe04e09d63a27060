package dev.pinhole.job;

import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import java.util.List;
import java.util.Optional;

/// What a person does at the reset button and tells of it.
final class ButtonActs {
  private ButtonActs() {}

  static Optional<List<JobEvent>> events(Job job, Step step, Act act) {
    return switch (act) {
      case Act.StartHold() -> start(step);
      case Act.EndHold(int seconds, var cause) ->
          Acts.when(
              job.holds().state() instanceof Holds.State.Running,
              new HoldEvent.Released(bounded(seconds), cause));
      case Act.AbandonHold() ->
          Acts.when(
              job.holds().state() instanceof Holds.State.Running || step instanceof Step.HowLong,
              new HoldEvent.Abandoned());
      case Act.LoseHold() ->
          job.holds().state() instanceof Holds.State.Running running
              ? Acts.events(new HoldEvent.Unattended(running.attempt()))
              : Optional.empty();
      case Act.TellHold(int seconds) ->
          step instanceof Step.HowLong(Attempt attempt, boolean _)
              ? Acts.events(new HoldEvent.ToldAfterwards(attempt, bounded(seconds)))
              : Optional.empty();
      case Act.TellLight(var light) ->
          Acts.when(
              step instanceof Step.LeaveAlone || step instanceof Step.Hold,
              new ObservationEvent.LightReported(light));
      case Act.TellOutcome(var outcome) ->
          Acts.when(asks(step), new ObservationEvent.OutcomeReported(outcome));
      case Act.NextRound() -> nextRound(step);
      default -> Optional.empty();
    };
  }

  private static Optional<List<JobEvent>> start(Step step) {
    return step instanceof Step.Hold(Attempt attempt, boolean _, var since) && since.isEmpty()
        ? Acts.events(new HoldEvent.Started(attempt))
        : Optional.empty();
  }

  private static boolean asks(Step step) {
    boolean unreadable =
        step instanceof Step.Result result && result.verdict().kind() == Verdict.Kind.UNREADABLE;
    return step instanceof Step.WhatDoYouSee || unreadable || nobodySaw(step);
  }

  /// Whoever could not tell may look once more.
  private static boolean nobodySaw(Step step) {
    return step instanceof Step.Result result
        && result.outcome().equals(Optional.of(ReportedOutcome.CANNOT_TELL));
  }

  private static Optional<List<JobEvent>> nextRound(Step step) {
    return step instanceof Step.Result result && result.next().isPresent()
        ? Acts.events(new ChoiceEvent.AttemptChosen(result.next().get()))
        : Optional.empty();
  }

  private static int bounded(int seconds) {
    return Math.clamp(seconds, 0, Acts.LONGEST_HOLD);
  }
}
