package dev.pinhole.sadp;

/// What came of asking one endpoint.
///
/// @param <T> what an answer is read as
public sealed interface Asked<T> {
  /// The answer.
  ///
  /// @param <T> what an answer is read as
  /// @param answer as the caller's reader understood it
  record Heard<T>(T answer) implements Asked<T> {}

  /// It was asked, and nothing that is an answer came in time. Whether the question arrived is not
  /// known.
  ///
  /// @param <T> what an answer would have been read as
  record Silence<T>() implements Asked<T> {}

  /// Nothing left this computer: no socket opened, or the system refused to send.
  ///
  /// @param <T> what an answer would have been read as
  /// @param why the system's words
  record Unsent<T>(String why) implements Asked<T> {}
}
