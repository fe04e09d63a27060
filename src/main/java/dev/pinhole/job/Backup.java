package dev.pinhole.job;

import dev.pinhole.job.BackupEvent.Why;
import java.util.Optional;

/// The fold of saving what a reset erases.
///
/// @param signedIn what the camera said it holds; empty before somebody signed in
/// @param chosen what is copied, and where to; empty before
/// @param saved how many files are whole
/// @param bytes how large they are together
/// @param missing how many were asked for and are not there
/// @param paused why it stands still; empty while it goes on
/// @param finished how it ended; empty before
public record Backup(
    Optional<BackupEvent.SignedIn> signedIn,
    Optional<BackupEvent.Chosen> chosen,
    int saved,
    long bytes,
    int missing,
    Optional<Why> paused,
    Optional<BackupEvent.Finished> finished) {
  static final Backup NONE =
      new Backup(Optional.empty(), Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty());

  Backup with(BackupEvent event) {
    return switch (event) {
      case BackupEvent.SignedIn now ->
          new Backup(Optional.of(now), chosen, saved, bytes, missing, Optional.empty(), finished);
      case BackupEvent.Chosen what ->
          new Backup(signedIn, Optional.of(what), 0, 0, 0, Optional.empty(), Optional.empty());
      case BackupEvent.FileSaved(String _, long size) ->
          new Backup(signedIn, chosen, saved + 1, bytes + size, missing, paused, finished);
      case BackupEvent.FileMissing _ ->
          new Backup(signedIn, chosen, saved, bytes, missing + 1, paused, finished);
      case BackupEvent.Paused(Why why) ->
          new Backup(signedIn, chosen, saved, bytes, missing, Optional.of(why), finished);
      case BackupEvent.Resumed() ->
          new Backup(signedIn, chosen, saved, bytes, missing, Optional.empty(), finished);
      case BackupEvent.Finished end ->
          new Backup(signedIn, chosen, saved, bytes, missing, Optional.empty(), Optional.of(end));
      case BackupEvent.GivenUp() -> NONE;
    };
  }

  /// @return whether copying is under way, standing still or not
  public boolean open() {
    return chosen.isPresent() && finished.isEmpty();
  }
}
