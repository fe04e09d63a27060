package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.isapi.XmlNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was set on a virtual camera: the documents that differ from those it left the factory with.
/// Immutable.
///
/// @param documents by the path of their resource
record Settings(Map<String, XmlNode> documents) {
  static final Settings NONE = new Settings(Map.of());
  static final String NETWORK = "/ISAPI/System/Network/interfaces";

  /// A camera has little memory, and the site's document must stay small.
  private static final int LARGEST = 128 * 1_024;

  Settings {
    documents = Map.copyOf(documents);
  }

  Optional<XmlNode> document(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  Settings with(String path, XmlNode document) {
    Map<String, XmlNode> all = new TreeMap<>(documents);
    all.put(path, document);
    return new Settings(all);
  }

  /// @return whether a camera can keep it
  boolean fits() {
    return documents.values().stream().mapToLong(one -> one.document().length).sum() <= LARGEST;
  }

  /// What a *basic* restore leaves: how the camera is reached.
  Settings basic() {
    return document(NETWORK).map(one -> NONE.with(NETWORK, one)).orElse(NONE);
  }

  private Optional<XmlNode> ip() {
    return document(NETWORK).flatMap(root -> root.find("NetworkInterface", "IPAddress"));
  }

  /// @return address and mask; empty where they are none that a camera can have
  private static Optional<Ipv4Range> range(XmlNode one) {
    return Ipv4Address.parse(one.value("ipAddress"))
        .flatMap(
            own ->
                Ipv4Address.parse(one.value("subnetMask")).flatMap(mask -> Ipv4Range.of(own, mask)))
        .filter(range -> range.prefix() > 0 && range.prefix() < 32);
  }

  /// @return where it is on the link by what was set; empty where nothing was
  Optional<Lan> fixed() {
    return ip().flatMap(
            one ->
                range(one)
                    .map(
                        range ->
                            new Lan(
                                range,
                                false,
                                Ipv4Address.parse(one.value("DefaultGateway", "ipAddress")))));
  }

  /// @return where the address comes from: `static`, `dynamic`, `apipa`; empty text where nothing
  ///   was set
  String addressing() {
    return ip().map(one -> one.value("addressingType")).orElse("");
  }
}
