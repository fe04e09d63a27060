package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When a virtual camera records, and why: what its track 101 says.
///
/// Source: on or off is `enableSchedule`, not `Enable`; a whole day ends at 24:00:00 of the same
/// day on cameras, at 00:00:00 of the next on recorders; blocks stand in a list or without. `CMR`
/// is continuous; `MOTION`, `EDR` and `AllEvent` are taken for motion, everything else for nothing
/// that happens to a practice camera (our choice).
///
/// @param windows of a week; none where it is off
/// @param before how much of what came before an event is kept
/// @param after how long it goes on after one
record Schedule(List<Window> windows, Duration before, Duration after) {
  /// Two for each mode and hour are more than anybody draws.
  private static final int MOST = 64;

  private static final int DAY = 86_400;
  private static final Duration USUAL = Duration.ofSeconds(5);

  /// One stretch of a day.
  ///
  /// @param day of the week
  /// @param from seconds of local time
  /// @param to seconds of local time, up to 86,400
  /// @param kind why it records then
  record Window(DayOfWeek day, int from, int to, Recording.Kind kind) {}

  Schedule {
    windows = List.copyOf(windows);
  }

  /// @param tracks the document of all tracks
  static Schedule of(XmlNode tracks) {
    XmlNode track = Elements.at(tracks, "Track[101]").findFirst().orElse(XmlNode.of("Track"));
    XmlNode more = track.find("CustomExtensionList", "CustomExtension").orElse(track);
    List<Window> windows =
        more.value("enableSchedule").equals("true")
            ? Stream.of(
                    "TrackSchedule/ScheduleBlockList/ScheduleBlock/ScheduleAction",
                    "TrackSchedule/ScheduleBlock/ScheduleAction")
                .flatMap(place -> Elements.at(track, place))
                .flatMap(one -> window(one).stream())
                .limit(MOST)
                .toList()
            : List.of();
    return new Schedule(
        windows,
        seconds(more.value("PreRecordTimeSeconds")),
        seconds(more.value("PostRecordTimeSeconds")));
  }

  private static Duration seconds(String text) {
    return text.matches("\\d{1,3}") ? Duration.ofSeconds(Integer.parseInt(text)) : USUAL;
  }

  private static Optional<Window> window(XmlNode action) {
    Optional<Recording.Kind> kind =
        switch (action.value("Actions", "ActionRecordingMode")) {
          case "CMR" -> Optional.of(Recording.Kind.CONTINUOUS);
          case "MOTION", "EDR", "AllEvent" -> Optional.of(Recording.Kind.MOTION);
          default -> Optional.empty();
        };
    String named = action.value("ScheduleActionStartTime", "DayOfWeek").toUpperCase(Locale.ROOT);
    Optional<DayOfWeek> day =
        Stream.of(DayOfWeek.values()).filter(one -> one.name().equals(named)).findFirst();
    int from = second(action.value("ScheduleActionStartTime", "TimeOfDay"));
    int end = second(action.value("ScheduleActionEndTime", "TimeOfDay"));
    boolean nextDay =
        !action.value("ScheduleActionEndTime", "DayOfWeek").toUpperCase(Locale.ROOT).equals(named);
    int to = nextDay || end == 0 ? DAY : end;
    boolean off = action.value("Actions", "Record").equals("false");
    return from < 0 || end < 0 || from >= to || off
        ? Optional.empty()
        : kind.flatMap(why -> day.map(when -> new Window(when, from, to, why)));
  }

  private static int second(String text) {
    if (!text.matches("\\d{2}:\\d{2}:\\d{2}")) {
      return -1;
    }
    int second =
        Integer.parseInt(text.substring(0, 2)) * 3_600
            + Integer.parseInt(text.substring(3, 5)) * 60
            + Integer.parseInt(text.substring(6));
    return Math.min(second, DAY);
  }

  /// @return what is recorded continuously
  List<Window> continuous() {
    return windows.stream().filter(one -> one.kind() == Recording.Kind.CONTINUOUS).toList();
  }

  /// @return whether motion makes it record at that time
  boolean waitsForMotion(LocalDateTime local) {
    int second = local.toLocalTime().toSecondOfDay();
    return windows.stream()
        .filter(one -> one.kind() == Recording.Kind.MOTION)
        .filter(one -> one.day() == local.getDayOfWeek())
        .anyMatch(one -> one.from() <= second && second < one.to());
  }
}
