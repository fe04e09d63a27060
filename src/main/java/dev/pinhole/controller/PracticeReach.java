package dev.pinhole.controller;

import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.PracticeRecovery;
import java.net.InetSocketAddress;
import java.util.Optional;

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

  /// @param isapi how the camera is asked
  /// @param camera where a practice camera's web interface is
  /// @return how it is prepared for a forgotten password; empty where it is not inside this machine
  public Optional<PracticeRecovery> recovery(Isapi isapi, Reach camera) {
    return PracticeRecovery.isInside(camera)
        ? Optional.of(new PracticeRecovery(isapi, camera))
        : Optional.empty();
  }

  /// @return the endpoint, a loopback address
  public InetSocketAddress endpoint() {
    return endpoint;
  }
}
