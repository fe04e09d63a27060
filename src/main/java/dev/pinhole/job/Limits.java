package dev.pinhole.job;

import dev.pinhole.job.ObservationEvent.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The next moment that a job waits for.
///
/// @param limit which one
/// @param due when, in job time
public record Limits(Limit limit, Instant due) {
  /// A camera that reacts to its button is gone from the network long before this.
  public static final Duration REACTION = Duration.ofSeconds(45);

  /// @param job a job
  /// @return the next moment to wait for; empty where the job waits for none
  public static Optional<Limits> next(Job job) {
    return job.tried()
        .filter(_ -> !job.byHand() && !job.ended())
        .flatMap(
            tried ->
                after(tried).stream()
                    .filter(one -> !job.observations().trial().limits().contains(one.limit))
                    .min(Comparator.comparing(Limits::due)));
  }

  private static List<Limits> after(Tried tried) {
    Duration back = Duration.ofSeconds(tried.attempt().procedure().limitSeconds());
    return Stream.of(
            new Limits(Limit.NO_REACTION, tried.ended().plus(REACTION)),
            new Limits(Limit.BACK_AGAIN, tried.ended().plus(back)))
        .toList();
  }
}
