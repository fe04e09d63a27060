package dev.pinhole.sadp;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a camera says of itself, as a sighting.
///
/// Only the MAC is asked for. A missing `Activated` means that a password is set (old devices), and
/// `flase` is false: shipped firmware spells it so (recorded traffic).
final class SightingReader {
  private static final int HTTP = 80;
  private static final int LONGEST_NAME = 96;
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
  /// @param source the address that it came from
  /// @param document an answer or a hello
  /// @return the sighting; empty where the document does not say which camera it is
  static Optional<Sighting> read(Instant at, String source, SadpDocument document) {
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
                port(document),
                source,
                methods(document)));
  }

  private static String text(SadpDocument document, String name) {
    String value = document.value(name).orElse("").replaceAll("\\p{Cntrl}", " ");
    return value.substring(0, Math.min(value.length(), LONGEST_NAME));
  }

  private static Ipv4Address address(SadpDocument document, String source) {
    return document
        .value("IPv4Address")
        .flatMap(Ipv4Address::parse)
        .or(() -> Ipv4Address.parse(source))
        .orElseGet(() -> new Ipv4Address(0));
  }

  private static int prefix(SadpDocument document) {
    int bits =
        document
            .value("IPv4SubnetMask")
            .flatMap(Ipv4Address::parse)
            .map(Ipv4Address::bits)
            .orElse(0xFFFFFF00);
    return Integer.bitCount(bits);
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

  private static int port(SadpDocument document) {
    String value = document.value("HttpPort").orElse("");
    if (!value.matches("\\d{1,5}")) {
      return HTTP;
    }
    int port = Integer.parseInt(value);
    return port >= 1 && port <= 65_535 ? port : HTTP;
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
