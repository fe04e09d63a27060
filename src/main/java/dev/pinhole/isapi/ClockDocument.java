package dev.pinhole.isapi;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.settings.CameraZone;
import dev.pinhole.settings.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A camera's clock in its two documents, [Resource#TIME] and [Resource#NTP].
///
/// Source: recordings. `timeMode` is `NTP`, `manual` and more; the server is named by `hostName` or
/// `ipAddress`, and `addressingFormatType` says which.
public final class ClockDocument {
  private static final String MODE = "timeMode";
  private static final String ZONE = "timeZone";
  private static final String LOCAL = "localTime";
  private static final String SERVER = "NTPServer";
  private static final String FORM = "addressingFormatType";
  private static final String NAME = "hostName";
  private static final String ADDRESS = "ipAddress";
  private static final int LONGEST = 40;

  private ClockDocument() {}

  /// @param time the camera's
  /// @param servers the camera's
  /// @return how it keeps the time; empty where that cannot be read
  static Optional<Clock> read(XmlNode time, XmlNode servers) {
    Optional<CameraZone> zone = ZoneText.read(time.value(ZONE));
    return switch (time.value(MODE)) {
      case "NTP" ->
          zone.flatMap(one -> server(servers).map(name -> new Clock(Optional.of(name), one)));
      // Every other source than a time server is set by somebody's hand, or by what speaks for one.
      case "" -> Optional.empty();
      default -> zone.map(one -> new Clock(Optional.empty(), one));
    };
  }

  private static Optional<String> server(XmlNode servers) {
    boolean byName = !servers.value(SERVER, FORM).equalsIgnoreCase("ipaddress");
    return Optional.of(servers.value(SERVER, byName ? NAME : ADDRESS)).filter(Clock::isServer);
  }

  /// @param document the camera's [Resource#TIME]
  /// @param wanted how it shall keep the time
  /// @param now the right time, for a clock that is set by hand
  /// @return the same document with that
  static XmlNode writeTime(XmlNode document, Clock wanted, Instant now) {
    XmlNode zoned =
        document
            .withValue(wanted.server().isPresent() ? "NTP" : "manual", MODE)
            .withValue(ZoneText.write(wanted.zone()), ZONE);
    return wanted.server().isPresent()
        ? zoned
        : zoned.withValue(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                now.truncatedTo(ChronoUnit.SECONDS).atOffset(wanted.zone().offsetAt(now))),
            LOCAL);
  }

  /// @param document the camera's [Resource#NTP]
  /// @param wanted how it shall keep the time
  /// @return the same document with that; as it is where no server is wanted
  static XmlNode writeServer(XmlNode document, Clock wanted) {
    return wanted.server().map(name -> writeServer(document, name)).orElse(document);
  }

  private static XmlNode writeServer(XmlNode document, String name) {
    boolean address = Ipv4Address.parse(name).isPresent();
    List<XmlNode> all = new ArrayList<>();
    boolean first = true;
    for (XmlNode child : document.children()) {
      boolean server = child.name().equalsIgnoreCase(SERVER);
      all.add(server && first ? named(child, name, address) : child);
      first &= !server;
    }
    if (first) {
      all.add(
          named(
              XmlNode.of(
                  SERVER,
                  XmlNode.leaf("id", "1"),
                  XmlNode.leaf(FORM, ""),
                  XmlNode.leaf(NAME, ""),
                  XmlNode.leaf("portNo", "123"),
                  XmlNode.leaf("synchronizeInterval", "1440")),
              name,
              address));
    }
    return document.withChildren(all);
  }

  /// The other form of its name would contradict this one.
  private static XmlNode named(XmlNode server, String name, boolean address) {
    String old = address ? NAME : ADDRESS;
    String form = address ? ADDRESS : NAME;
    boolean known = server.find(form).isPresent();
    XmlNode renamed =
        server.withChildren(
            server.children().stream()
                .filter(one -> !known || !one.name().equalsIgnoreCase(old))
                .map(one -> one.name().equalsIgnoreCase(old) ? XmlNode.leaf(form, "") : one)
                .toList());
    return renamed.withValue(address ? "ipaddress" : "hostname", FORM).withValue(name, form);
  }

  /// @param time the camera's [Resource#TIME]
  /// @return what its clock shows; empty where that cannot be read
  public static Optional<Instant> now(XmlNode time) {
    String text = time.value(LOCAL);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException withOffset) {
      return inItsZone(text, time);
    }
  }

  private static Optional<Instant> inItsZone(String text, XmlNode time) {
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      return ZoneText.read(time.value(ZONE))
          .map(zone -> local.toInstant(zone.offsetAt(local.toInstant(zone.offset()))));
    } catch (DateTimeException without) {
      // Neither form: no time.
      return Optional.empty();
    }
  }
}
