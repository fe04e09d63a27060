package dev.pinhole.job;

import java.time.Instant;
import java.util.List;

/// Bringing a backup's settings back, one document at a time. Each write is an effect of its own.
public sealed interface RestoreEvent extends JobEvent {
  /// A whole backup of this camera that this job has not made is taken: the latest of an earlier
  /// job, or one that the person chose. Nothing of it is beside the camera yet.
  ///
  /// @param folder its folder
  /// @param at when it was finished
  record Found(String folder, Instant at) implements RestoreEvent {}

  /// What the backup holds was laid beside what the camera has now.
  ///
  /// @param folder the backup's folder
  /// @param items every document of the backup that can be written back, in the order of writing
  record Compared(String folder, List<Item> items) implements RestoreEvent {
    public Compared {
      items = List.copyOf(items);
    }
  }

  /// One document of settings.
  ///
  /// @param resource its name, such as `TIME`
  /// @param changes the values that differ, the first ones where there are many; none where the
  ///   camera has them already
  /// @param differing how many differ in all
  record Item(String resource, List<Change> changes, int differing) {
    /// How many values are kept of one document.
    public static final int MOST_CHANGES = 40;

    public Item {
      changes = List.copyOf(changes);
    }
  }

  /// A value that differs.
  ///
  /// @param path names of the elements down to it
  /// @param backup its value in the backup, cut where it is long; empty where it has none
  /// @param camera its value in the camera, the same
  record Change(String path, String backup, String camera) {}

  /// The person chose what is written back.
  ///
  /// @param resources their names
  record Chosen(List<String> resources) implements RestoreEvent {
    public Chosen {
      resources = List.copyOf(resources);
    }
  }

  /// How the writing of one document ended, by what was read back afterwards.
  ///
  /// @param resource its name
  /// @param outcome how
  /// @param reason key of a text that says more, may be empty
  record Written(String resource, Outcome outcome, String reason) implements RestoreEvent {}

  /// Pinhole holds no password for it: it was closed, or the camera did not take it any more.
  record SignedOut() implements RestoreEvent {}

  /// The camera took user and password.
  ///
  /// @param user who signed in
  record SignedIn(String user) implements RestoreEvent {}

  /// The person goes on.
  record Left() implements RestoreEvent {}

  /// How a document stands after it was written.
  enum Outcome {
    /// Read back equal.
    DONE,
    /// Taken; the camera has to restart first.
    AFTER_RESTART,
    /// Read back, and not as it was sent.
    DIFFERENT,
    /// Not taken.
    REFUSED,
    /// Nobody knows: no answer came.
    UNKNOWN
  }
}
