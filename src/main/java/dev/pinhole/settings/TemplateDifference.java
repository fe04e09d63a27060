package dev.pinhole.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a template wants of one setting, beside what a camera has.
///
/// @param wanted what the template wants
/// @param has what the camera has; empty where that cannot be understood
/// @param changes the values that differ, in the order of [Values]; none where the camera has them
///   already
public record TemplateDifference(Setting wanted, Optional<Setting> has, List<Change> changes) {
  public TemplateDifference {
    changes = List.copyOf(changes);
  }

  /// A value that differs.
  ///
  /// @param name its name in [Values]
  /// @param has what the camera has; empty where it has none, or nobody understands it
  /// @param wanted what the template wants; empty for none
  public record Change(String name, String has, String wanted) {}

  /// @param wanted what the template wants
  /// @param has what the camera has, of the same kind; empty where that cannot be understood
  /// @return the two beside each other
  /// @throws IllegalArgumentException where they are of two kinds
  public static TemplateDifference of(Setting wanted, Optional<Setting> has) {
    if (has.filter(one -> one.kind() != wanted.kind()).isPresent()) {
      throw new IllegalArgumentException("two kinds of settings");
    }
    Map<String, String> next = Values.of(wanted);
    Map<String, String> now = has.map(Values::of).orElse(Map.of());
    List<Change> changes = new ArrayList<>();
    next.forEach((name, value) -> add(changes, name, now.getOrDefault(name, ""), value));
    now.forEach(
        (name, value) -> {
          if (!next.containsKey(name)) {
            add(changes, name, value, "");
          }
        });
    return new TemplateDifference(wanted, has, changes);
  }

  private static void add(List<Change> changes, String name, String has, String wanted) {
    if (!has.equals(wanted)) {
      changes.add(new Change(name, has, wanted));
    }
  }

  /// @return which setting
  public Kind kind() {
    return wanted.kind();
  }

  /// @return whether the camera has what the template wants
  public boolean isSame() {
    return has.isPresent() && changes.isEmpty();
  }
}
