package dev.pinhole.isapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Compares a document of a backup with the camera's present one, and makes the one to write back.
/// Pure.
///
/// What the backup does not know is no difference, and is kept: newer firmware has more elements.
/// Elements of a list are another matter: one that the backup does not have is one too many. What
/// changes by itself (the time, counters) is neither compared nor written. Attributes and
/// namespaces stay the camera's own.
public final class SettingsDifference {
  private static final Set<String> VOLATILE =
      Set.of(
          "localtime",
          "currentdevicetime",
          "deviceuptime",
          "uptime",
          "cpulist",
          "memorylist",
          "openfilehandles",
          "freespace",
          "unlocktime",
          "retrylogintime");

  /// Texts that firmware writes in either case.
  private static final Set<String> ANY_CASE = Set.of("gridmap", "true", "false");

  private static final Optional<String> NOTHING = Optional.empty();

  private SettingsDifference() {}

  /// A value that differs.
  ///
  /// @param path names of the elements down to it, joined by `/`; of a list's elements with their
  ///   id
  /// @param before its value in the backup; empty where the list's element is not there
  /// @param now its value in the camera; empty where it is not there
  public record Change(String path, Optional<String> before, Optional<String> now) {}

  /// @param before the backup's document
  /// @param now the camera's present one
  /// @return what differs, in the backup's order
  public static List<Change> between(XmlNode before, XmlNode now) {
    List<Change> all = new ArrayList<>();
    compare(before.name(), before, now, all);
    return all;
  }

  private static void compare(String path, XmlNode backup, XmlNode now, List<Change> all) {
    if (isVolatile(backup.name())) {
      return;
    }
    XmlNode before = Shape.like(now, backup);
    if (before.children().isEmpty() && now.children().isEmpty()) {
      if (!same(before, now)) {
        all.add(new Change(path, Optional.of(before.text()), Optional.of(now.text())));
      }
      return;
    }
    for (String name : Siblings.names(before)) {
      compare(path, Siblings.of(name, before, now), all);
    }
    for (String name : surplus(before, now)) {
      compare(path, Siblings.of(name, before, now), all);
    }
  }

  private static void compare(String path, Siblings siblings, List<Change> all) {
    siblings
        .before()
        .forEach(
            (key, ours) -> {
              String here = path + "/" + key;
              XmlNode theirs = siblings.now().get(key);
              if (theirs != null) {
                compare(here, ours, theirs, all);
              } else {
                leaves(here, ours)
                    .forEach((leaf, text) -> all.add(new Change(leaf, Optional.of(text), NOTHING)));
              }
            });
    siblings
        .added()
        .forEach(
            (key, theirs) ->
                leaves(path + "/" + key, theirs)
                    .forEach(
                        (leaf, text) -> all.add(new Change(leaf, NOTHING, Optional.of(text)))));
  }

  /// @return names of lists in the camera where the backup has an element that is quite empty
  private static List<String> surplus(XmlNode before, XmlNode now) {
    return before.children().isEmpty() && before.text().isEmpty()
        ? Siblings.names(now).stream().filter(name -> Siblings.isList(now, name)).toList()
        : List.of();
  }

  private static Map<String, String> leaves(String path, XmlNode node) {
    Map<String, String> all = new LinkedHashMap<>();
    if (isVolatile(node.name())) {
      return all;
    }
    if (node.children().isEmpty()) {
      all.put(path, node.text());
    }
    for (String name : Siblings.names(node)) {
      Siblings.of(name, node, node)
          .before()
          .forEach((key, child) -> all.putAll(leaves(path + "/" + key, child)));
    }
    return all;
  }

  private static boolean isVolatile(String name) {
    return VOLATILE.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean same(XmlNode one, XmlNode other) {
    boolean anyCase =
        ANY_CASE.contains(one.name().toLowerCase(Locale.ROOT))
            || ANY_CASE.contains(one.text().toLowerCase(Locale.ROOT));
    return anyCase ? one.text().equalsIgnoreCase(other.text()) : one.text().equals(other.text());
  }

  /// The document to write: the camera's present one with only those values replaced that differ.
  ///
  /// @param now the camera's present document
  /// @param backup the backup's, or the part of it that is to be restored
  /// @return a document that does not differ from the backup's any more
  public static XmlNode merge(XmlNode now, XmlNode backup) {
    if (isVolatile(backup.name())) {
      return now;
    }
    XmlNode wanted = Shape.like(now, backup);
    if (wanted.children().isEmpty() && now.children().isEmpty()) {
      return same(wanted, now) ? now : now.withText(wanted.text());
    }
    List<String> surplus = surplus(wanted, now);
    List<String> known = Siblings.names(wanted);
    List<XmlNode> children = new ArrayList<>();
    for (String name : Siblings.names(now)) {
      boolean ours = known.stream().anyMatch(name::equalsIgnoreCase);
      if (ours) {
        children.addAll(merged(Siblings.of(name, wanted, now)));
      } else if (!surplus.contains(name)) {
        now.children().stream()
            .filter(child -> child.name().equalsIgnoreCase(name))
            .forEach(children::add);
      }
    }
    insert(children, wanted, now);
    return now.withText(now.children().isEmpty() ? "" : now.text()).withChildren(children);
  }

  private static List<XmlNode> merged(Siblings siblings) {
    List<XmlNode> all = new ArrayList<>();
    siblings
        .before()
        .forEach(
            (key, ours) -> {
              XmlNode theirs = siblings.now().get(key);
              if (theirs != null) {
                all.add(merge(theirs, ours));
              } else if (!isVolatile(ours.name())) {
                all.add(ours);
              }
            });
    return all;
  }

  /// Firmware may insist on the order: what the camera lacks goes behind its neighbour in the
  /// backup.
  private static void insert(List<XmlNode> children, XmlNode wanted, XmlNode now) {
    int place = 0;
    for (String name : Siblings.names(wanted)) {
      if (now.find(name).isPresent()) {
        place = Math.max(place, behind(children, name));
      } else {
        List<XmlNode> missing =
            wanted.children().stream()
                .filter(child -> child.name().equalsIgnoreCase(name) && !isVolatile(child.name()))
                .toList();
        children.addAll(place, missing);
        place += missing.size();
      }
    }
  }

  /// @return the place behind the last element of that name; the first one where there is none
  private static int behind(List<XmlNode> children, String name) {
    for (int i = children.size(); i > 0; i--) {
      if (children.get(i - 1).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return 0;
  }
}
