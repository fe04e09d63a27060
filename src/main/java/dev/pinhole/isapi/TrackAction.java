package dev.pinhole.isapi;

import dev.pinhole.camera.Stated;
import dev.pinhole.settings.RecordingWeek.Stroke;
import dev.pinhole.settings.Span;
import dev.pinhole.text.Message;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One `ScheduleAction` of a recording schedule. Source: recordings.
///
/// It may reach over midnight, and from Sunday into Monday; then it has one stroke for each day.
/// One that ends where it begins covers no time and has none. Where `Record` is `false`, it says
/// that nothing is recorded then.
///
/// @param node the element as it was read
/// @param strokes what it covers, day by day
/// @param end its end as it was written
record TrackAction(XmlNode node, List<Stroke> strokes, TrackTime end) {
  /// The element's name.
  static final String NAME = "ScheduleAction";

  private static final String START = "ScheduleActionStartTime";
  private static final String END = "ScheduleActionEndTime";
  private static final String[] RECORD = {"Actions", "Record"};
  private static final String[] MODE = {"Actions", "ActionRecordingMode"};
  private static final String ALWAYS = "CMR";
  private static final String MOTION = "MOTION";
  private static final int DAYS = DayOfWeek.values().length;
  private static final int LONGEST = 40;

  /// What an action of our own is made of, in the recorded order.
  private static final XmlNode FRESH =
      XmlNode.of(
          NAME,
          XmlNode.leaf("id", "1"),
          XmlNode.of(START),
          XmlNode.of(END),
          XmlNode.leaf("ScheduleDSTEnable", "false"),
          XmlNode.leaf("Description", "nothing"),
          XmlNode.of(
              "Actions",
              XmlNode.leaf("Record", "true"),
              XmlNode.leaf("Log", "false"),
              XmlNode.leaf("SaveImg", "false"),
              XmlNode.leaf("ActionRecordingMode", ALWAYS)));

  /// @param node the element
  /// @param otherwise the mode of an action that names none
  /// @return the action, or what is wrong with it
  static Answer<TrackAction> of(XmlNode node, String otherwise) {
    Optional<TrackTime> start = node.find(START).flatMap(TrackTime::of);
    Optional<TrackTime> end = node.find(END).flatMap(TrackTime::of);
    if (start.isEmpty() || end.isEmpty() || start.get().second() == Span.DAY) {
      return new Answer.Unreadable<>(Message.of("isapi.track.time", times(node)));
    }
    boolean backwards = end.get().ofWeek() < start.get().ofWeek();
    if (backwards && end.get().day() == start.get().day()) {
      return new Answer.Unreadable<>(Message.of("isapi.track.backwards", times(node)));
    }
    String named = node.value(MODE);
    Answer<Optional<Span.Mode>> mode =
        node.value(RECORD).equalsIgnoreCase("false")
            ? new Answer.Ok<>(Optional.empty())
            : mode(named.isEmpty() ? otherwise : named).map(Optional::of);
    int from = start.get().ofWeek();
    int to = end.get().ofWeek() + (backwards ? DAYS * Span.DAY : 0);
    return mode.map(known -> new TrackAction(node, strokes(from, to, known), end.get()));
  }

  private static String times(XmlNode node) {
    String all =
        String.join(
            " ",
            node.value(START, "DayOfWeek"),
            node.value(START, "TimeOfDay"),
            "–",
            node.value(END, "DayOfWeek"),
            node.value(END, "TimeOfDay"));
    return Stated.text(all, LONGEST);
  }

  private static Answer<Span.Mode> mode(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case ALWAYS -> new Answer.Ok<>(Span.Mode.CONTINUOUS);
      case MOTION -> new Answer.Ok<>(Span.Mode.MOTION);
      default -> {
        String shown = Stated.text(name, Span.Mode.Foreign.LONGEST);
        yield shown.equals(name) && !name.isEmpty() && name.indexOf(',') < 0
            ? new Answer.Ok<>(new Span.Mode.Foreign(name))
            : new Answer.Unreadable<>(Message.of("isapi.track.mode", Stated.text(name, LONGEST)));
      }
    };
  }

  /// @param from seconds since the beginning of Monday
  /// @param to the same, in the next week where it is larger than one
  private static List<Stroke> strokes(int from, int to, Optional<Span.Mode> mode) {
    List<Stroke> all = new ArrayList<>();
    int next;
    for (int at = from; at < to; at = next) {
      int day = at / Span.DAY;
      next = Math.min(to, (day + 1) * Span.DAY);
      int start = day * Span.DAY;
      all.add(new Stroke(DayOfWeek.of(1 + day % DAYS), at - start, next - start, mode));
    }
    return List.copyOf(all);
  }

  /// @param day a day
  /// @return whether it covers something of it
  boolean touches(DayOfWeek day) {
    return strokes.stream().anyMatch(stroke -> stroke.day() == day);
  }

  /// @param mode a mode
  /// @return whether it records so
  boolean is(Span.Mode mode) {
    return strokes.stream().anyMatch(stroke -> stroke.mode().equals(Optional.of(mode)));
  }

  /// @return how many seconds of a span of that day it covers
  int covered(DayOfWeek day, Span span) {
    return strokes.stream()
        .filter(stroke -> stroke.day() == day)
        .mapToInt(
            stroke ->
                Math.max(
                    0, Math.min(stroke.to(), span.to()) - Math.max(stroke.from(), span.from())))
        .sum();
  }

  /// An action for a span: of all of that mode the one that covers most of it lends everything that
  /// we do not know.
  ///
  /// @param all the actions of the document
  /// @param nextDay whether the end of a day is written as the beginning of the next one
  static XmlNode written(DayOfWeek day, Span span, List<TrackAction> all, boolean nextDay) {
    XmlNode like =
        all.stream()
            .filter(action -> action.is(span.mode()))
            .max(Comparator.comparingInt(action -> action.covered(day, span)))
            .or(() -> all.stream().filter(TrackAction::isUsual).findFirst())
            .map(TrackAction::node)
            .orElse(FRESH);
    TrackTime start = new TrackTime(day, span.from());
    TrackTime end =
        nextDay && span.to() == Span.DAY
            ? new TrackTime(day.plus(1), 0)
            : new TrackTime(day, span.to());
    return like.change(start::in, START)
        .change(end::in, END)
        .withValue("true", RECORD)
        .withValue(name(span.mode()), MODE);
  }

  private boolean isUsual() {
    return is(Span.Mode.CONTINUOUS) || is(Span.Mode.MOTION);
  }

  private static String name(Span.Mode mode) {
    return switch (mode) {
      case Span.Mode.Usual.CONTINUOUS -> ALWAYS;
      case Span.Mode.Usual.MOTION -> MOTION;
      case Span.Mode.Foreign(String name) -> name;
    };
  }
}
