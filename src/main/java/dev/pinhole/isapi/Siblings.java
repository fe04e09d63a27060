package dev.pinhole.isapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Children of one name in two documents, paired.
///
/// They are a list where there are several in either document, or where they have an `id`: a list
/// with a single element looks like no list at all. Elements of a list are matched by `id`, and by
/// their order where they have none, or not one of their own.
///
/// @param name their name
/// @param list whether they are a list
/// @param before by key, in order
/// @param now by key, in order
record Siblings(String name, boolean list, Map<String, XmlNode> before, Map<String, XmlNode> now) {
  /// @param name a name of children
  /// @param before one document's element
  /// @param now the other's
  /// @return their children of that name
  static Siblings of(String name, XmlNode before, XmlNode now) {
    List<XmlNode> ours = named(before, name);
    List<XmlNode> theirs = named(now, name);
    boolean list = isList(ours) || isList(theirs);
    boolean byId = hasIds(ours) && hasIds(theirs);
    return new Siblings(name, list, keyed(ours, list, byId), keyed(theirs, list, byId));
  }

  /// @return elements of a list that only the second document has
  Map<String, XmlNode> added() {
    Map<String, XmlNode> all = new LinkedHashMap<>();
    if (list) {
      all.putAll(now);
      all.keySet().removeAll(before.keySet());
    }
    return all;
  }

  /// @param node an element
  /// @return the names of its children, each once, in order
  static List<String> names(XmlNode node) {
    return List.copyOf(
        node.children().stream()
            .collect(
                Collectors.toMap(Siblings::key, XmlNode::name, (a, _) -> a, LinkedHashMap::new))
            .values());
  }

  private static String key(XmlNode child) {
    return child.name().toLowerCase(Locale.ROOT);
  }

  /// @param node an element
  /// @param name a name of children
  /// @return whether they are a list there
  static boolean isList(XmlNode node, String name) {
    return isList(named(node, name));
  }

  private static List<XmlNode> named(XmlNode node, String name) {
    return node.children().stream().filter(child -> child.name().equalsIgnoreCase(name)).toList();
  }

  private static boolean isList(List<XmlNode> nodes) {
    return nodes.size() > 1 || nodes.stream().anyMatch(one -> !one.value("id").isEmpty());
  }

  private static boolean hasIds(List<XmlNode> nodes) {
    long different =
        nodes.stream().map(one -> one.value("id")).filter(id -> !id.isEmpty()).distinct().count();
    return different == nodes.size();
  }

  private static Map<String, XmlNode> keyed(List<XmlNode> nodes, boolean list, boolean byId) {
    Map<String, XmlNode> all = new LinkedHashMap<>();
    for (XmlNode node : nodes) {
      String mark = byId ? node.value("id") : "#" + (all.size() + 1);
      all.putIfAbsent(list ? node.name() + "[" + mark + "]" : node.name(), node);
    }
    return all;
  }
}
