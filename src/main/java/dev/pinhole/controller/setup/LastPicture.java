package dev.pinhole.controller.setup;

import java.time.Instant;

/// What the camera sees when its job has come to the end. Never journalled, never in a report; lost
/// with the program.
public sealed interface LastPicture {
  /// The camera was asked for it.
  record Coming() implements LastPicture {}

  /// It came.
  ///
  /// @param picture as the camera sent it; nothing says that it can be shown
  /// @param at when, job time
  record Taken(SetUpLive.Picture picture, Instant at) implements LastPicture {}

  /// The camera gave none, or was not there.
  record Missing() implements LastPicture {}
}
