package dev.pinhole.ui.steps.reset;

import java.util.Optional;

/// The draft of *Try these before the reset*: which password is asked for, the commonest mix-up.
final class TryFirstModel {
  /// The passwords that people mix up.
  enum Which {
    APP,
    RECORDER,
    CAMERA,
    LABEL
  }

  private Optional<Which> which = Optional.empty();

  Optional<Which> which() {
    return which;
  }

  void choose(Which chosen) {
    which = Optional.of(chosen);
  }

  /// @return the key of the texts to show, where one is chosen
  Optional<String> key() {
    return which.map(one -> "step.TryFirst." + one);
  }
}
