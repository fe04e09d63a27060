package dev.pinhole.isapi;

import java.util.Set;

/// What of a document a restore writes back to a camera.
public sealed interface Restoring {
  /// All of it that differs.
  record Whole() implements Restoring {}

  /// Some of it.
  ///
  /// @param elements names of children of the root
  record Only(Set<String> elements) implements Restoring {
    public Only {
      elements = Set.copyOf(elements);
    }
  }

  /// Nothing: it is the camera's own, or holds users or passwords.
  record Never() implements Restoring {}

  /// @param backup a document
  /// @return what of it is to be written back, under the same root; a root without children for
  ///   nothing
  default XmlNode part(XmlNode backup) {
    return switch (this) {
      case Whole _ -> backup;
      case Only(Set<String> elements) ->
          backup.withChildren(
              backup.children().stream()
                  .filter(child -> elements.stream().anyMatch(child.name()::equalsIgnoreCase))
                  .toList());
      case Never _ -> backup.withChildren(java.util.List.of());
    };
  }
}
