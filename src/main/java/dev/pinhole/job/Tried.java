package dev.pinhole.job;

import java.time.Instant;

/// What was done to reset a camera, and is judged by what is seen of it afterwards: a hold at its
/// button, or its own reset.
public sealed interface Tried permits Holds.Done, OwnReset.Told {
  /// @return the way of the camera's family: how long a restart takes, and its factory address
  Attempt attempt();

  /// @return the event from which on observations speak of it
  long number();

  /// @return the moment from which on the restart is waited for
  Instant ended();
}
