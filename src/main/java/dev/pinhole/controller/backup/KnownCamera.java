package dev.pinhole.controller.backup;

import dev.pinhole.camera.Camera;
import dev.pinhole.job.Backup;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.Place;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpEvent.Rescue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A camera that some job was about, and when it was last backed up: a fold over all jobs.
///
/// @param place whose camera it is
/// @param camera which one
/// @param name what the person calls it, may be empty
/// @param last when its latest whole backup was finished; empty where there is none
/// @param folder where that is; empty where there is none
/// @param changed how many settings differed from it when somebody signed in last; empty where
///   nobody did since
public record KnownCamera(
    Place place,
    Camera camera,
    String name,
    Optional<Instant> last,
    Optional<String> folder,
    Optional<Integer> changed) {
  /// @param jobs all jobs, in any order
  /// @return every camera that was seen in one, the one backed up longest ago first
  public static List<KnownCamera> in(Collection<Job> jobs) {
    Map<String, KnownCamera> all = new LinkedHashMap<>();
    jobs.stream()
        .filter(job -> job.choices().camera().isPresent())
        .sorted(Comparator.comparing(job -> job.changedAt().orElse(Instant.EPOCH)))
        .map(KnownCamera::of)
        .forEach(one -> all.merge(one.place() + " " + one.camera().mac(), one, KnownCamera::later));
    return all.values().stream()
        .sorted(Comparator.comparing(one -> one.last().orElse(Instant.EPOCH)))
        .toList();
  }

  private static KnownCamera of(Job job) {
    Backup backup = job.backup();
    Optional<Kept> settings = settings(job);
    boolean whole = backup.finished().isPresent();
    if (settings.isPresent() && !whole) {
      return new KnownCamera(
          job.place(),
          job.choices().camera().orElseThrow(),
          job.choices().name(),
          settings.map(Kept::at),
          settings.map(one -> one.folder().toString()),
          Optional.empty());
    }
    return new KnownCamera(
        job.place(),
        job.choices().camera().orElseThrow(),
        job.choices().name(),
        whole ? finishedAt(job) : Optional.empty(),
        whole ? backup.chosen().map(BackupEvent.Chosen::folder) : Optional.empty(),
        whole ? Optional.empty() : backup.since().map(BackupEvent.Compared::differing));
  }

  /// What was saved after setting up, without recordings.
  private static Optional<Kept> settings(Job job) {
    return job.entries().reversed().stream()
        .filter(
            entry ->
                entry.event() instanceof SetUpEvent.RescueSet(Rescue rescue, String where)
                    && rescue == Rescue.SETTINGS_BACKUP
                    && !where.isEmpty())
        .map(entry -> new Kept(Path.of(((SetUpEvent.RescueSet) entry.event()).where()), entry.at()))
        .findFirst();
  }

  private static Optional<Instant> finishedAt(Job job) {
    return job.entries().reversed().stream()
        .filter(entry -> entry.event() instanceof BackupEvent.Finished)
        .map(Entry::at)
        .findFirst();
  }

  /// The newer job knows the name better; the backup is the latest of both.
  private static KnownCamera later(KnownCamera before, KnownCamera now) {
    KnownCamera backedUp = now.last().isPresent() ? now : before;
    return new KnownCamera(
        now.place(),
        now.camera(),
        now.name().isEmpty() ? before.name() : now.name(),
        backedUp.last(),
        backedUp.folder(),
        now.last().isPresent() || now.changed().isPresent() ? now.changed() : before.changed());
  }

  /// @return what to call it: the person's name for it, or its model
  public String title() {
    return name.isEmpty() ? camera.model() : name;
  }

  /// @return the latest whole backup; empty where there is none
  public Optional<Kept> kept() {
    return folder.flatMap(where -> last.map(at -> new Kept(Path.of(where), at)));
  }

  /// A whole backup.
  ///
  /// @param folder where it is
  /// @param at when it was finished
  public record Kept(Path folder, Instant at) {}

  /// @param now the time
  /// @param every how long a backup lasts
  /// @return whether it is time for the next, because it is old or because settings changed since;
  ///   a practice camera never is overdue
  public boolean isOverdue(Instant now, Duration every) {
    return place == Place.WORLD
        && (changed.filter(count -> count > 0).isPresent()
            || last.map(at -> at.plus(every).isBefore(now)).orElse(true));
  }
}
