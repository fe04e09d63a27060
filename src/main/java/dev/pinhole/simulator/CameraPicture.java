package dev.pinhole.simulator;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Family;

/// What a person sees of a virtual camera.
///
/// @param id short name
/// @param name what its owner calls it
/// @param model what stands on its label
/// @param mac its hardware address, as on the label
/// @param shape the body's shape
/// @param hasButton whether there is a reset hole
/// @param hasLight whether there is a status light
/// @param powered whether the power lead is in
/// @param lead whether the network lead is in
/// @param pressed whether something is in the hole
/// @param light what the light does now
public record CameraPicture(
    String id,
    String name,
    String model,
    MacAddress mac,
    Family.Shape shape,
    boolean hasButton,
    boolean hasLight,
    boolean powered,
    boolean lead,
    boolean pressed,
    Light light) {
  /// What a status light does.
  public enum Light {
    OFF,
    STEADY,
    FLASHING
  }
}
