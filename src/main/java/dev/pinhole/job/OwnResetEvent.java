package dev.pinhole.job;

import java.util.List;

/// The camera's own reset, told to it over the network by somebody who knows its password. The
/// telling itself is an effect.
public sealed interface OwnResetEvent extends JobEvent {
  /// The camera took user and password.
  ///
  /// @param user who signed in
  record SignedIn(String user) implements OwnResetEvent {}

  /// Pinhole holds no password for it any more.
  record SignedOut() implements OwnResetEvent {}

  /// The person typed the camera's name below what is erased, what may be lost, and what stays.
  ///
  /// @param way what they confirmed
  /// @param name the name that they typed
  record Confirmed(ResetWay way, String name) implements OwnResetEvent {}

  /// The settings were read, to compare them: before the camera is told, and after its restart.
  ///
  /// @param readings one for each document; none where they could not be read
  record SettingsRead(List<Reading> readings) implements OwnResetEvent {
    public SettingsRead {
      readings = List.copyOf(readings);
    }
  }

  /// One document of settings.
  ///
  /// @param resource its name, such as `TIME`
  /// @param digest SHA-256 of what in it a person can set, in hexadecimal
  record Reading(String resource, String digest) {}
}
