package dev.pinhole.controller.many;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.job.PlannedSetUp;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Template;
import dev.pinhole.settings.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the cameras of a list become in their jobs.
public final class Plans {
  private Plans() {}

  /// @param rows the cameras of a list without faults
  /// @param owner whether the person stated that they are theirs, or that their owner asked them
  /// @return a plan for each, in the same order; whoever plans cameras asks Pinhole to look for
  ///   them
  public static List<ChoiceEvent.Planned> of(List<CameraRow> rows, boolean owner) {
    return rows.stream().map(row -> of(row, owner)).toList();
  }

  private static ChoiceEvent.Planned of(CameraRow row, boolean owner) {
    return new ChoiceEvent.Planned(
        new PlannedCamera(row.place(), row.name(), row.serial(), row.mac(), row.note()),
        new PlannedSetUp(
            row.setUp().map(Template::name).orElse(row.template()), values(row), Optional.empty()),
        owner,
        true);
  }

  private static Map<Kind, Map<String, String>> values(CameraRow row) {
    Map<Kind, Map<String, String>> values =
        Values.of(row.setUp().map(one -> one.settings(Optional.empty())).orElse(List.of()));
    row.address()
        .map(one -> new Network.Fixed(one, router(row, one)))
        .ifPresent(one -> values.put(Kind.NETWORK, Values.of(one)));
    return values;
  }

  /// A list knows no routers: one that its template does not know is asked for when it is set.
  private static Optional<Ipv4Address> router(CameraRow row, Ipv4Range address) {
    return row.setUp()
        .flatMap(Template::network)
        .filter(Template.Addressing.Fixed.class::isInstance)
        .flatMap(one -> ((Template.Addressing.Fixed) one).gateway())
        .filter(address::isHost)
        .filter(one -> !one.equals(address.address()));
  }
}
