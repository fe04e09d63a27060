package dev.pinhole.ui.steps.setup;

import dev.pinhole.controller.setup.RescueAct;
import java.util.Optional;
import javafx.scene.Node;

/// What is typed for the next rescue.
interface RescueForm {
  /// @return what stands on the card
  Node node();

  /// @return what is wanted, its secrets the receiver's to wipe; empty where it is not whole yet
  Optional<RescueAct> take();

  /// @return why it is not whole
  String missing();

  /// Forgets what was typed.
  void clear();
}
