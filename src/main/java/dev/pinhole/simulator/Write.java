package dev.pinhole.simulator;

import java.time.Instant;

/// A request that would change a virtual camera.
///
/// @param at when it was answered, on the site's clock
/// @param method PUT, POST or DELETE
/// @param path without query
/// @param user who was logged in; empty text where nobody was
/// @param client the address it came from
/// @param status of HTTP
/// @param sha256 of the body, in lower-case hex
public record Write(
    Instant at, String method, String path, String user, String client, int status, String sha256) {
  /// @return whether the camera took it
  public boolean accepted() {
    return status / 100 == 2;
  }
}
