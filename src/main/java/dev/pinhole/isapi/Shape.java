package dev.pinhole.isapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings elements into the form that a camera uses. Source: a `ScheduleBlock` stands in a
/// `ScheduleBlockList`, in one client's form directly in the `TrackSchedule`; both are accepted.
final class Shape {
  private static final String LIST = "List";

  private Shape() {}

  /// @param now the camera's element
  /// @param wanted the backup's, whose elements may stand in a list where the camera has none, or
  ///   without one where it has
  /// @return the backup's in the camera's form
  static XmlNode like(XmlNode now, XmlNode wanted) {
    XmlNode shaped = wanted;
    for (String name : Siblings.names(wanted)) {
      if (now.find(name).isPresent()) {
        continue;
      }
      if (now.find(name + LIST).isPresent() && wanted.find(name + LIST).isEmpty()) {
        shaped = wrapped(shaped, name);
      } else if (name.endsWith(LIST) && name.length() > LIST.length()) {
        shaped = unwrapped(now, shaped, name);
      }
    }
    return shaped;
  }

  private static XmlNode wrapped(XmlNode node, String name) {
    List<XmlNode> children = new ArrayList<>();
    List<XmlNode> inside =
        node.children().stream().filter(child -> child.name().equalsIgnoreCase(name)).toList();
    boolean placed = false;
    for (XmlNode child : node.children()) {
      if (!child.name().equalsIgnoreCase(name)) {
        children.add(child);
      } else if (!placed) {
        children.add(new XmlNode(name + LIST, Optional.empty(), Map.of(), "", inside));
        placed = true;
      }
    }
    return node.withChildren(children);
  }

  private static XmlNode unwrapped(XmlNode now, XmlNode node, String list) {
    String name = list.substring(0, list.length() - LIST.length());
    if (now.find(name).isEmpty() || node.find(name).isPresent()) {
      return node;
    }
    List<XmlNode> children = new ArrayList<>();
    for (XmlNode child : node.children()) {
      if (child.name().equalsIgnoreCase(list)) {
        children.addAll(child.children());
      } else {
        children.add(child);
      }
    }
    return node.withChildren(children);
  }
}
