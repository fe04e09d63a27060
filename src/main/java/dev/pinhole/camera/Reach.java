package dev.pinhole.camera;

/// Where a camera's web interface can be talked to.
///
/// @param host a literal address, never a name that would have to be looked up
/// @param port 1 to 65535
public record Reach(String host, int port) {
  public Reach {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port must be 1 to 65535");
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
