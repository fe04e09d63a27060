package dev.pinhole.backup;

/// Why the list of a backup's files cannot be used.
public enum Fault {
  /// `manifest.json` is not what `manifest.sha256` says, or one of the two is missing or a link.
  LIST_CHANGED,
  /// The list is not in the form of a backup's list.
  LIST_UNREADABLE,
  /// The list names something that is not a place inside a backup.
  OUTSIDE,
  /// The list names one file twice, perhaps in other letter case.
  TWICE
}
