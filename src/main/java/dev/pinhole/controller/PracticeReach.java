package dev.pinhole.controller;

import java.net.InetSocketAddress;

/// Where the simulated exchange may go: the practice site's endpoint inside this machine. Only the
/// [Surroundings] of a practice make one, so no address that was read from the wire or typed by
/// anybody can become one.
public final class PracticeReach {
  private final InetSocketAddress endpoint;

  PracticeReach(InetSocketAddress endpoint) {
    if (endpoint.getAddress() == null || !endpoint.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException("a practice site is on the loopback");
    }
    this.endpoint = endpoint;
  }

  /// @return the endpoint, a loopback address
  public InetSocketAddress endpoint() {
    return endpoint;
  }
}
