package dev.pinhole.camera;

import java.util.Optional;

/// Where a camera's web interface can be talked to.
///
/// @param host a literal address, never a name that would have to be looked up
/// @param port 1 to 65535
/// @param secured with TLS: the camera whose certificate is expected there; empty for plain HTTP
public record Reach(String host, int port, Optional<MacAddress> secured) {
  public Reach {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1 to 65535");
    }
  }

  /// Plain HTTP.
  ///
  /// @param host a literal address
  /// @param port 1 to 65535
  public Reach(String host, int port) {
    this(host, port, Optional.empty());
  }

  /// @param port of its HTTPS interface, 1 to 65535
  /// @param camera whose certificate is expected there
  /// @return the same camera, with TLS
  public Reach secured(int port, MacAddress camera) {
    return new Reach(host, port, Optional.of(camera));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
