package dev.pinhole.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The spans of a day as text: `08:00:00-18:30:00 motion, 22:00:00-24:00:00 continuous`; another
/// occasion of a camera's own is `!` and its name. Empty text for a day on which nothing is
/// recorded.
final class WeekText {
  private static final String TIME = "(\\d{2}):([0-5]\\d):([0-5]\\d)";
  private static final Pattern SPAN =
      Pattern.compile(TIME + "-" + TIME + " (continuous|motion|![^,]{1,64})");
  private static final int LONGEST = 2_000;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  private WeekText() {}

  static String write(List<Span> spans) {
    return spans.stream()
        .map(span -> time(span.from()) + "-" + time(span.to()) + " " + mode(span.mode()))
        .collect(Collectors.joining(", "));
  }

  private static String time(int second) {
    return "%02d:%02d:%02d".formatted(second / HOUR, second % HOUR / MINUTE, second % MINUTE);
  }

  private static String mode(Span.Mode mode) {
    return switch (mode) {
      case Span.Mode.Usual.CONTINUOUS -> "continuous";
      case Span.Mode.Usual.MOTION -> "motion";
      case Span.Mode.Foreign(String name) -> "!" + name.replace(',', ' ');
    };
  }

  static Optional<List<Span>> read(String text) {
    List<Span> spans = new ArrayList<>();
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    for (String one : text.isBlank() ? new String[0] : text.split(",", -1)) {
      Matcher found = SPAN.matcher(one.strip());
      if (!found.matches()) {
        return Optional.empty();
      }
      try {
        spans.add(new Span(second(found, 1), second(found, 4), mode(found.group(7))));
      } catch (IllegalArgumentException e) {
        // Its end is not behind its beginning, or behind the day: no span.
        return Optional.empty();
      }
    }
    return Optional.of(spans);
  }

  private static int second(Matcher found, int group) {
    return Integer.parseInt(found.group(group)) * HOUR
        + Integer.parseInt(found.group(group + 1)) * MINUTE
        + Integer.parseInt(found.group(group + 2));
  }

  private static Span.Mode mode(String text) {
    return switch (text) {
      case "continuous" -> Span.Mode.CONTINUOUS;
      case "motion" -> Span.Mode.MOTION;
      default -> new Span.Mode.Foreign(text.substring(1));
    };
  }
}
