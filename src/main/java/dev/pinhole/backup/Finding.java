package dev.pinhole.backup;

import dev.pinhole.text.Message;

/// Something about a file of a backup that is not as its list says.
///
/// @param kind what
/// @param path the file, below the backup's folder
public record Finding(Kind kind, String path) {
  /// What is not as the list says.
  public enum Kind {
    /// It is not there.
    MISSING,
    /// It has another size.
    OTHER_SIZE,
    /// It has the right size and another SHA-256.
    OTHER_CONTENT,
    /// It cannot be read.
    UNREADABLE,
    /// It, or a folder on the way to it, is a link, and was not opened.
    LINK,
    /// It is there, and the list does not know it.
    EXTRA
  }

  /// @return what to tell the person
  public Message told() {
    return Message.of("backup.finding." + kind, Unfit.shown(path));
  }
}
