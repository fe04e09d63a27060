package dev.pinhole.sadp;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.Stated;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a camera says of itself, as a sighting.
///
/// Only the MAC is asked for. An answer to another kind of request (`Types` is neither an inquiry
/// nor a hello) carries a `MAC` too but says nothing of the camera's state, so it is no sighting. A
/// missing `Activated` means that a password is set (old devices), and `flase` is false: shipped
/// firmware spells it so (recorded traffic).
public final class SightingReader {
  private static final int HTTP = 80;
  private static final int LONGEST_TEXT = 96;
  private static final int USUAL_PREFIX = 24;

  private static final Map<String, RecoveryMethod> ABILITIES =
      Map.of(
          "ResetAbility",
          RecoveryMethod.LEGACY_CODE,
          "PasswordResetAbility",
          RecoveryMethod.REQUEST_FILE,
          "PasswordResetModeSecond",
          RecoveryMethod.KEY,
          "SupportGUID",
          RecoveryMethod.RECOVERY_FILE,
          "SupportSecurityQuestion",
          RecoveryMethod.SECURITY_QUESTIONS,
          "SupportMailBox",
          RecoveryMethod.MAILED_CODE);

  private SightingReader() {}

  /// @param at when it was heard
  /// @param from the endpoint that the datagram came from
  /// @param document an answer or a hello
  /// @return the sighting; empty where the document is of another kind or does not say which camera
  ///   it is
  public static Optional<Sighting> read(Instant at, InetSocketAddress from, SadpDocument document) {
    if (!describes(document)) {
      return Optional.empty();
    }
    String source = from.getAddress().getHostAddress();
    Optional<MacAddress> mac = document.value("MAC").flatMap(MacAddress::parse);
    return mac.map(
        who ->
            new Sighting(
                at,
                new Camera(who, text(document, "DeviceSN"), text(document, "DeviceDescription")),
                address(document, source),
                prefix(document),
                isTrue(document, "DHCP"),
                activation(document),
                text(document, "BootTime"),
                text(document, "SoftwareVersion"),
                port(document, "HttpPort", HTTP),
                port(document, "HttpsPort", 0),
                source,
                methods(document)));
  }

  /// @param document anything that was received
  /// @return whether it is of the kind in which a camera describes itself
  static boolean describes(SadpDocument document) {
    String types = document.value("Types").orElse("").toLowerCase(Locale.ROOT);
    return document.root() != SadpDocument.Root.PROBE
        && (types.isEmpty() || types.startsWith("inquiry") || types.startsWith("hello"));
  }

  private static String text(SadpDocument document, String name) {
    return Stated.text(document.value(name).orElse(""), LONGEST_TEXT);
  }

  private static Ipv4Address address(SadpDocument document, String source) {
    return document
        .value("IPv4Address")
        .flatMap(Ipv4Address::parse)
        .or(() -> Ipv4Address.parse(source))
        .orElseGet(() -> new Ipv4Address(0));
  }

  private static int prefix(SadpDocument document) {
    return document
        .value("IPv4SubnetMask")
        .flatMap(Ipv4Address::parse)
        .map(Ipv4Address::bits)
        .filter(mask -> Integer.numberOfLeadingZeros(~mask) == Integer.bitCount(mask))
        .map(Integer::bitCount)
        .orElse(USUAL_PREFIX);
  }

  private static Activation activation(SadpDocument document) {
    String value = document.value("Activated").orElse("true");
    boolean no =
        value.equalsIgnoreCase("false") || value.equalsIgnoreCase("flase") || value.equals("0");
    return no ? Activation.INACTIVE : Activation.ACTIVE;
  }

  private static boolean isTrue(SadpDocument document, String name) {
    String value = document.value(name).orElse("");
    return value.equalsIgnoreCase("true") || value.equals("1");
  }

  private static int port(SadpDocument document, String name, int otherwise) {
    String value = document.value(name).orElse("");
    if (!value.matches("[0-9]{1,5}")) {
      return otherwise;
    }
    int port = Integer.parseInt(value);
    return port >= 1 && port <= 65_535 ? port : otherwise;
  }

  private static Set<RecoveryMethod> methods(SadpDocument document) {
    Set<RecoveryMethod> methods = EnumSet.noneOf(RecoveryMethod.class);
    ABILITIES.forEach(
        (name, method) -> {
          if (isTrue(document, name)) {
            methods.add(method);
          }
        });
    return methods;
  }
}
