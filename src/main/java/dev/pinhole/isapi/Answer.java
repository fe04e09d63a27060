package dev.pinhole.isapi;

import dev.pinhole.text.Message;
import java.util.function.Function;

/// What came of a request to a camera.
///
/// @param <T> what the camera was asked for
public sealed interface Answer<T> {
  /// It answered.
  ///
  /// @param value what it said
  /// @param <T> what the camera was asked for
  record Ok<T>(T value) implements Answer<T> {}

  /// It refused, and said why.
  ///
  /// @param status the reason
  /// @param <T> what the camera was asked for
  record Refused<T>(ResponseStatus status) implements Answer<T> {}

  /// This camera has no such thing. Source: 403 or 404 depending on firmware, or `notSupport`.
  ///
  /// @param status what it said, or what its HTTP status means
  /// @param <T> what the camera was asked for
  record Missing<T>(ResponseStatus status) implements Answer<T> {}

  /// It did not take user and password, or takes none at present. Proves nothing about a reset.
  ///
  /// @param locked whether it takes none at all for a while, not even the right one
  /// @param triesLeft how many tries are left before that; -1 where it does not say
  /// @param unlockSeconds how long the lock lasts; 0 where there is none
  /// @param <T> what the camera was asked for
  record Unauthorized<T>(boolean locked, int triesLeft, int unlockSeconds) implements Answer<T> {}

  /// Nothing was sent: this camera refused the same user and password before, in this run.
  ///
  /// @param <T> what the camera was asked for
  record NotTried<T>() implements Answer<T> {}

  /// The camera's certificate is another one than before. No request was sent, and no password.
  ///
  /// @param known the certificate that this camera had
  /// @param seen the one that is there now
  /// @param <T> what the camera was asked for
  record Untrusted<T>(Fingerprint known, Fingerprint seen) implements Answer<T> {}

  /// No answer came.
  ///
  /// @param sent whether the request may have arrived; where not, nothing can have happened
  /// @param said what the person can be told
  /// @param <T> what the camera was asked for
  record NoAnswer<T>(boolean sent, Message said) implements Answer<T> {}

  /// An answer came that is none of this protocol.
  ///
  /// @param said what the person can be told
  /// @param <T> what the camera was asked for
  record Unreadable<T>(Message said) implements Answer<T> {}

  /// @param next what to make of the value
  /// @param <U> what comes of it
  /// @return what came of both; everything but a value stays as it is
  default <U> Answer<U> then(Function<T, Answer<U>> next) {
    return switch (this) {
      case Ok<T>(T value) -> next.apply(value);
      case Refused<T>(ResponseStatus status) -> new Refused<>(status);
      case Missing<T>(ResponseStatus status) -> new Missing<>(status);
      case Unauthorized<T>(boolean locked, int tries, int seconds) ->
          new Unauthorized<>(locked, tries, seconds);
      case NotTried<T> _ -> new NotTried<>();
      case Untrusted<T>(Fingerprint known, Fingerprint seen) -> new Untrusted<>(known, seen);
      case NoAnswer<T>(boolean sent, Message said) -> new NoAnswer<>(sent, said);
      case Unreadable<T>(Message said) -> new Unreadable<>(said);
    };
  }

  /// @param next what to make of the value
  /// @param <U> what comes of it
  /// @return what came of it; everything but a value stays as it is
  default <U> Answer<U> map(Function<T, U> next) {
    return then(value -> new Ok<>(next.apply(value)));
  }
}
