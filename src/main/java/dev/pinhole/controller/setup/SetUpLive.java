package dev.pinhole.controller.setup;

import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Setting;
import dev.pinhole.settings.Storage;
import dev.pinhole.text.Message;
import java.time.Duration;
import java.util.Optional;

/// What is known of a camera at this moment while one of its settings is worked on. Never
/// journalled; lost without harm.
///
/// @param kind which setting
/// @param reading how the camera is set; empty while it is being read
/// @param trouble why it cannot be read; empty mostly
/// @param trying what is being tried out
public record SetUpLive(
    Kind kind, Optional<Reading> reading, Optional<Message> trouble, Trying trying) {
  /// How a camera is set.
  ///
  /// @param setting what it says; empty where that cannot be understood
  /// @param ahead how far its clock is ahead, where that was asked for
  /// @param picture what it sees, where that was asked for
  /// @param storage what it records on, where that was asked for
  /// @param around who has which address around it, where that matters
  public record Reading(
      Optional<Setting> setting,
      Optional<Duration> ahead,
      Optional<Picture> picture,
      Optional<Storage> storage,
      Optional<Neighbourhood> around) {}

  /// A still picture, as the camera sent it. Two are equal where they are the same one.
  public static final class Picture {
    private final byte[] bytes;

    /// @param bytes not to be changed any more
    public Picture(byte[] bytes) {
      this.bytes = bytes;
    }

    /// @return a copy
    public byte[] bytes() {
      return bytes.clone();
    }
  }

  /// What is being tried out.
  public enum Trying {
    NOTHING,
    /// The camera is asked for its events.
    CALLING,
    /// The camera tells, and somebody should move.
    LISTENING,
    /// A new recording is looked for, and fetched.
    FETCHING
  }

  static SetUpLive of(Kind kind) {
    return new SetUpLive(kind, Optional.empty(), Optional.empty(), Trying.NOTHING);
  }

  SetUpLive with(Reading read) {
    return new SetUpLive(kind, Optional.of(read), Optional.empty(), trying);
  }

  SetUpLive with(Message why) {
    return new SetUpLive(kind, reading, Optional.of(why), trying);
  }

  SetUpLive with(Trying now) {
    return new SetUpLive(kind, reading, trouble, now);
  }
}
