package dev.pinhole.job;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import java.util.List;

/// What the family file said of a camera when it was chosen, kept with the job.
///
/// @param family the family's id
/// @param shape the body's shape
/// @param place key of the text that says where the button is
/// @param button whether a person can reach one
/// @param rounds the ways to press, in the order in which they are tried
public record Identified(
    String family, Family.Shape shape, String place, Family.Button button, List<Procedure> rounds) {
  /// The family of a camera that is not known.
  public static final String PLAIN = "plain";

  public Identified {
    rounds = List.copyOf(rounds);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("at least one way to press");
    }
  }

  /// @param catalog the families
  /// @param model a model as stated or typed, may be empty
  /// @return what the family file says of it; the plain way where it knows nothing
  public static Identified ofModel(Catalog catalog, String model) {
    return catalog
        .forModel(model)
        .map(family -> ofFamily(catalog, family))
        .orElseGet(() -> ofShape(catalog, Family.Shape.DOME));
  }

  /// @param catalog the families
  /// @param family one of them
  /// @return what the family file says of it
  public static Identified ofFamily(Catalog catalog, Family family) {
    return new Identified(
        family.id(), family.shape(), family.place(), family.button(), catalog.rounds(family));
  }

  /// A shape alone is no family: it chooses the drawing, and the plain way stays. Only what never
  /// has a button says so.
  ///
  /// @param catalog the families
  /// @param shape what the person sees
  /// @return the plain way for a body of that shape
  public static Identified ofShape(Catalog catalog, Family.Shape shape) {
    boolean software = shape == Family.Shape.DOORBELL || shape == Family.Shape.RECORDER;
    return new Identified(
        PLAIN,
        shape,
        software ? "place.none" : "place.any",
        software ? Family.Button.SOFTWARE_ONLY : Family.Button.REACHABLE,
        catalog.rounds());
  }

  /// @param round from 1
  /// @return the attempt of that round; past the last round, the last way again
  public Attempt attempt(int round) {
    return new Attempt(round, rounds.get(Math.min(round, rounds.size()) - 1));
  }
}
