package dev.pinhole.controller.reset;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import java.time.Instant;
import java.util.Optional;

/// One line of the list of open jobs.
///
/// @param id which job
/// @param name what the person calls the camera, or its model; may be empty
/// @param place practice or world
/// @param step where it stands
/// @param since when something last happened
/// @param address the address that its camera was asked to have; empty where it was asked for none
public record JobSummary(
    JobId id, String name, Place place, Step step, Instant since, Optional<Ipv4Address> address) {}
