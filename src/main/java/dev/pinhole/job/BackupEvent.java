package dev.pinhole.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Saving what a reset erases. A finished file is an event; how far the present one is, is not.
public sealed interface BackupEvent extends JobEvent {
  /// The camera took user and password, and said what it holds.
  ///
  /// @param user who signed in
  /// @param firmware what the camera runs, as it says
  /// @param settings how many documents of settings it lets be read
  /// @param days the days that hold recordings, oldest first
  record SignedIn(String user, String firmware, int settings, List<RecordedDay> days)
      implements BackupEvent {
    /// The most days that are believed of one camera.
    public static final int MOST_DAYS = 1_000;

    public SignedIn {
      days = List.copyOf(days);
    }
  }

  /// One day of recordings, on the camera's own calendar.
  ///
  /// @param day which day
  /// @param recordings how many there are
  /// @param bytes how large they are together; 0 where the camera does not say
  record RecordedDay(LocalDate day, int recordings, long bytes) {}

  /// The settings were laid beside those of an earlier backup.
  ///
  /// @param folder that backup's folder
  /// @param at when that backup was finished
  /// @param differing how many documents differ from it
  record Compared(String folder, Instant at, int differing) implements BackupEvent {}

  /// The person gave a key: the camera's own export of its configuration is saved too, locked with
  /// it. The key itself is kept nowhere.
  record KeyGiven() implements BackupEvent {}

  /// The person chose what is copied, and where to. Nothing was copied before.
  ///
  /// @param folder the backup's folder
  /// @param days the days whose recordings are copied, oldest first; the settings always are
  record Chosen(String folder, List<LocalDate> days) implements BackupEvent {
    public Chosen {
      days = List.copyOf(days);
    }
  }

  /// A file is whole and safe on the disk.
  ///
  /// @param path its place inside the folder
  /// @param bytes how large it is
  record FileSaved(String path, long bytes) implements BackupEvent {}

  /// Something was asked for and is not there.
  ///
  /// @param what its name for the person: a text's key, or a recording's place inside the folder
  /// @param reason a text's key
  record FileMissing(String what, String reason) implements BackupEvent {}

  /// The copying stands still: the person paused it, or Pinhole no longer holds the password.
  ///
  /// @param why why it stands still
  record Paused(Why why) implements BackupEvent {}

  /// The copying goes on.
  record Resumed() implements BackupEvent {}

  /// Everything that was to be had is in the folder, was read again, and is unchanged.
  ///
  /// @param files how many
  /// @param bytes how large together
  record Finished(int files, long bytes) implements BackupEvent {}

  /// It is given up; what was copied stays in its folder, and is no backup.
  record GivenUp() implements BackupEvent {}

  /// Why a backup stands still.
  enum Why {
    /// The person wanted it.
    PERSON,
    /// Pinhole was closed; the password is asked for again.
    RESTART,
    /// The camera does not take the password any more.
    PASSWORD,
    /// The disk is full, or cannot be written.
    DISK
  }
}
