package dev.pinhole.job;

import java.time.Instant;
import java.util.Optional;

/// What ends an open request without anybody saying so: the camera was seen to have restarted, or
/// the time is over. Pure.
public final class VoidedRequest {
  private VoidedRequest() {}

  /// @param job a job
  /// @param now job time
  /// @return why its open request can no longer be answered; empty while it can, while a new
  ///   password is on its way, and while a way without a request is under way: that one goes on
  public static Optional<ExchangeRefusal> by(Job job, Instant now) {
    Exchange exchange = job.exchange();
    boolean idle =
        job.effects().pending().isEmpty()
            && !exchange.sent()
            && !exchange.isBrief()
            && !job.ended();
    return exchange.request().filter(_ -> idle).flatMap(open -> by(job, open, now));
  }

  private static Optional<ExchangeRefusal> by(Job job, Exchange.Open open, Instant now) {
    String before = open.begun().before().bootTime();
    if (job.latest().filter(seen -> !seen.bootTime().equals(before)).isPresent()) {
      return Optional.of(ExchangeRefusal.RESTARTED);
    }
    return now.isBefore(open.begun().deadline())
        ? Optional.empty()
        : Optional.of(ExchangeRefusal.EXPIRED);
  }
}
