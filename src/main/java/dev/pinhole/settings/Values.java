package dev.pinhole.settings;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A setting as named texts, in a steady order: the form of journals and templates, and what two
/// settings are compared by. Names and texts never change their meaning: they are a file format.
///
/// Nothing in it is a secret.
public final class Values {
  /// `automatic` or `fixed`.
  public static final String MODE = "mode";

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

  private static final String AUTOMATIC = "automatic";
  private static final String FIXED = "fixed";
  private static final Pattern SUMMER_FORM = Pattern.compile("(PT[0-9HMS]{1,10}) (\\S{1,20}) (\\S{1,20})");

  private Values() {}

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
    }
    return values;
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
      case MOTION_DETECTION, RECORDING -> Optional.empty();
    };
  }

  private static Optional<Network> network(Map<String, String> values) {
    return switch (values.getOrDefault(MODE, "")) {
      case AUTOMATIC -> Optional.of(new Network.Automatic());
      case FIXED ->
          Ipv4Range.parse(values.getOrDefault(ADDRESS, ""))
              .flatMap(
                  address ->
                      gateway(values).map(gateway -> new Network.Fixed(address, gateway)));
      default -> Optional.empty();
    };
  }

  private static Optional<Optional<Ipv4Address>> gateway(Map<String, String> values) {
    String text = values.getOrDefault(GATEWAY, "");
    return text.isEmpty()
        ? Optional.of(Optional.empty())
        : Ipv4Address.parse(text).map(Optional::of);
  }

  private static Optional<Clock> clock(Map<String, String> values) {
    String server = values.getOrDefault(TIME_SERVER, "");
    String summer = values.getOrDefault(SUMMER, "");
    try {
      ZoneOffset offset = ZoneOffset.of(values.getOrDefault(OFFSET, ""));
      Optional<CameraZone.Summer> read = summer.isEmpty() ? Optional.empty() : summer(summer);
      boolean whole = summer.isEmpty() || read.isPresent();
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
