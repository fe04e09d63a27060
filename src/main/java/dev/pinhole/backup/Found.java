package dev.pinhole.backup;

import dev.pinhole.text.Message;
import java.time.Instant;

/// What a folder turned out to be, judged by its list alone: whether the files are as the list says
/// is found by [BackupVerification].
public sealed interface Found {
  /// @return what to tell the person
  Message told();

  /// A backup that was finished.
  ///
  /// @param manifest its list
  record Whole(Manifest manifest) implements Found {
    @Override
    public Message told() {
      return Message.of("backup.found.whole", Integer.toString(manifest.files().size()));
    }
  }

  /// A backup that was begun and not finished. It can be taken up again.
  ///
  /// @param camera whose it is
  /// @param startedAt when it was begun
  /// @param finished how many of its files are finished
  record Unfinished(CameraFacts camera, Instant startedAt, int finished) implements Found {
    @Override
    public Message told() {
      return Message.of("backup.found.unfinished", Integer.toString(finished));
    }
  }

  /// A backup whose list, or whose record of progress, cannot be used.
  ///
  /// @param fault why
  /// @param told the same in a sentence
  record Damaged(Fault fault, Message told) implements Found {}

  /// Not a backup of Pinhole, or a folder that cannot be read.
  ///
  /// @param told what it is
  record NotABackup(Message told) implements Found {}

  /// A backup in a form that this Pinhole does not know yet.
  ///
  /// @param told the same in a sentence
  record Newer(Message told) implements Found {}
}
