package dev.pinhole.simulator;

import dev.pinhole.simulator.Schedule.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A [Footage] as it stands on disk: numbers only.
///
/// @param since since when the set-up counts
/// @param takes stretches of continuous recording
/// @param clips recordings of motion, begin and end in turns, milliseconds since 1970
record SavedFootage(Optional<Instant> since, List<SavedTake> takes, List<Long> clips) {
  private static final int OF_WINDOW = 3;

  /// @param windows day of the week, first and last second, in turns
  record SavedTake(Instant from, Optional<Instant> until, List<Integer> windows, String zone) {
    static SavedTake of(Footage.Take take) {
      List<Integer> numbers = new ArrayList<>();
      take.windows()
          .forEach(one -> numbers.addAll(List.of(one.day().getValue(), one.from(), one.to())));
      return new SavedTake(take.from(), take.until(), numbers, take.zone());
    }

    Footage.Take take() {
      List<Window> all = new ArrayList<>();
      for (int i = 0; i < windows.size(); i += OF_WINDOW) {
        all.add(
            new Window(
                DayOfWeek.of(windows.get(i)),
                windows.get(i + 1),
                windows.get(i + 2),
                Recording.Kind.CONTINUOUS));
      }
      return new Footage.Take(from, until, all, zone);
    }
  }

  static SavedFootage of(Footage footage) {
    List<Long> numbers = new ArrayList<>();
    footage
        .clips()
        .forEach(
            one -> numbers.addAll(List.of(one.from().toEpochMilli(), one.to().toEpochMilli())));
    return new SavedFootage(
        footage.since(), footage.takes().stream().map(SavedTake::of).toList(), numbers);
  }

  /// @return the same in memory
  /// @throws RuntimeException where it is not what was written
  Footage footage() {
    List<Footage.Clip> all = new ArrayList<>();
    for (int i = 0; i < clips.size(); i += 2) {
      all.add(
          new Footage.Clip(
              Instant.ofEpochMilli(clips.get(i)), Instant.ofEpochMilli(clips.get(i + 1))));
    }
    return new Footage(since, takes.stream().map(SavedTake::take).toList(), all);
  }
}
