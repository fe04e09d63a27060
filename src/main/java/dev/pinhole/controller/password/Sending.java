package dev.pinhole.controller.password;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.PracticeReach;
import dev.pinhole.job.ExchangeEvent;
import dev.pinhole.secret.Secret;

/// A new password on its way.
///
/// @param to the practice site
/// @param camera to whom
/// @param begun what the exchange began with
/// @param evidence what the way asks for
/// @param password the new password
/// @param camerasToo whether a recorder hands it on to its cameras
record Sending(
    PracticeReach to,
    Sighting camera,
    ExchangeEvent.Begun begun,
    Evidence evidence,
    Secret password,
    boolean camerasToo)
    implements AutoCloseable {
  @Override
  public void close() {
    evidence.close();
    password.close();
  }
}
