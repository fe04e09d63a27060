package dev.pinhole.controller;

import dev.pinhole.camera.Ipv4Range;
import java.util.List;

/// One address of this computer, and over what it talks there.
///
/// @param network what the system calls the adapter, such as `enp3s0`; may be empty
/// @param kind what it is
/// @param range the address and what it can reach without a router
public record OwnAddress(String network, Kind kind, Ipv4Range range) {
  /// Over what a computer talks.
  public enum Kind {
    CABLE,
    WIFI,
    /// A tunnel to another network.
    VPN,
    /// A network inside this computer, for guests of it.
    INSIDE,
    /// The system does not say.
    UNKNOWN
  }

  /// @param ranges addresses of which nothing else is known
  /// @return them
  public static List<OwnAddress> unknown(List<Ipv4Range> ranges) {
    return ranges.stream().map(range -> new OwnAddress("", Kind.UNKNOWN, range)).toList();
  }

  /// @return whether the computer took it because no router gave it one
  public boolean isSelfGiven() {
    return range.address().toString().startsWith("169.254.");
  }
}
