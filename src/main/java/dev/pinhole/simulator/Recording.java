package dev.pinhole.simulator;

import java.time.Instant;

/// One recording on a virtual camera's card. Its content follows from its seed, see
/// [RecordedBytes].
///
/// @param name its file name on the card
/// @param start when it begins
/// @param end when it ends
/// @param bytes its size
/// @param kind why it was made
/// @param seed what its content is made from
record Recording(String name, Instant start, Instant end, long bytes, Kind kind, long seed) {
  /// Why a recording was made.
  enum Kind {
    CONTINUOUS("CMR"),
    MOTION("MOTION");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /// @return its name on the wire
    String text() {
      return text;
    }
  }

  /// @param most bytes, from 1
  /// @return the same, or its beginning
  Recording upTo(long most) {
    return new Recording(name, start, end, Math.min(bytes, Math.max(1, most)), kind, seed);
  }

  /// @return whether something of it lies between the two
  boolean within(Instant from, Instant to) {
    return start.isBefore(to) && end.isAfter(from);
  }
}
