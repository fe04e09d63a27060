package dev.pinhole.job;

import dev.pinhole.job.BackupEvent.Why;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fold of saving what a reset erases.
public final class Backup {
  static final Backup NONE = new Backup(new Builder());

  private final Builder b;

  private Backup(Builder builder) {
    this.b = builder;
  }

  /// @return what the camera said it holds; empty before somebody signed in
  public Optional<BackupEvent.SignedIn> signedIn() {
    return Optional.ofNullable(b.signedIn);
  }

  /// @return what changed since an earlier backup; empty where there is none
  public Optional<BackupEvent.Compared> since() {
    return Optional.ofNullable(b.since);
  }

  /// @return whether the camera's own export comes along, locked with a key of the person
  public boolean locked() {
    return b.locked;
  }

  /// @return what is copied, and where to; empty before
  public Optional<BackupEvent.Chosen> chosen() {
    return Optional.ofNullable(b.chosen);
  }

  /// @return how many files are whole
  public int saved() {
    return b.saved;
  }

  /// @return how large they are together
  public long bytes() {
    return b.bytes;
  }

  /// @return how many things were asked for and are not there
  public int missing() {
    return b.missing.size();
  }

  /// @return why it stands still; empty while it goes on
  public Optional<Why> paused() {
    return Optional.ofNullable(b.paused);
  }

  /// @return how it ended; empty before
  public Optional<BackupEvent.Finished> finished() {
    return Optional.ofNullable(b.finished);
  }

  /// @return whether copying is under way, standing still or not
  public boolean open() {
    return b.chosen != null && b.finished == null;
  }

  Backup with(BackupEvent event) {
    if (event instanceof BackupEvent.GivenUp) {
      return NONE;
    }
    Builder next = new Builder(b);
    next.take(event);
    return new Backup(next);
  }

  /// The fields, while one event is folded in; never shared.
  private static final class Builder {
    private BackupEvent.@Nullable SignedIn signedIn;
    private BackupEvent.@Nullable Compared since;
    private boolean locked;
    private BackupEvent.@Nullable Chosen chosen;
    private int saved;
    private long bytes;

    /// Each counts once, however often a copy was taken up again.
    private final Set<String> missing = new HashSet<>();

    private @Nullable Why paused;
    private BackupEvent.@Nullable Finished finished;

    private Builder() {}

    private Builder(Builder old) {
      signedIn = old.signedIn;
      since = old.since;
      locked = old.locked;
      chosen = old.chosen;
      saved = old.saved;
      bytes = old.bytes;
      missing.addAll(old.missing);
      paused = old.paused;
      finished = old.finished;
    }

    private void take(BackupEvent event) {
      switch (event) {
        case BackupEvent.SignedIn now -> {
          signedIn = now;
          paused = null;
        }
        case BackupEvent.Compared with -> since = with;
        case BackupEvent.KeyGiven() -> locked = true;
        case BackupEvent.Chosen what -> begin(what);
        case BackupEvent.FileSaved(String _, long size) -> {
          saved++;
          bytes += size;
        }
        case BackupEvent.FileMissing(String what, String _) -> missing.add(what);
        case BackupEvent.Paused(Why why) -> paused = why;
        case BackupEvent.Resumed() -> paused = null;
        case BackupEvent.Finished end -> {
          finished = end;
          paused = null;
        }
        case BackupEvent.GivenUp() -> throw new IllegalStateException("begins anew");
      }
    }

    private void begin(BackupEvent.Chosen what) {
      chosen = what;
      saved = 0;
      bytes = 0;
      missing.clear();
      paused = null;
      finished = null;
    }
  }
}
