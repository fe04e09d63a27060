package dev.pinhole.ui.steps.camera;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Act;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Place;
import dev.pinhole.job.PlannedCamera;
import java.util.List;
import java.util.Optional;

/// The draft of *Which camera is it?*: which one is chosen, what it is called, and whether the
/// person answers for being allowed to reset it. The choice names the camera and not its row, so it
/// stays where it is when others come and go.
final class WhichCameraModel {
  private final Place place;
  private final Optional<ChoiceEvent.Planned> planned;
  private List<Sighting> nearby = List.of();
  private Optional<MacAddress> chosen = Optional.empty();
  private String name;
  private boolean owner;

  WhichCameraModel(Place place, JobView view) {
    this.place = place;
    this.planned = view.job().choices().planned();
    this.name = planned.map(one -> one.camera().name()).orElse("");
    this.owner = planned.map(ChoiceEvent.Planned::owner).orElse(false);
    take(view);
  }

  /// @param view what is newer
  /// @return whether the list changed
  boolean take(JobView view) {
    List<Sighting> before = nearby;
    nearby = view.live().nearby();
    if (namesOne() && (chosen.isEmpty() || !before.equals(nearby))) {
      nearby.stream().filter(this::isWanted).findFirst().ifPresent(one -> choose(one.mac()));
    }
    return !before.equals(nearby);
  }

  /// @return whether the job was planned for one camera and no other
  boolean namesOne() {
    return planned.filter(one -> one.camera().namesOne()).isPresent();
  }

  /// @return how the camera of the plan can be told: its serial number or its hardware address
  String wanted() {
    PlannedCamera camera = planned.orElseThrow().camera();
    return camera.serial().isEmpty()
        ? camera.mac().map(MacAddress::text).orElse("")
        : camera.serial();
  }

  /// @param seen a camera
  /// @return whether the job may be about it
  boolean isWanted(Sighting seen) {
    return planned.map(one -> one.camera().matches(seen.camera())).orElse(true);
  }

  /// @return whether the camera of the plan answers
  boolean wantedIsThere() {
    return nearby.stream().anyMatch(this::isWanted);
  }

  /// @return what it is called so far; may be empty
  String called() {
    return name;
  }

  /// @return the cameras that answer
  List<Sighting> nearby() {
    return nearby;
  }

  /// @return the chosen camera, while it answers
  Optional<Sighting> chosen() {
    return chosen.flatMap(
        mac -> nearby.stream().filter(seen -> seen.mac().equals(mac)).findFirst());
  }

  void choose(MacAddress mac) {
    chosen = Optional.of(mac);
  }

  void name(String typed) {
    name = typed;
  }

  void owner(boolean stated) {
    owner = stated;
  }

  /// @return whether the owner is asked about; never in practice, and once for a whole list
  boolean asksOwner() {
    return place == Place.WORLD && !planned.map(ChoiceEvent.Planned::owner).orElse(false);
  }

  /// @return whether the camera can be used now
  boolean ready() {
    return chosen().filter(this::isWanted).isPresent() && (owner || !asksOwner());
  }

  /// @param catalog the families
  /// @return the act, once the draft is complete
  Optional<Act> act(Catalog catalog) {
    return chosen()
        .filter(_ -> ready())
        .map(
            seen ->
                new Act.UseCamera(
                    seen, name, Identified.ofModel(catalog, seen.camera().model()), owner));
  }
}
