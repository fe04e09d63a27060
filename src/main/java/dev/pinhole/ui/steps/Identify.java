package dev.pinhole.ui.steps;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.job.Identified;
import java.util.Optional;

/// What the family file says of a camera, in the form that a job keeps. A camera that nothing is
/// known of is reset the plain way.
final class Identify {
  private static final String ANYWHERE = "place.any";
  private static final String NOWHERE = "place.none";

  private Identify() {}

  /// @param catalog the families
  /// @param model a model as stated or typed, may be empty
  /// @return its family, where the file knows it
  static Optional<Family> known(Catalog catalog, String model) {
    return catalog.forModel(model);
  }

  static Identified model(Catalog catalog, String model) {
    return known(catalog, model)
        .map(family -> family(catalog, family))
        .orElseGet(() -> plain(catalog));
  }

  static Identified family(Catalog catalog, Family family) {
    return new Identified(
        family.id(), family.shape(), family.place(), family.button(), catalog.rounds(family));
  }

  /// A shape alone is no family: it chooses the drawing, and the plain way stays. Only what never
  /// has a button says so.
  static Identified shape(Catalog catalog, Family.Shape shape) {
    boolean software = shape == Family.Shape.DOORBELL || shape == Family.Shape.RECORDER;
    return new Identified(
        "plain",
        shape,
        software ? NOWHERE : ANYWHERE,
        software ? Family.Button.SOFTWARE_ONLY : Family.Button.REACHABLE,
        catalog.rounds());
  }

  static Identified plain(Catalog catalog) {
    return shape(catalog, Family.Shape.DOME);
  }
}
