package dev.pinhole.ui.widget;

import dev.pinhole.settings.RecordingWeek;
import dev.pinhole.settings.Span;
import dev.pinhole.text.Words;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the week is said: to be shown, and to be spoken.
final class WeekWords {
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})(?::([0-5]\\d)(?::([0-5]\\d))?)?");
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final Words words;

  WeekWords(Words words) {
    this.words = words;
  }

  Locale locale() {
    return words.locale();
  }

  String say(String key, Object... args) {
    return words.say(key, args);
  }

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
  }

  String shortDay(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
  }

  private String days(List<DayOfWeek> days) {
    return days.stream().map(this::day).collect(Collectors.joining(", "));
  }

  private String range(List<DayOfWeek> days) {
    return days.size() == 1
        ? day(days.getFirst())
        : say("week.days", day(days.getFirst()), day(days.getLast()));
  }

  /// @param second of the day, up to its end
  /// @return for example `08:00`, `24:00`; with seconds only where it has some
  static String clock(int second) {
    String text = "%02d:%02d".formatted(second / HOUR, second % HOUR / MINUTE);
    int rest = second % MINUTE;
    return rest == 0 ? text : text + ":%02d".formatted(rest);
  }

  /// @param text what somebody wrote, for example `8`, `08:00`, `24:00`
  /// @return the second of the day; empty where it is no time
  static Optional<Integer> second(String text) {
    Matcher clock = CLOCK.matcher(text.strip());
    if (!clock.matches()) {
      return Optional.empty();
    }
    int second =
        HOUR * Integer.parseInt(clock.group(1))
            + MINUTE * number(clock.group(2))
            + number(clock.group(3));
    return second > Span.DAY ? Optional.empty() : Optional.of(second);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// @return the mode's name, to stand alone
  String mode(Optional<Span.Mode> mode) {
    return mode.map(
            one ->
                switch (one) {
                  case Span.Mode.Usual usual -> say("week.mode." + usual);
                  case Span.Mode.Foreign(String name) -> say("week.mode.foreign", name);
                })
        .orElseGet(() -> say("week.mode.off"));
  }

  /// @return the mode's name inside a sentence
  private String spoken(Optional<Span.Mode> mode) {
    return mode.map(
            one ->
                switch (one) {
                  case Span.Mode.Usual usual -> say("week.spoken." + usual);
                  case Span.Mode.Foreign(String name) -> say("week.spoken.foreign", name);
                })
        .orElseGet(() -> say("week.spoken.off"));
  }

  /// @return the stretch under a place, for example *Monday, 08:00 to 18:00, continuous*
  String at(RecordingWeek week, WeekCell cell) {
    int from = 0;
    int to = Span.DAY;
    for (Span span : week.on(cell.day())) {
      if (span.to() <= cell.second()) {
        from = span.to();
      } else if (span.from() > cell.second()) {
        to = Math.min(to, span.from());
      } else {
        from = span.from();
        to = span.to();
      }
    }
    Optional<Span.Mode> mode = week.at(cell.day(), cell.second());
    return say(
        "week.at", day(cell.day()), clock(from), clock(to), spoken(mode), clock(cell.second()));
  }

  String marked(WeekSelection what) {
    return say("week.marked", range(what.days()), clock(what.from()), clock(what.to()));
  }

  String painted(WeekSelection what, Optional<Span.Mode> mode) {
    return say(
        "week.painted", range(what.days()), clock(what.from()), clock(what.to()), spoken(mode));
  }

  String brush(Optional<Span.Mode> mode) {
    return say("week.brush.now", spoken(mode));
  }

  String done(String name) {
    return say("week.preset.done", name);
  }

  String copied(DayOfWeek day, List<DayOfWeek> to) {
    return say("week.copied", day(day), days(to));
  }

  String taken(DayOfWeek day) {
    return say("week.taken", day(day));
  }

  String nothingTaken() {
    return say("week.taken.nothing");
  }

  String undone(boolean back, boolean done) {
    String key = back ? "week.undone" : "week.redone";
    return say(done ? key : key + ".nothing");
  }

  String tooMany() {
    return say("week.many", RecordingWeek.MOST);
  }

  /// @param week the week, where it can be
  /// @return all of a day in one sentence
  String day(DayOfWeek day, Optional<RecordingWeek> week) {
    List<Span> spans = week.map(one -> one.on(day)).orElse(List.of());
    String all =
        spans.isEmpty()
            ? spoken(Optional.empty())
            : spans.stream().map(this::span).collect(Collectors.joining("; "));
    return say("week.day", day(day), all);
  }

  /// @return for example *08:00 to 18:00, continuous*
  String span(Span span) {
    return say("week.span", clock(span.from()), clock(span.to()), spoken(Optional.of(span.mode())));
  }
}
