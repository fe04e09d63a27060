package dev.pinhole.controller.reset;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.controller.many.Known;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.Step;
import java.time.Instant;
import java.util.Optional;

/// One line of the list of jobs.
///
/// @param id which job
/// @param name what the person calls the camera, or its model; may be empty
/// @param place practice or world
/// @param step where it stands
/// @param since when something last happened
/// @param address the address that its camera was asked to have, or shall be; empty where it is
///   none of its own
/// @param planned which camera it was planned for; empty where it was not planned
/// @param camera which camera was chosen; empty before
public record JobSummary(
    JobId id,
    String name,
    Place place,
    Step step,
    Instant since,
    Optional<Ipv4Address> address,
    Optional<PlannedCamera> planned,
    Optional<Camera> camera) {
  /// @param id which job
  /// @param name what the person calls the camera, or its model; may be empty
  /// @param place practice or world
  /// @param step where it stands
  /// @param since when something last happened
  /// @param address the address that its camera was asked to have; empty where it was asked for
  ///   none
  public JobSummary(
      JobId id, String name, Place place, Step step, Instant since, Optional<Ipv4Address> address) {
    this(id, name, place, step, since, address, Optional.empty(), Optional.empty());
  }

  /// @return the place that the camera belongs to, as its list has it; may be empty
  public String site() {
    return planned.map(PlannedCamera::site).orElse("");
  }

  /// @return the camera's serial number, whole or as it was planned; may be empty
  public String serial() {
    return camera
        .map(Camera::serial)
        .filter(one -> !one.isEmpty())
        .orElseGet(() -> planned.map(PlannedCamera::serial).orElse(""));
  }

  /// @return what a list must not take once more while this job is open
  public Known known() {
    return new Known(
        name,
        serial(),
        camera.map(Camera::mac).or(() -> planned.flatMap(PlannedCamera::mac)),
        address);
  }
}
