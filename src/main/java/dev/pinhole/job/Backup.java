package dev.pinhole.job;

import dev.pinhole.job.BackupEvent.Why;
import java.util.Optional;

/// The fold of saving what a reset erases.
///
/// @param signedIn what the camera said it holds; empty before somebody signed in
/// @param locked whether the camera's own export comes along, locked with a key of the person
/// @param chosen what is copied, and where to; empty before
/// @param saved how many files are whole
/// @param bytes how large they are together
/// @param missing how many were asked for and are not there
/// @param paused why it stands still; empty while it goes on
/// @param finished how it ended; empty before
public record Backup(
    Optional<BackupEvent.SignedIn> signedIn,
    boolean locked,
    Optional<BackupEvent.Chosen> chosen,
    int saved,
    long bytes,
    int missing,
    Optional<Why> paused,
    Optional<BackupEvent.Finished> finished) {
  static final Backup NONE =
      new Backup(
          Optional.empty(), false, Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty());

  Backup with(BackupEvent event) {
    return switch (event) {
      case BackupEvent.SignedIn now ->
          new Backup(
              Optional.of(now), locked, chosen, saved, bytes, missing, Optional.empty(), finished);
      case BackupEvent.KeyGiven() ->
          new Backup(signedIn, true, chosen, saved, bytes, missing, paused, finished);
      case BackupEvent.Chosen what ->
          new Backup(
              signedIn, locked, Optional.of(what), 0, 0, 0, Optional.empty(), Optional.empty());
      case BackupEvent.FileSaved(String _, long size) ->
          new Backup(signedIn, locked, chosen, saved + 1, bytes + size, missing, paused, finished);
      case BackupEvent.FileMissing _ ->
          new Backup(signedIn, locked, chosen, saved, bytes, missing + 1, paused, finished);
      case BackupEvent.Paused(Why why) ->
          new Backup(signedIn, locked, chosen, saved, bytes, missing, Optional.of(why), finished);
      case BackupEvent.Resumed() ->
          new Backup(signedIn, locked, chosen, saved, bytes, missing, Optional.empty(), finished);
      case BackupEvent.Finished end ->
          new Backup(
              signedIn, locked, chosen, saved, bytes, missing, Optional.empty(), Optional.of(end));
      case BackupEvent.GivenUp() -> NONE;
    };
  }

  /// @return whether copying is under way, standing still or not
  public boolean open() {
    return chosen.isPresent() && finished.isEmpty();
  }
}
