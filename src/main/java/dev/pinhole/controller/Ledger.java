package dev.pinhole.controller;

import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;

/// Where the job is recorded that a command works on. One thread.
public interface Ledger {
  /// @return the job so far
  Job job();

  /// @param origin who says so
  /// @param event what happened
  /// @throws StoreException where it may not have reached the disk
  void add(Origin origin, JobEvent event) throws StoreException;

  /// For the time while another Pinhole holds the data folder.
  ///
  /// @param clock job time
  /// @return a record that is kept in memory alone
  static Ledger inMemory(InstantSource clock) {
    return new Ledger() {
      private Job job = Job.NEW;

      @Override
      public Job job() {
        return job;
      }

      @Override
      public void add(Origin origin, JobEvent event) {
        Instant now = clock.instant();
        job = job.with(new Entry(job.nextNumber(), now, origin, event));
      }
    };
  }
}
