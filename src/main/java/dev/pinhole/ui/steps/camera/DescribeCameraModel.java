package dev.pinhole.ui.steps.camera;

import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.job.Act;
import dev.pinhole.job.Identified;
import java.util.Optional;

/// The draft of *Describe your camera*: a shape, a label, or neither. A label that is known says
/// more than a shape; without either the plain way is the one to begin with.
final class DescribeCameraModel {
  private final Catalog catalog;
  private Optional<Family.Shape> shape = Optional.empty();
  private boolean unknown;
  private String label = "";
  private String name = "";
  private boolean owner;

  DescribeCameraModel(Catalog catalog) {
    this.catalog = catalog;
  }

  void shape(Family.Shape chosen) {
    shape = Optional.of(chosen);
    unknown = false;
  }

  /// *I do not know.*
  void unknown() {
    shape = Optional.empty();
    unknown = true;
  }

  void label(String typed) {
    label = typed.strip();
  }

  void name(String typed) {
    name = typed.strip();
  }

  void owner(boolean stated) {
    owner = stated;
  }

  /// @return whether a model was typed
  boolean labelled() {
    return !label.isEmpty();
  }

  /// @return the family that the label names, where the family file knows it
  Optional<Family> family() {
    return labelled() ? catalog.forModel(label) : Optional.empty();
  }

  /// @return whether anything was said of the camera, and it may be reset
  boolean ready() {
    return owner && described();
  }

  /// @return whether anything was said of the camera
  boolean described() {
    return shape.isPresent() || unknown || labelled();
  }

  /// @return what the family file says of what was described
  Identified identified() {
    return family()
        .map(family -> Identified.ofFamily(catalog, family))
        .or(() -> shape.map(form -> Identified.ofShape(catalog, form)))
        .orElseGet(() -> Identified.ofShape(catalog, Family.Shape.DOME));
  }

  /// @return the act, once the draft is complete
  Optional<Act> act() {
    return ready()
        ? Optional.of(new Act.DescribeCamera(name.isEmpty() ? label : name, identified(), owner))
        : Optional.empty();
  }
}
