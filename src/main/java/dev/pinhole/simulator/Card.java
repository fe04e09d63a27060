package dev.pinhole.simulator;

/// What is recorded on a virtual camera's card, as numbers to make it from: nothing of it is stored
/// anywhere.
///
/// @param seed what sizes, times and content follow from
/// @param days how many days back it reaches, yesterday and before; today as far as it has come
/// @param perDay recordings of a day, one after the other
/// @param smallest size of a recording, in bytes
/// @param largest size of a recording, in bytes
record Card(long seed, int days, int perDay, long smallest, long largest) {
  private static final int MOST_DAYS = 366;
  private static final int MOST_PER_DAY = 1_000;

  Card {
    if (days < 1
        || days > MOST_DAYS
        || perDay < 1
        || perDay > MOST_PER_DAY
        || smallest < 1
        || largest < smallest) {
      throw new IllegalArgumentException("no card");
    }
  }

  /// One recording, of yesterday.
  ///
  /// @param bytes its size
  static Card of(long bytes) {
    return new Card(1, 1, 1, bytes, bytes);
  }
}
