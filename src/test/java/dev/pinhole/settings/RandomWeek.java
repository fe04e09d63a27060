package dev.pinhole.settings;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Weeks to try things with.
public final class RandomWeek {
  private static final List<Optional<Span.Mode>> MODES =
      List.of(
          Optional.of(Span.Mode.CONTINUOUS),
          Optional.of(Span.Mode.MOTION),
          Optional.empty(),
          Optional.of(new Span.Mode.Foreign("EDR")));

  private RandomWeek() {}

  /// @return any week: full days, empty ones, single seconds, and some with all eight spans
  public static RecordingWeek next(RandomGenerator random) {
    RecordingWeek week = RecordingWeek.NEVER;
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int stroke = random.nextInt(12); stroke > 0; stroke--) {
        week = week.paint(List.of(stroke(day, random))).orElse(week);
      }
    }
    return week;
  }

  /// @return any movement of the brush, to the ends of the day more often than chance has it
  public static RecordingWeek.Stroke stroke(DayOfWeek day, RandomGenerator random) {
    int grain = List.of(1, 60, 900).get(random.nextInt(3));
    int one = random.nextInt(5) == 0 ? 0 : grain * random.nextInt(Span.DAY / grain);
    int other = random.nextInt(5) == 0 ? Span.DAY : grain * random.nextInt(Span.DAY / grain);
    int from = Math.min(one, other);
    int to = Math.min(Span.DAY, Math.max(from + 1, Math.max(one, other)));
    return new RecordingWeek.Stroke(day, from, to, MODES.get(random.nextInt(MODES.size())));
  }
}
