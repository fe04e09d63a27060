package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;

/// What never changes on a virtual camera.
///
/// @param id short name, for commands and files
/// @param name what its owner calls it
/// @param camera its identity
/// @param shape the body's shape
/// @param procedure how its button resets it
/// @param button whether a person can reach a button
public record CameraProfile(
    String id,
    String name,
    Camera camera,
    Family.Shape shape,
    Procedure procedure,
    boolean button) {
  /// @return the realm of its logins
  String realm() {
    String serial = camera.serial();
    return "IP Camera(" + serial.substring(Math.max(0, serial.length() - 5)) + ")";
  }
}
