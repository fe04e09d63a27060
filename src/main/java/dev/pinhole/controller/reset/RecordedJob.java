package dev.pinhole.controller.reset;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.Ledger;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Trouble;
import dev.pinhole.journal.Journal;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.FolderLock;
import dev.pinhole.store.StoreException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// A job that a command works on: its events are recorded as those of the window are, so that lists
/// and reminders know it. Holds the data folder until it is closed. One thread.
public final class RecordedJob implements Ledger, AutoCloseable {
  private final FolderLock lock;
  private final Journal journal;
  private final InstantSource clock;
  private Job job;

  private RecordedJob(FolderLock lock, Journal.Opened opened, InstantSource clock) {
    this.lock = lock;
    this.journal = opened.journal();
    this.job = opened.found().job();
    this.clock = clock;
  }

  /// @param folder the data folder
  /// @param disk where to write
  /// @param clock job time
  /// @param random where a new job's id comes from
  /// @param backup the folder that is backed up to
  /// @return the job that was saving there and is not at an end, or a new one
  /// @throws StoreException where the folder is held by an open window, foreign, or not writable
  public static RecordedJob savingTo(
      DataFolder folder, Disk disk, InstantSource clock, RandomGenerator random, Path backup)
      throws StoreException {
    return open(folder, disk, clock, random, job -> saves(job, backup.toString()));
  }

  private static boolean saves(Job job, String backup) {
    return job.backup().open()
        && job.backup().chosen().filter(one -> one.folder().equals(backup)).isPresent();
  }

  /// @param folder the data folder
  /// @param disk where to write
  /// @param clock job time
  /// @param random where a new job's id comes from
  /// @param camera which camera is set up
  /// @return the job in which a command was setting it up and that is not at an end, or a new one
  /// @throws StoreException where the folder is held by an open window, foreign, or not writable
  public static RecordedJob settingUp(
      DataFolder folder, Disk disk, InstantSource clock, RandomGenerator random, MacAddress camera)
      throws StoreException {
    return open(folder, disk, clock, random, job -> setsUp(job, camera));
  }

  /// The window has seen the camera of each of its jobs on the network; a command never has.
  private static boolean setsUp(Job job, MacAddress camera) {
    return job.choices().trouble().equals(Optional.of(Trouble.ONLY_SET_UP))
        && job.mac().equals(Optional.of(camera))
        && job.setUp().pages().agreed()
        && job.latest().isEmpty();
  }

  private static RecordedJob open(
      DataFolder folder,
      Disk disk,
      InstantSource clock,
      RandomGenerator random,
      Predicate<Job> goesOn)
      throws StoreException {
    FolderLock lock = folder.takeForWriting(Long.toString(ProcessHandle.current().pid()));
    try {
      JobId id = open(folder, goesOn).orElse(JobId.random(random));
      folder.make(folder.job(id.text()));
      return new RecordedJob(lock, Journal.open(disk, Jobs.journal(folder, id)), clock);
    } catch (StoreException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static Optional<JobId> open(DataFolder folder, Predicate<Job> goesOn)
      throws StoreException {
    for (String name : folder.jobNames()) {
      if (JobId.isOne(name) && isOpen(folder, new JobId(name), goesOn)) {
        return Optional.of(new JobId(name));
      }
    }
    return Optional.empty();
  }

  private static boolean isOpen(DataFolder folder, JobId id, Predicate<Job> goesOn) {
    try {
      Job job = Journal.read(Jobs.journal(folder, id)).job();
      return !job.ended() && goesOn.test(job);
    } catch (StoreException e) {
      return false;
    }
  }

  @Override
  public Job job() {
    return job;
  }

  @Override
  public void add(Origin origin, JobEvent event) throws StoreException {
    Entry entry = new Entry(job.nextNumber(), clock.instant(), origin, event);
    journal.append(entry);
    job = job.with(entry);
  }

  @Override
  public void close() throws StoreException {
    try {
      journal.close();
    } finally {
      lock.close();
    }
  }
}
