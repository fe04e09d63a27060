package dev.pinhole.ui.steps.password;

import dev.pinhole.controller.password.Evidence;
import javafx.scene.Node;

/// Where a person gives what a way asks for.
interface EvidencePane {
  /// @return what stands on the screen
  Node node();

  /// @return whether everything is there, as far as this side can tell
  boolean complete();

  /// @return what was given; the receiver closes it
  Evidence take();

  /// Wipes what was typed.
  void clear();
}
