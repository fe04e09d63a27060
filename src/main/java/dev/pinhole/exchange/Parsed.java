package dev.pinhole.exchange;

import dev.pinhole.text.Message;

/// What came of reading a file that a person chose.
///
/// @param <T> what it is read as
public sealed interface Parsed<T> {
  /// It is what was expected.
  ///
  /// @param <T> what it is read as
  /// @param value what it says
  record Good<T>(T value) implements Parsed<T> {}

  /// It is not; nothing was changed by reading it.
  ///
  /// @param <T> what it would have been read as
  /// @param why what is wrong, in one sentence, and what to do
  record Bad<T>(Message why) implements Parsed<T> {}
}
