package dev.pinhole.ui.widget;

import dev.pinhole.catalog.Family;
import dev.pinhole.job.Identified;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A place where a reset button may be.
public enum Spot {
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
  public String key() {
    return key;
  }

  /// @param identified what is known of the camera
  /// @param second whether the first places were searched already
  /// @return where to look: the model's own place, then the likeliest
  public static List<Spot> of(Identified identified, boolean second) {
    Set<Spot> first = new LinkedHashSet<>();
    own(identified).ifPresent(first::add);
    first.add(BODY);
    first.add(CARD);
    if (!second) {
      return List.copyOf(first);
    }
    List<Spot> others = new ArrayList<>(others(identified.shape()));
    own(identified).ifPresent(others::remove);
    return List.copyOf(others);
  }

  /// @param identified what is known of the camera
  /// @return the place where its family has the button, where that is known
  public static Optional<Spot> own(Identified identified) {
    return switch (identified.place()) {
      case "place.inside-dome" -> Optional.of(BUBBLE);
      case "place.behind-front-cover", "place.beside-card-hatch" -> Optional.of(CARD);
      case "place.back-of-housing", "place.rear-panel" -> Optional.of(BACK);
      case "place.under-trim-ring" -> Optional.of(RING);
      default -> Optional.empty();
    };
  }

  private static List<Spot> others(Family.Shape shape) {
    return switch (shape) {
      case DOME -> List.of(CARD, BUBBLE, CABLE);
      case FISHEYE -> List.of(CARD, RING, CABLE);
      case TURRET, BULLET, BOX, CUBE, PTZ -> List.of(CARD, BACK, CABLE);
      case DOORBELL, RECORDER -> List.of(CARD, BACK);
    };
  }
}
