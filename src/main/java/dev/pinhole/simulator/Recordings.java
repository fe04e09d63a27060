package dev.pinhole.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// The recordings on a virtual camera's card: the same list whenever it is asked for, made from
/// numbers, so that any amount costs no disk.
///
/// A day's recordings follow from the card's seed and the date alone. A reset leaves them; the
/// oldest day leaves when a new one begins.
final class Recordings {
  private static final int DAY = 86_400;

  private Recordings() {}

  /// @param now the site's time
  /// @param wrong what is wrong with the card
  /// @return everything on a camera's card, oldest first; nothing where no card is in, or none that
  ///   can be read
  static List<Recording> of(
      CameraProfile profile, CameraState state, Instant now, Optional<Faults.CardState> wrong) {
    if (profile.card().isEmpty() || !state.body().card() || wrong.isPresent()) {
      return List.of();
    }
    Card card = profile.card().get();
    List<Recording> all = new ArrayList<>(all(card, now));
    all.addAll(state.footage().recordings(card.seed(), state.recovery().calendar(now)));
    all.sort(Comparator.comparing(Recording::start));
    return all;
  }

  /// @param card what is on it
  /// @param now the site's time
  /// @return what it came with, oldest first, only those that have ended
  static List<Recording> all(Card card, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Recording> all = new ArrayList<>();
    int last = card.perDay() == 1 ? 1 : 0;
    for (int back = card.days(); back >= last; back--) {
      day(card, today.minusDays(back)).stream()
          .filter(one -> !one.end().isAfter(now))
          .forEach(all::add);
    }
    return all;
  }

  /// @param name of a recording
  static Optional<Recording> find(Card card, Instant now, String name) {
    return all(card, now).stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private static List<Recording> day(Card card, LocalDate date) {
    SplittableRandom random = new SplittableRandom(card.seed() * 1_000_003 + date.toEpochDay());
    int slot = DAY / card.perDay();
    Instant midnight = date.atStartOfDay().toInstant(ZoneOffset.UTC);
    List<Recording> day = new ArrayList<>();
    for (int number = 0; number < card.perDay(); number++) {
      boolean motion = random.nextInt(4) == 0;
      long bytes =
          card.smallest() == card.largest()
              ? card.smallest()
              : random.nextLong(card.smallest(), card.largest() + 1);
      int length = motion ? Math.max(1, slot / 8) : slot;
      Instant start = midnight.plusSeconds((long) number * slot);
      String name = "ch01_%05d%05d00".formatted(date.toEpochDay(), number);
      day.add(
          new Recording(
              name,
              start,
              start.plusSeconds(length),
              bytes,
              motion ? Recording.Kind.MOTION : Recording.Kind.CONTINUOUS,
              random.nextLong()));
    }
    return day;
  }
}
