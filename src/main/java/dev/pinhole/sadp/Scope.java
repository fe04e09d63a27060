package dev.pinhole.sadp;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.util.List;

/// Where an inquiry goes.
public sealed interface Scope {
  /// To these endpoints and nowhere else.
  ///
  /// @param endpoints where somebody may answer: IPv4 literals, nothing to look up
  record Endpoints(List<InetSocketAddress> endpoints) implements Scope {
    public Endpoints {
      endpoints = List.copyOf(endpoints);
      if (!endpoints.stream().allMatch(one -> one.getAddress() instanceof Inet4Address)) {
        throw new IllegalArgumentException("every endpoint must be an IPv4 address and a port");
      }
    }
  }

  /// To the protocol's group and the broadcast address, on every interface of this computer.
  record EveryInterface() implements Scope {}
}
