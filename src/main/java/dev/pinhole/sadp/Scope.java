package dev.pinhole.sadp;

import java.net.InetSocketAddress;
import java.util.List;

/// Where an inquiry goes.
public sealed interface Scope {
  /// To these endpoints and nowhere else.
  ///
  /// @param endpoints where somebody may answer
  record Endpoints(List<InetSocketAddress> endpoints) implements Scope {
    public Endpoints {
      endpoints = List.copyOf(endpoints);
    }
  }

  /// To the protocol's group and the broadcast address, on every interface of this computer.
  record EveryInterface() implements Scope {}
}
