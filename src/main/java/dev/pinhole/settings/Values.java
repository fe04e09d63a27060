package dev.pinhole.settings;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A setting as named texts, in a steady order: the form of journals and templates, and what two
/// settings are compared by. The days of a recording week stand under their own names (`monday`),
/// in the form of [WeekText]. Names and texts never change their meaning: they are a file format.
///
/// Nothing in it is a secret.
public final class Values {
  /// `automatic` or `fixed`.
  public static final String MODE = "mode";

  /// The router gives the address.
  public static final String AUTOMATIC = "automatic";

  /// The camera keeps an address of its own.
  public static final String FIXED = "fixed";

  /// Address and prefix, such as `192.168.1.20/24`.
  public static final String ADDRESS = "address";

  /// The router's address; empty for none.
  public static final String GATEWAY = "gateway";

  /// The time server; empty where the clock is set by hand.
  public static final String TIME_SERVER = "timeServer";

  /// From UTC, such as `+01:00`.
  public static final String OFFSET = "offset";

  /// Such as `PT1H M3.5.0/02:00:00 M10.5.0/03:00:00`; empty where the clock is never put forward.
  public static final String SUMMER = "summer";

  /// `true` or `false`: whether the camera does it at all.
  public static final String ON = "on";

  /// 0 to 100.
  public static final String SENSITIVITY = "sensitivity";

  /// Rectangles of the 18 rows and 22 columns, such as `0.0 18x22, 3.4 2x5`: row and column of the
  /// first cell, rows and columns; empty for none.
  public static final String AREAS = "areas";

  /// `true` or `false`: whether motion starts a recording.
  public static final String RECORDS = "records";

  /// After how many days a recording is given up; empty: when the card is full.
  public static final String KEEP_DAYS = "keepDays";

  private static final Pattern AREA =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2}) (\\d{1,2})x(\\d{1,2})");
  private static final Pattern SUMMER_FORM =
      Pattern.compile("(PT[0-9HMS]{1,10}) (\\S{1,20}) (\\S{1,20})");

  private Values() {}

  /// @param settings at most one of each kind
  /// @return each by its kind, in the same order
  public static Map<Kind, Map<String, String>> of(List<? extends Setting> settings) {
    Map<Kind, Map<String, String>> all = new LinkedHashMap<>();
    settings.forEach(one -> all.put(one.kind(), of(one)));
    return all;
  }

  /// @param setting what a camera is or shall be set to
  /// @return its texts by their names
  public static Map<String, String> of(Setting setting) {
    Map<String, String> values = new LinkedHashMap<>();
    switch (setting) {
      case Network.Automatic() -> values.put(MODE, AUTOMATIC);
      case Network.Fixed(var address, var gateway) -> {
        values.put(MODE, FIXED);
        values.put(ADDRESS, address.toString());
        values.put(GATEWAY, gateway.map(Ipv4Address::toString).orElse(""));
      }
      case Clock(var server, var zone) -> {
        values.put(TIME_SERVER, server.orElse(""));
        values.put(OFFSET, zone.offset().getId());
        values.put(SUMMER, zone.summer().map(Values::summer).orElse(""));
      }
      case MotionDetection motion -> {
        values.put(ON, Boolean.toString(motion.on()));
        values.put(SENSITIVITY, Integer.toString(motion.sensitivity()));
        values.put(AREAS, areas(motion.grid()));
        values.put(RECORDS, Boolean.toString(motion.records()));
      }
      case RecordingPlan plan -> {
        values.put(ON, Boolean.toString(plan.on()));
        plan.week().days().forEach((day, spans) -> values.put(name(day), WeekText.write(spans)));
        values.put(
            KEEP_DAYS,
            plan.keepDays().isPresent() ? Integer.toString(plan.keepDays().getAsInt()) : "");
      }
    }
    return values;
  }

  private static String name(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static String areas(MotionGrid grid) {
    return grid.areas().stream()
        .map(one -> "%d.%d %dx%d".formatted(one.row(), one.column(), one.rows(), one.columns()))
        .collect(Collectors.joining(", "));
  }

  private static String summer(CameraZone.Summer summer) {
    return summer.ahead() + " " + summer.start() + " " + summer.end();
  }

  /// @param kind which of the things that can be set
  /// @param values texts by their names; unknown names are passed over
  /// @return the setting; empty where a text is missing or cannot be read
  public static Optional<Setting> read(Kind kind, Map<String, String> values) {
    return switch (kind) {
      case NETWORK -> network(values).map(Setting.class::cast);
      case CLOCK -> clock(values).map(Setting.class::cast);
      case MOTION_DETECTION -> motion(values).map(Setting.class::cast);
      case RECORDING -> recording(values).map(Setting.class::cast);
    };
  }

  private static Optional<Network> network(Map<String, String> values) {
    return switch (values.getOrDefault(MODE, "")) {
      case AUTOMATIC -> Optional.of(new Network.Automatic());
      case FIXED ->
          Ipv4Range.parse(values.getOrDefault(ADDRESS, ""))
              .flatMap(address -> fixed(address, values.getOrDefault(GATEWAY, "")));
      default -> Optional.empty();
    };
  }

  private static Optional<Network> fixed(Ipv4Range address, String gateway) {
    return gateway.isEmpty()
        ? Optional.of(new Network.Fixed(address, Optional.empty()))
        : Ipv4Address.parse(gateway).map(one -> new Network.Fixed(address, Optional.of(one)));
  }

  private static Optional<Clock> clock(Map<String, String> values) {
    String server = values.getOrDefault(TIME_SERVER, "");
    String summer = values.getOrDefault(SUMMER, "");
    try {
      ZoneOffset offset = ZoneOffset.of(values.getOrDefault(OFFSET, ""));
      Optional<CameraZone.Summer> read = summer.isEmpty() ? Optional.empty() : summer(summer);
      boolean whole = read.map(one -> isReckoned(offset, one)).orElse(summer.isEmpty());
      return whole && (server.isEmpty() || Clock.isServer(server))
          ? Optional.of(
              new Clock(
                  Optional.of(server).filter(one -> !one.isEmpty()), new CameraZone(offset, read)))
          : Optional.empty();
    } catch (DateTimeException e) {
      // No offset: no clock.
      return Optional.empty();
    }
  }

  /// What is put forward beyond the farthest offset cannot be reckoned with.
  private static boolean isReckoned(ZoneOffset offset, CameraZone.Summer summer) {
    Duration most = Duration.ofSeconds(ZoneOffset.MAX.getTotalSeconds() - offset.getTotalSeconds());
    return summer.ahead().isPositive() && summer.ahead().compareTo(most) <= 0;
  }

  private static Optional<Boolean> truth(Map<String, String> values, String name) {
    return switch (values.getOrDefault(name, "")) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<MotionDetection> motion(Map<String, String> values) {
    String sensitivity = values.getOrDefault(SENSITIVITY, "");
    Optional<Boolean> on = truth(values, ON);
    Optional<Boolean> records = truth(values, RECORDS);
    boolean level =
        sensitivity.matches("\\d{1,3}")
            && MotionDetection.isSensitivity(Integer.parseInt(sensitivity));
    return on.isPresent() && records.isPresent() && level
        ? grid(values.getOrDefault(AREAS, ""))
            .map(
                grid ->
                    new MotionDetection(
                        on.get(), Integer.parseInt(sensitivity), grid, records.get()))
        : Optional.empty();
  }

  private static Optional<MotionGrid> grid(String text) {
    MotionGrid grid = MotionGrid.NONE;
    if (text.isBlank()) {
      return Optional.of(grid);
    }
    for (String one : text.split(",", MotionGrid.CELLS)) {
      Matcher area = AREA.matcher(one.strip());
      if (!area.matches()) {
        return Optional.empty();
      }
      try {
        grid =
            grid.with(
                new Area(number(area, 1), number(area, 2), number(area, 3), number(area, 4)), true);
      } catch (IllegalArgumentException e) {
        // It lies outside the picture: no area.
        return Optional.empty();
      }
    }
    return Optional.of(grid);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Optional<RecordingPlan> recording(Map<String, String> values) {
    Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      Optional<List<Span>> spans = WeekText.read(values.getOrDefault(name(day), ""));
      if (spans.isEmpty()) {
        return Optional.empty();
      }
      days.put(day, spans.get());
    }
    String keep = values.getOrDefault(KEEP_DAYS, "");
    if (!keep.matches("\\d{0,5}")) {
      return Optional.empty();
    }
    OptionalInt kept =
        keep.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(keep));
    try {
      return truth(values, ON).map(on -> new RecordingPlan(on, new RecordingWeek(days), kept));
    } catch (IllegalArgumentException e) {
      // Spans that overlap, too many of them, or a time that nothing is kept for: no plan.
      return Optional.empty();
    }
  }

  private static Optional<CameraZone.Summer> summer(String text) {
    Matcher found = SUMMER_FORM.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    Duration ahead = Duration.parse(found.group(1));
    return CameraZone.Change.parse(found.group(2))
        .flatMap(
            start ->
                CameraZone.Change.parse(found.group(3))
                    .map(end -> new CameraZone.Summer(ahead, start, end)));
  }
}
