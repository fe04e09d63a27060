package dev.pinhole.controller.reset;

import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import java.time.Instant;

/// One line of the list of open jobs.
///
/// @param id which job
/// @param name what the person calls the camera, or its model; may be empty
/// @param place practice or world
/// @param step where it stands
/// @param since when something last happened
public record JobSummary(JobId id, String name, Place place, Step step, Instant since) {}
