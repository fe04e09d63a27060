package dev.pinhole.catalog;

import java.util.List;

/// A family of cameras that share a body and a reset procedure.
///
/// @param id names the family, such as `plain` for the one that fits any unknown camera
/// @param shape the body's shape, which chooses the drawing
/// @param models prefixes of model names that belong to it, longest match wins
/// @param button whether a person can reach a button
/// @param place key of the text that says where the button is
/// @param procedure the family's own way to press
public record Family(
    String id, Shape shape, List<String> models, Button button, String place, Procedure procedure) {
  public Family {
    models = List.copyOf(models);
  }

  /// The bodies that people tell apart.
  public enum Shape {
    DOME,
    TURRET,
    BULLET,
    BOX,
    CUBE,
    PTZ,
    FISHEYE,
    DOORBELL,
    RECORDER
  }

  /// What is known of the button. Having none is never where a person starts.
  public enum Button {
    /// Reachable once the place is known.
    REACHABLE,
    /// Usually hard to reach or inside the housing.
    HARD_TO_REACH,
    /// None: the family's ways are all software.
    SOFTWARE_ONLY
  }
}
