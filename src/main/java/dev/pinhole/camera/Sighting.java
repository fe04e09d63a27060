package dev.pinhole.camera;

import java.time.Instant;
import java.util.Set;

/// A camera as it was observed at one instant: what its discovery answer said of itself.
///
/// Text fields are what the device sent, bounded in length and free of control characters, and
/// empty where it sent nothing.
///
/// @param at when the answer arrived, in job time
/// @param camera who it is
/// @param address what it says of itself (`IPv4Address`), which is not where the datagram came from
/// @param prefix the length of its subnet prefix, 0 to 32
/// @param dhcp whether it asks for an address by itself
/// @param activation whether it has a password; a missing element means that it has
/// @param bootTime the start time in the device's own words, without a zone (`2026-11-03
///   06:12:40`); a device without a clock says 1970
/// @param firmware the software version as stated
/// @param httpPort the port of its web interface as stated, 80 where it is silent
/// @param httpsPort the port of its web interface with TLS as stated; 0 where it states none
/// @param source the address that the datagram came from, as a literal
/// @param methods the ways to a new password that it announces
public record Sighting(
    Instant at,
    Camera camera,
    Ipv4Address address,
    int prefix,
    boolean dhcp,
    Activation activation,
    String bootTime,
    String firmware,
    int httpPort,
    int httpsPort,
    String source,
    Set<RecoveryMethod> methods) {
  public Sighting {
    methods = Set.copyOf(methods);
  }

  /// A camera that states no port with TLS.
  ///
  /// @param at when the answer arrived
  /// @param camera who it is
  /// @param address what it says of itself
  /// @param prefix the length of its subnet prefix
  /// @param dhcp whether it asks for an address by itself
  /// @param activation whether it has a password
  /// @param bootTime the start time in the device's own words
  /// @param firmware the software version as stated
  /// @param httpPort the port of its web interface
  /// @param source the address that the datagram came from
  /// @param methods the ways to a new password
  public Sighting(
      Instant at,
      Camera camera,
      Ipv4Address address,
      int prefix,
      boolean dhcp,
      Activation activation,
      String bootTime,
      String firmware,
      int httpPort,
      String source,
      Set<RecoveryMethod> methods) {
    this(
        at,
        camera,
        address,
        prefix,
        dhcp,
        activation,
        bootTime,
        firmware,
        httpPort,
        0,
        source,
        methods);
  }

  /// @return who it is
  public MacAddress mac() {
    return camera.mac();
  }

  /// @return where its web interface can be talked to: the source of its datagram, at the port that
  ///   it states; with TLS where it states such a port
  public Reach reach() {
    Reach plain = new Reach(source, httpPort);
    return httpsPort == 0 ? plain : plain.secured(httpsPort, mac());
  }

  /// @param other an earlier or later sighting of the same camera
  /// @return whether anything that a verdict reads differs
  public boolean saysTheSameAs(Sighting other) {
    return mac().equals(other.mac())
        && activation == other.activation
        && bootTime.equals(other.bootTime)
        && address.equals(other.address);
  }
}
