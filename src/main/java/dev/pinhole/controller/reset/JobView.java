package dev.pinhole.controller.reset;

import dev.pinhole.job.Job;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Step;

/// Everything that a screen needs of one job at one moment. Immutable.
///
/// @param id which job
/// @param job its facts
/// @param step the screen to show
/// @param live what is seen at this moment
public record JobView(JobId id, Job job, Step step, Live live) {
  /// @return the number of the latest event that this view contains; an act names it, and comes too
  ///   late when another event came in between that changed the step
  public long seen() {
    return job.entries().size();
  }
}
