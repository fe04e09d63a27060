package dev.pinhole.ui.steps;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

/// What stands on a screen.
public final class OnScreen {
  private OnScreen() {}

  /// @return the node and everything in it, graphics of labelled controls included
  public static List<Node> all(Node root) {
    List<Node> nodes = new ArrayList<>();
    collect(root, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> nodes) {
    if (nodes.contains(node)) {
      return;
    }
    nodes.add(node);
    if (node instanceof Labeled labeled && labeled.getGraphic() != null) {
      collect(labeled.getGraphic(), nodes);
    }
    if (node instanceof ListView<?> list && list.getPlaceholder() != null) {
      collect(list.getPlaceholder(), nodes);
    }
    if (node instanceof javafx.scene.control.ScrollPane pane && pane.getContent() != null) {
      collect(pane.getContent(), nodes);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
    }
  }

  public static <T extends Node> List<T> all(Node root, Class<T> type) {
    return all(root).stream().filter(type::isInstance).map(type::cast).toList();
  }

  public static List<String> texts(Node root) {
    return all(root, Labeled.class).stream()
        .map(Labeled::getText)
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }
}
