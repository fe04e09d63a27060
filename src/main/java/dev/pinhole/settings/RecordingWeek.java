package dev.pinhole.settings;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When a camera records, in a week that repeats itself. What lies in no span is off.
///
/// In its canonical form, so that two weeks are equal where they mean the same: every day is there,
/// its spans in their order, those of one mode that touch joined into one. Immutable.
///
/// Source of the bound: cameras take eight spans a day (one client announces it).
///
/// @param days the spans of each day; none overlap, at most [#MOST] a day
public record RecordingWeek(Map<DayOfWeek, List<Span>> days) {
  /// How many spans a day can have.
  public static final int MOST = 8;

  /// Nothing is recorded.
  public static final RecordingWeek NEVER = new RecordingWeek(Map.of());

  private static final double HOUR = 3_600;

  /// @throws IllegalArgumentException where spans overlap, or a day has more than [#MOST]
  public RecordingWeek {
    Map<DayOfWeek, List<Span>> all = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = DaySpans.joined(days.getOrDefault(day, List.of()));
      if (spans.size() > MOST) {
        throw new IllegalArgumentException("more than " + MOST + " spans on " + day);
      }
      all.put(day, spans);
    }
    days = Collections.unmodifiableMap(all);
  }

  /// @param mode how to record
  /// @return the week in which it does so all the time
  public static RecordingWeek always(Span.Mode mode) {
    return NEVER.copied(List.of(new Span(0, Span.DAY, mode)), List.of(DayOfWeek.values()));
  }

  /// One movement of the brush over a day.
  ///
  /// @param day the day
  /// @param from where it begins, in seconds of the day
  /// @param to where it ends, in seconds of the day, itself not painted; [Span#DAY] at most
  /// @param mode how to record there; empty for off
  public record Stroke(DayOfWeek day, int from, int to, Optional<Span.Mode> mode) {
    /// @throws IllegalArgumentException where it is empty or not inside one day
    public Stroke {
      Span.bounded(from, to);
    }
  }

  /// @param day the day
  /// @return its spans, in their order
  public List<Span> on(DayOfWeek day) {
    return days.getOrDefault(day, List.of());
  }

  /// Paints like a brush: what is there is cut, spans of one mode that touch are joined.
  ///
  /// @param day the day
  /// @param from where the brush begins, in seconds of the day
  /// @param to where it ends, in seconds of the day, itself not painted
  /// @param mode how to record there; empty for off
  /// @return the week with it; empty where the day would have more than [#MOST] spans
  /// @throws IllegalArgumentException where the stretch is empty or not inside one day
  public Optional<RecordingWeek> paint(DayOfWeek day, int from, int to, Optional<Span.Mode> mode) {
    return paint(List.of(new Stroke(day, from, to, mode)));
  }

  /// @param strokes painted one after the other; only what comes of all of them is bounded
  /// @return the week with them; empty where a day would have more than [#MOST] spans
  public Optional<RecordingWeek> paint(List<Stroke> strokes) {
    Map<DayOfWeek, List<Span>> painted = new EnumMap<>(days);
    for (Stroke stroke : strokes) {
      painted.computeIfPresent(stroke.day(), (_, spans) -> DaySpans.painted(spans, stroke));
    }
    return painted.values().stream().anyMatch(spans -> spans.size() > MOST)
        ? Optional.empty()
        : Optional.of(new RecordingWeek(painted));
  }

  /// @param day the day
  /// @param spans what it has instead, in any order
  /// @return the week with them; empty where they overlap, or are more than [#MOST]
  public Optional<RecordingWeek> with(DayOfWeek day, List<Span> spans) {
    return DaySpans.overlap(spans) || DaySpans.joined(spans).size() > MOST
        ? Optional.empty()
        : Optional.of(copied(spans, List.of(day)));
  }

  /// @param day the day to copy
  /// @param others the days that become like it
  /// @return the week with them
  public RecordingWeek copy(DayOfWeek day, Collection<DayOfWeek> others) {
    return copied(on(day), others);
  }

  private RecordingWeek copied(List<Span> spans, Collection<DayOfWeek> to) {
    Map<DayOfWeek, List<Span>> copied = new EnumMap<>(DayOfWeek.class);
    copied.putAll(days);
    to.forEach(other -> copied.put(other, spans));
    return new RecordingWeek(copied);
  }

  /// @param day the day
  /// @param second a second of it, from 0, below [Span#DAY]
  /// @return how the camera records then; empty for off
  public Optional<Span.Mode> at(DayOfWeek day, int second) {
    return on(day).stream()
        .filter(span -> span.from() <= second && second < span.to())
        .map(Span::mode)
        .findFirst();
  }

  /// @param mode a mode
  /// @return how many hours of the week it has, parts of an hour included
  public double hours(Span.Mode mode) {
    return all().filter(span -> span.mode().equals(mode)).mapToInt(Span::seconds).sum() / HOUR;
  }

  /// @return the modes of the camera that cannot be chosen here, each once, in their order
  public List<Span.Mode.Foreign> foreign() {
    List<Span.Mode.Foreign> found = new ArrayList<>();
    all()
        .forEach(
            span -> {
              if (span.mode() instanceof Span.Mode.Foreign mode && !found.contains(mode)) {
                found.add(mode);
              }
            });
    return found;
  }

  private Stream<Span> all() {
    return days.values().stream().flatMap(List::stream);
  }
}
