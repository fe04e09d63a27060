package dev.pinhole.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The parts of the window that F6 goes round, so that nobody has to tab through all of it.
final class Regions {
  private Regions() {}

  /// Moves focus to the first control of the next part that has one.
  ///
  /// @param parts the parts, in order
  /// @param focused what has focus now, if anything
  /// @param step 1 forwards, -1 backwards
  static void go(List<? extends Node> parts, Optional<Node> focused, int step) {
    int here = focused.map(node -> index(parts, node)).orElse(-1);
    int from = here < 0 && step < 0 ? 0 : here;
    for (int i = 1; i <= parts.size(); i++) {
      Node part = parts.get(Math.floorMod(from + i * step, parts.size()));
      Optional<Node> first = first(part);
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  private static int index(List<? extends Node> parts, Node node) {
    for (Node one = node; one != null; one = one.getParent()) {
      int index = parts.indexOf(one);
      if (index >= 0) {
        return index;
      }
    }
    return -1;
  }

  private static Optional<Node> first(Node node) {
    if (!node.isVisible() || node.isDisabled() || node.getScene() == null) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      return parent.getChildrenUnmodifiable().stream()
          .map(Regions::first)
          .flatMap(Optional::stream)
          .findFirst();
    }
    return Optional.empty();
  }
}
