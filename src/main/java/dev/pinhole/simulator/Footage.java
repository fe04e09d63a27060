package dev.pinhole.simulator;

import dev.pinhole.simulator.Schedule.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a virtual camera recorded on its card since it was set up for it, as numbers to make it
/// from. Immutable; times are those of its own calendar. A reset leaves it, as it leaves the card.
///
/// Continuous recordings are cut into files of five minutes, counted from when each began; one that
/// still runs is found up to now (our choice; some devices show it only when it is closed). The
/// latest seven days stay.
///
/// @param since since when the set-up counts; empty where nothing was set since the factory
/// @param takes stretches of continuous recording, oldest first
/// @param clips recordings of motion, oldest first
record Footage(Optional<Instant> since, List<Take> takes, List<Clip> clips) {
  static final Footage NONE = new Footage(Optional.empty(), List.of(), List.of());

  private static final Duration FILE = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final long BYTES_PER_MINUTE = 250_000;
  private static final int MOST_TAKES = 64;
  private static final int MOST_CLIPS = 256;

  /// A time in which a camera ran with one schedule.
  ///
  /// @param from when it began
  /// @param until when it ended; empty while it goes on
  /// @param windows what is recorded continuously
  /// @param zone the camera's, as it stands in its document
  record Take(Instant from, Optional<Instant> until, List<Window> windows, String zone) {
    Take {
      windows = List.copyOf(windows);
    }
  }

  /// A recording of motion.
  ///
  /// @param from when it begins
  /// @param to when it ends
  record Clip(Instant from, Instant to) {
    /// What ends later than now and began later, too, is from before the calendar was set back.
    boolean runs(Instant calendar) {
      return !from.isAfter(calendar) && to.isAfter(calendar);
    }
  }

  Footage {
    takes = List.copyOf(takes.subList(Math.max(0, takes.size() - MOST_TAKES), takes.size()));
    clips = List.copyOf(clips.subList(Math.max(0, clips.size() - MOST_CLIPS), clips.size()));
  }

  /// The set-up counts from now on, where it does not yet.
  Footage setUp(Instant calendar) {
    return since.isPresent() ? this : new Footage(Optional.of(calendar), takes, clips);
  }

  /// What lies on the card stays; nothing more comes to it before the next set-up.
  Footage factory() {
    return new Footage(Optional.empty(), takes, clips);
  }

  Footage begun(Take take) {
    List<Take> all = new ArrayList<>(takes);
    all.add(take);
    return new Footage(since, all, clips);
  }

  /// Whatever runs ends.
  Footage ended(Instant calendar) {
    return new Footage(
        since,
        takes.stream()
            .map(
                one ->
                    one.until().isPresent()
                        ? one
                        : new Take(one.from(), Optional.of(calendar), one.windows(), one.zone()))
            .filter(one -> one.until().filter(end -> !end.isAfter(one.from())).isEmpty())
            .toList(),
        clips);
  }

  /// A clip that touches the one before makes that longer, up to the length of a file.
  Footage with(Clip clip) {
    List<Clip> all = new ArrayList<>(clips);
    Optional<Clip> last = clips.isEmpty() ? Optional.empty() : Optional.of(clips.getLast());
    boolean longer =
        last.filter(one -> !one.to().isBefore(clip.from()) && !one.from().isAfter(clip.from()))
            .filter(one -> Duration.between(one.from(), clip.to()).compareTo(FILE) <= 0)
            .isPresent();
    if (longer) {
      all.set(all.size() - 1, new Clip(last.orElseThrow().from(), clip.to()));
    } else {
      Instant from = last.map(Clip::to).filter(clip.from()::isBefore).orElse(clip.from());
      all.add(from.isBefore(clip.to()) ? new Clip(from, clip.to()) : clip);
    }
    return new Footage(since, takes, all);
  }

  /// @param seed of the card
  /// @param calendar what the camera's calendar shows now
  /// @return the recordings, in no order
  List<Recording> recordings(long seed, Instant calendar) {
    List<Recording> all = new ArrayList<>();
    Instant oldest = calendar.minus(KEPT);
    takes.forEach(take -> take(take, oldest, calendar, seed, all));
    clips.stream()
        .filter(one -> one.to().isAfter(oldest))
        .forEach(
            one ->
                add(
                    all,
                    one.from(),
                    one.runs(calendar) ? calendar : one.to(),
                    Recording.Kind.MOTION,
                    seed));
    return all;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static void take(
      Take take, Instant oldest, Instant calendar, long seed, List<Recording> all) {
    CameraTime zone = CameraTime.of(take.zone());
    Instant end = take.until().orElse(calendar);
    Instant from = take.from().isBefore(oldest) ? oldest : take.from();
    LocalDate last = zone.at(end).toLocalDate();
    for (LocalDate day = zone.at(from).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      for (Window window : take.windows()) {
        if (window.day() == day.getDayOfWeek()) {
          Instant opens = zone.instant(day.atStartOfDay().plusSeconds(window.from()));
          Instant closes = zone.instant(day.atStartOfDay().plusSeconds(window.to()));
          files(
              opens.isBefore(take.from()) ? take.from() : opens,
              earlier(closes, end),
              from,
              seed,
              all);
        }
      }
    }
  }

  private static void files(
      Instant from, Instant end, Instant oldest, long seed, List<Recording> all) {
    for (Instant at = from; at.isBefore(end); at = at.plus(FILE)) {
      Instant to = earlier(at.plus(FILE), end);
      if (to.isAfter(oldest)) {
        add(all, at, to, Recording.Kind.CONTINUOUS, seed);
      }
    }
  }

  /// Nothing shorter than a second, and whole ones only.
  private static void add(
      List<Recording> all, Instant from, Instant to, Recording.Kind kind, long seed) {
    long first = from.getEpochSecond();
    long seconds = to.getEpochSecond() - first;
    if (seconds > 0) {
      all.add(
          new Recording(
              "ch01_%013d%02d".formatted(first, kind == Recording.Kind.MOTION ? 1 : 0),
              Instant.ofEpochSecond(first),
              Instant.ofEpochSecond(first + seconds),
              seconds * BYTES_PER_MINUTE / 60,
              kind,
              seed * 1_000_003 + first));
    }
  }
}
