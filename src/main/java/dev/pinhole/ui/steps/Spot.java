package dev.pinhole.ui.steps;

import dev.pinhole.catalog.Family;
import java.util.List;

/// A place where a reset button may be.
enum Spot {
  /// On the body, labelled.
  BODY("body"),
  /// Beside the memory card.
  CARD("card"),
  /// On the back or the base.
  BACK("back"),
  /// On the cable tail.
  CABLE("cable"),
  /// Under the trim ring.
  RING("ring"),
  /// Inside, under the bubble.
  BUBBLE("bubble");

  private final String key;

  Spot(String key) {
    this.key = "step.FindButton.spot." + key;
  }

  /// @return the key of its words
  String key() {
    return key;
  }

  /// @param shape the body's shape
  /// @param second whether the first places were searched already
  /// @return where to look, the likeliest first
  static List<Spot> of(Family.Shape shape, boolean second) {
    if (!second) {
      return List.of(BODY, CARD);
    }
    return switch (shape) {
      case DOME -> List.of(CARD, BUBBLE, CABLE);
      case FISHEYE -> List.of(CARD, RING, CABLE);
      case TURRET, BULLET, BOX, CUBE, PTZ, DOORBELL, RECORDER -> List.of(CARD, BACK, CABLE);
    };
  }
}
