package dev.pinhole.controller.backup;

import dev.pinhole.camera.MacAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the person chose about being reminded: how often, and which cameras rest for a while. It
/// rules the list on the first screen alone; before something that erases the reminder always
/// speaks.
///
/// @param often how often a backup is due
/// @param resting until when a camera is not listed
public record Reminders(Often often, Map<MacAddress, Instant> resting) {
  /// What holds until the person chooses.
  public static final Reminders USUAL = new Reminders(Often.QUARTERLY, Map.of());

  /// How long *Not now* lasts.
  public static final Duration A_WHILE = Duration.ofDays(7);

  public Reminders {
    resting = Map.copyOf(resting);
  }

  /// How often a backup is due.
  public enum Often {
    /// Every 30 days.
    MONTHLY(30),
    /// Every 90 days.
    QUARTERLY(90),
    /// Every 180 days.
    HALF_YEARLY(180),
    /// Only before something that erases.
    ONLY_BEFORE_A_RESET(0);

    private final int days;

    Often(int days) {
      this.days = days;
    }

    /// @return after how long a backup is overdue; empty where it never is
    public Optional<Duration> every() {
      return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
  }

  /// @param chosen how often from now on
  /// @return the same with that
  public Reminders with(Often chosen) {
    return new Reminders(chosen, resting);
  }

  /// @param camera which camera rests
  /// @param now the time; whoever has rested enough by then is dropped
  /// @param until how long it rests
  /// @return the same with that
  public Reminders resting(MacAddress camera, Instant now, Instant until) {
    Map<MacAddress, Instant> next = new HashMap<>(resting);
    next.values().removeIf(end -> !end.isAfter(now));
    next.put(camera, until);
    return new Reminders(often, next);
  }

  /// @param cameras all that are known
  /// @param now the time
  /// @return those whose backup is overdue and that do not rest, in the same order
  public List<KnownCamera> due(Collection<KnownCamera> cameras, Instant now) {
    return often
        .every()
        .map(
            every ->
                cameras.stream()
                    .filter(one -> one.isOverdue(now, every))
                    .filter(one -> !restsUntil(one).filter(now::isBefore).isPresent())
                    .toList())
        .orElse(List.of());
  }

  /// @param camera a camera
  /// @return until when it rests, or rested
  public Optional<Instant> restsUntil(KnownCamera camera) {
    return Optional.ofNullable(resting.get(camera.camera().mac()));
  }
}
