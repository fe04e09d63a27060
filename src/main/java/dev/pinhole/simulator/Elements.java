package dev.pinhole.simulator;

import dev.pinhole.isapi.XmlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Places inside documents, and what a client's document makes of a camera's.
///
/// A place is written as names with slashes between them; a number in brackets means the element
/// whose `id` it is, for example `Track[101]/TrackSchedule`.
final class Elements {
  private Elements() {}

  private static List<String> steps(String place) {
    return place.isEmpty() ? List.of() : List.of(place.split("/", -1));
  }

  private static boolean is(XmlNode node, String step) {
    int bracket = step.indexOf('[');
    return bracket < 0
        ? node.name().equals(step)
        : node.name().equals(step.substring(0, bracket))
            && node.value("id").equals(step.substring(bracket + 1, step.length() - 1));
  }

  /// @return every element at a place
  static Stream<XmlNode> at(XmlNode root, String place) {
    Stream<XmlNode> found = Stream.of(root);
    for (String step : steps(place)) {
      found = found.flatMap(one -> one.children().stream()).filter(one -> is(one, step));
    }
    return found;
  }

  /// @return the same document with every element at a place changed
  static XmlNode change(XmlNode root, String place, UnaryOperator<XmlNode> change) {
    return change(root, steps(place), change);
  }

  private static XmlNode change(XmlNode node, List<String> steps, UnaryOperator<XmlNode> change) {
    if (steps.isEmpty()) {
      return change.apply(node);
    }
    return children(
        node,
        node.children().stream()
            .map(
                one ->
                    is(one, steps.getFirst())
                        ? change(one, steps.subList(1, steps.size()), change)
                        : one)
            .toList());
  }

  static XmlNode children(XmlNode node, List<XmlNode> children) {
    return new XmlNode(node.name(), node.namespace(), node.attributes(), node.text(), children);
  }

  static XmlNode text(XmlNode node, String text) {
    return new XmlNode(node.name(), node.namespace(), node.attributes(), text, node.children());
  }

  /// An element on its own, in the namespace and version of the document that it stood in.
  static XmlNode alone(XmlNode root, XmlNode part) {
    return new XmlNode(
        part.name(),
        part.namespace().or(root::namespace),
        part.attributes().isEmpty() ? root.attributes() : part.attributes(),
        part.text(),
        part.children());
  }

  /// What a client sends takes the place of what the camera has; what it leaves out stays, and what
  /// the camera does not know is kept. Elements that may stand there several times are replaced
  /// together.
  ///
  /// @param mine the camera's
  /// @param sent the client's, of the same name
  /// @param whole names of elements that are never mixed
  static XmlNode merged(XmlNode mine, XmlNode sent, Set<String> whole) {
    if (whole.contains(mine.name()) || sent.children().isEmpty() || mine.children().isEmpty()) {
      return new XmlNode(
          mine.name(),
          mine.namespace(),
          sent.attributes().isEmpty() ? mine.attributes() : sent.attributes(),
          sent.text(),
          sent.children());
    }
    List<XmlNode> all = new ArrayList<>();
    Set<String> replaced = new HashSet<>();
    for (XmlNode child : mine.children()) {
      List<XmlNode> theirs = named(sent, child.name());
      if (theirs.isEmpty()) {
        all.add(child);
      } else if (theirs.size() == 1 && named(mine, child.name()).size() == 1) {
        all.add(merged(child, theirs.getFirst(), whole));
      } else if (replaced.add(child.name())) {
        all.addAll(theirs);
      }
    }
    sent.children().stream().filter(one -> named(mine, one.name()).isEmpty()).forEach(all::add);
    return children(mine, all);
  }

  private static List<XmlNode> named(XmlNode node, String name) {
    return node.children().stream().filter(one -> one.name().equals(name)).toList();
  }

  /// @return the document without anything that looks secret, however deep
  static Optional<XmlNode> withoutSecrets(XmlNode node) {
    if (node.name().toLowerCase(java.util.Locale.ROOT).contains("password")) {
      return Optional.empty();
    }
    return Optional.of(
        children(
            node, node.children().stream().flatMap(one -> withoutSecrets(one).stream()).toList()));
  }
}
