package dev.pinhole.job;

import java.util.Optional;

/// The steps between a hold and its verdict.
final class AfterHold {
  /// After this many rounds the camera's manual and people come next.
  private static final int ROUNDS = 3;

  private AfterHold() {}

  static Step step(Job job, Holds.Done hold) {
    Observations.Trial trial = job.observations().trial();
    if (trial.verdict().isPresent()) {
      return job.choices().passed().contains(Station.RESULT)
          ? AfterReset.step(job)
          : result(job, hold, trial.verdict().get());
    }
    boolean stopped = trial.light().equals(Optional.of(ObservationEvent.Light.STOPPED));
    if (stopped && job.byHand()) {
      return new Step.WhatDoYouSee();
    }
    return new Step.LeaveAlone(hold, stopped, job.byHand());
  }

  private static Step result(Job job, Holds.Done hold, Verdict verdict) {
    Optional<Attempt> next =
        hold.attempt().round() < ROUNDS
            ? job.choices().identified().map(i -> i.attempt(hold.attempt().round() + 1))
            : Optional.empty();
    return new Step.Result(
        verdict,
        job.observations().trial().outcome(),
        hold,
        next,
        job.choices().trouble().equals(Optional.of(Trouble.GIVING_AWAY)));
  }
}
