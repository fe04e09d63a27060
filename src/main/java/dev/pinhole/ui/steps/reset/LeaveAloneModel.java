package dev.pinhole.ui.steps.reset;

import dev.pinhole.job.Tried;
import java.time.Duration;
import java.time.Instant;

/// The wait after a hold or the camera's own reset, in job time.
final class LeaveAloneModel {
  private static final int MINUTE = 60;

  private final Tried tried;

  LeaveAloneModel(Tried tried) {
    this.tried = tried;
  }

  /// @param now a moment of job time
  /// @return how long ago it was tried, never negative
  Duration elapsed(Instant now) {
    var elapsed = Duration.between(tried.ended(), now);
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }

  /// @param now a moment of job time
  /// @return how much of the longest wait is over, 0 to 1
  double share(Instant now) {
    return Math.min(1, elapsed(now).toMillis() / (limit() * 1_000.0));
  }

  /// @return where the usual wait ends on the bar, 0 to 1
  double usualShare() {
    return (double) tried.attempt().procedure().usualSeconds() / limit();
  }

  int usualMinutes() {
    return minutes(tried.attempt().procedure().usualSeconds());
  }

  int limitMinutes() {
    return minutes(limit());
  }

  /// @param now a moment of job time
  /// @return which words fit: the usual time, longer than usual, or over
  Stage stage(Instant now) {
    long seconds = elapsed(now).toSeconds();
    if (seconds >= limit()) {
      return Stage.OVER;
    }
    return seconds >= tried.attempt().procedure().usualSeconds() ? Stage.LONGER : Stage.USUAL;
  }

  /// How far the wait is.
  enum Stage {
    USUAL,
    LONGER,
    OVER
  }

  private int limit() {
    return tried.attempt().procedure().limitSeconds();
  }

  private static int minutes(int seconds) {
    return (seconds + MINUTE - 1) / MINUTE;
  }
}
