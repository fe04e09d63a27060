package dev.pinhole.isapi;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.settings.Network;
import java.util.Locale;
import java.util.Optional;

/// A camera's address in its document [Resource#NETWORK]. What it says beside (IPv6, name servers)
/// is kept.
///
/// Source: recordings; `addressingType` is `static`, `dynamic` or `apipa`, the last one an address
/// that the camera gave itself because no router did.
final class NetworkDocument {
  private static final String TYPE = "addressingType";
  private static final String ADDRESS = "ipAddress";
  private static final String MASK = "subnetMask";
  private static final String GATEWAY = "DefaultGateway";
  private static final Ipv4Address NOBODY = new Ipv4Address(0);

  private NetworkDocument() {}

  /// @param document the camera's
  /// @return how it has its address; empty where that cannot be read
  static Optional<Network> read(XmlNode document) {
    return switch (document.value(TYPE).toLowerCase(Locale.ROOT)) {
      case "dynamic", "apipa" -> Optional.of(new Network.Automatic());
      case "static" ->
          Ipv4Address.parse(document.value(ADDRESS))
              .flatMap(
                  address ->
                      Ipv4Address.parse(document.value(MASK))
                          .flatMap(mask -> Ipv4Range.of(address, mask)))
              .map(range -> new Network.Fixed(range, gateway(document)));
      default -> Optional.empty();
    };
  }

  private static Optional<Ipv4Address> gateway(XmlNode document) {
    return Ipv4Address.parse(document.value(GATEWAY, ADDRESS)).filter(one -> !one.equals(NOBODY));
  }

  /// @param document the camera's
  /// @param wanted how it shall have its address
  /// @return the same document with that
  static XmlNode write(XmlNode document, Network wanted) {
    return switch (wanted) {
      case Network.Automatic() -> document.withValue("dynamic", TYPE);
      case Network.Fixed(Ipv4Range address, Optional<Ipv4Address> gateway) ->
          document
              .withValue("static", TYPE)
              .withValue(address.address().toString(), ADDRESS)
              .withValue(address.mask().toString(), MASK)
              .withValue(gateway.orElse(NOBODY).toString(), GATEWAY, ADDRESS);
    };
  }
}
