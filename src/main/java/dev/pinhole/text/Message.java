package dev.pinhole.text;

import java.util.List;

/// Something to say, not yet in anybody's language.
///
/// @param key the entry of the resource bundle
/// @param args what fills its places, in order: texts, whole numbers or instants
public record Message(String key, List<Object> args) {
  public Message {
    args = List.copyOf(args);
  }

  /// @param key the entry of the resource bundle
  /// @param args what fills its places, in order
  /// @return the message
  public static Message of(String key, Object... args) {
    return new Message(key, List.of(args));
  }
}
