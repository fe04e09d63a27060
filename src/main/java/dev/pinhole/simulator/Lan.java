package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.util.Optional;

/// Where a virtual camera is on its link. Counts from a start to the next, whatever is set
/// meanwhile.
///
/// @param range its address and prefix
/// @param given whether it asked the network for the address, and did not have it set
/// @param gateway the router that it knows; empty where none was set or given
record Lan(Ipv4Range range, boolean given, Optional<Ipv4Address> gateway) {
  /// As a camera leaves the factory.
  static Lan fixed(Ipv4Range range) {
    return new Lan(range, false, Optional.empty());
  }

  /// @return the router that it names; the first address of the last byte where it knows none
  Ipv4Address router() {
    return gateway.orElseGet(() -> new Ipv4Address((range.address().bits() & ~255) | 1));
  }
}
