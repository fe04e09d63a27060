package dev.pinhole.settings;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import java.util.Optional;

/// How a camera has its address.
public sealed interface Network extends Setting {
  @Override
  default Kind kind() {
    return Kind.NETWORK;
  }

  /// The router gives it one.
  record Automatic() implements Network {}

  /// It keeps one of its own.
  ///
  /// @param address the address, with the length of its network's prefix in bits
  /// @param gateway the router; without one, the camera stays in its own network
  record Fixed(Ipv4Range address, Optional<Ipv4Address> gateway) implements Network {}
}
