package dev.pinhole.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The spans of one day: joined, and painted over.
final class DaySpans {
  private DaySpans() {}

  /// @param spans of one day, in any order
  /// @return whether two of them overlap
  static boolean overlap(List<Span> spans) {
    List<Span> all = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).to() > all.get(i).from()) {
        return true;
      }
    }
    return false;
  }

  /// @param spans of one day, in any order
  /// @return in their order, those of one mode that touch joined into one
  /// @throws IllegalArgumentException where two overlap
  static List<Span> joined(List<Span> spans) {
    if (overlap(spans)) {
      throw new IllegalArgumentException("spans overlap");
    }
    List<Span> all = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
      if (!all.isEmpty() && continues(all.getLast(), span)) {
        all.set(all.size() - 1, new Span(all.getLast().from(), span.to(), span.mode()));
      } else {
        all.add(span);
      }
    }
    return List.copyOf(all);
  }

  private static boolean continues(Span last, Span span) {
    return last.to() == span.from() && last.mode().equals(span.mode());
  }

  /// @param spans of one day; none overlap
  /// @param stroke what is painted over them
  /// @return what comes of it, joined; there may be any number of them
  static List<Span> painted(List<Span> spans, RecordingWeek.Stroke stroke) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      add(all, span.from(), Math.min(span.to(), stroke.from()), span.mode());
      add(all, Math.max(span.from(), stroke.to()), span.to(), span.mode());
    }
    stroke.mode().ifPresent(mode -> add(all, stroke.from(), stroke.to(), mode));
    return joined(all);
  }

  private static void add(List<Span> all, int from, int to, Span.Mode mode) {
    if (from < to) {
      all.add(new Span(from, to, mode));
    }
  }
}
