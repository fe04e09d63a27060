package dev.pinhole.exchange;

import dev.pinhole.sadp.FlatXml;
import dev.pinhole.sadp.SadpDocument.Field;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A message's children while they are read: each is taken once, and whatever is missing, wrong or
/// left over makes the whole message none.
final class Fields {
  private final Map<String, Deque<String>> left = new HashMap<>();

  /// A message that is none. Says nothing of what it held.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super("not a message of this protocol", null, false, false);
    }
  }

  Fields(FlatXml flat) {
    for (Field field : flat.fields()) {
      left.computeIfAbsent(field.name(), _ -> new ArrayDeque<>()).add(field.value());
    }
  }

  /// @return the child's text, which must be there once
  String one(String name) {
    return maybe(name).orElseThrow(Unreadable::new);
  }

  /// @return the child's text as what it means, which must be there once
  <T> T one(String name, Function<String, Optional<T>> reader) {
    return reader.apply(one(name)).orElseThrow(Unreadable::new);
  }

  /// @return the child's text, which may be there once
  Optional<String> maybe(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new Unreadable();
    }
    return values.stream().findFirst();
  }

  /// @return the child's text as what it means, which may be there once
  <T> Optional<T> maybe(String name, Function<String, Optional<T>> reader) {
    return maybe(name).map(text -> reader.apply(text).orElseThrow(Unreadable::new));
  }

  /// @return the texts of all children of this name
  List<String> all(String name) {
    Deque<String> values = left.remove(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  void refuseLeftOver() {
    if (!left.isEmpty()) {
      throw new Unreadable();
    }
  }
}
