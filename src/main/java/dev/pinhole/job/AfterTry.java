package dev.pinhole.job;

import java.util.Optional;

/// The steps between a hold, or the camera's own reset, and its verdict.
final class AfterTry {
  /// After this many rounds the camera's manual and people come next.
  private static final int ROUNDS = 3;

  private AfterTry() {}

  static Step step(Job job, Tried tried) {
    Optional<Step> compare = OwnResetRoute.compare(job);
    if (compare.isPresent()) {
      return compare.get();
    }
    Observations.Trial trial = job.observations().trial();
    if (trial.verdict().isPresent()) {
      return job.choices().passed().contains(Station.RESULT)
          ? AfterReset.step(job)
          : result(job, tried, trial.verdict().get());
    }
    boolean stopped = trial.light().equals(Optional.of(ObservationEvent.Light.STOPPED));
    if (stopped && job.byHand()) {
      return new Step.WhatDoYouSee();
    }
    return new Step.LeaveAlone(tried, stopped, job.byHand());
  }

  private static Step result(Job job, Tried tried, Verdict verdict) {
    return new Step.Result(
        verdict,
        job.observations().trial().outcome(),
        tried,
        next(job, tried),
        job.choices().trouble().equals(Optional.of(Trouble.GIVING_AWAY)));
  }

  /// After the camera's own reset no round of the button has been used up.
  private static Optional<Attempt> next(Job job, Tried tried) {
    boolean again = tried instanceof Holds.Done && tried.attempt().round() < ROUNDS;
    return again
        ? job.choices().identified().map(one -> one.attempt(tried.attempt().round() + 1))
        : Optional.empty();
  }
}
