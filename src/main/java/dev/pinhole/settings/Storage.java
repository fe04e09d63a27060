package dev.pinhole.settings;

import java.util.List;

/// What a camera has to record on.
///
/// @param disks its cards and disks, in its own order; places without a card included
public record Storage(List<Disk> disks) {
  public Storage {
    disks = List.copyOf(disks);
  }

  /// @return whether there is one that it can record on now
  public boolean canRecord() {
    return disks.stream().anyMatch(disk -> disk.state() == State.OK);
  }

  /// A card, a disk, or a place for one.
  ///
  /// @param id the camera's number of it
  /// @param state how it is
  /// @param said the camera's own word for that, bounded, fit to be shown
  /// @param capacity its size in bytes; 0 where it is not there
  /// @param free what is free of it, in bytes
  public record Disk(String id, State state, String said, long capacity, long free) {
    /// @throws IllegalArgumentException where a size is negative
    public Disk {
      if (capacity < 0 || free < 0) {
        throw new IllegalArgumentException("a size below nothing");
      }
    }
  }

  /// How a card or disk is.
  public enum State {
    /// In use.
    OK,
    /// There, but it must be formatted first.
    UNFORMATTED,
    /// Nothing in its place.
    NOT_THERE,
    /// Broken, or of no use to the camera.
    ERROR,
    /// Something else: see the camera's own word.
    OTHER
  }
}
