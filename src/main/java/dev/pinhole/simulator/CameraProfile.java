package dev.pinhole.simulator;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.exchange.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What never changes on a virtual camera.
///
/// @param id short name, for commands and files
/// @param name what its owner calls it
/// @param camera its identity
/// @param shape the body's shape
/// @param procedure how its button resets it
/// @param button whether a person can reach a button
/// @param methods the ways to a new password that it announces
/// @param attached the ids of the cameras that hang on it, where it is a recorder
/// @param secured whether it speaks HTTPS too, and says so
/// @param dialect how it speaks HTTP
/// @param card what is recorded on it; empty where it keeps no recordings
record CameraProfile(
    String id,
    String name,
    Camera camera,
    Family.Shape shape,
    Procedure procedure,
    boolean button,
    Set<RecoveryMethod> methods,
    List<String> attached,
    boolean secured,
    Dialect dialect,
    Optional<Card> card) {
  CameraProfile {
    methods = Set.copyOf(methods);
    attached = List.copyOf(attached);
  }

  /// @return the realm of its logins
  String realm() {
    String serial = camera.serial();
    return "IP Camera(" + serial.substring(Math.max(0, serial.length() - 5)) + ")";
  }

  /// @return the same with another card
  CameraProfile with(Card other) {
    return with(dialect, Optional.of(other));
  }

  /// @return the same, speaking otherwise
  CameraProfile with(Dialect other) {
    return with(other, card);
  }

  private CameraProfile with(Dialect spoken, Optional<Card> kept) {
    return new CameraProfile(
        id, name, camera, shape, procedure, button, methods, attached, secured, spoken, kept);
  }

  boolean recorder() {
    return shape == Family.Shape.RECORDER;
  }

  /// @return its serial as the exchange knows it
  SerialNumber serial() {
    return new SerialNumber(camera.serial());
  }

  boolean offers(Method method) {
    return methods.contains(method.recovery());
  }
}
