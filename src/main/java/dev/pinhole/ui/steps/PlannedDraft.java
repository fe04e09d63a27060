package dev.pinhole.ui.steps;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.controller.setup.Neighbourhood;
import dev.pinhole.controller.setup.SetUpLive;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.settings.Kind;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import java.util.Optional;

/// What a plan says of a setting that was not asked for yet: with that, its page begins.
final class PlannedDraft {
  private PlannedDraft() {}

  /// @param seen the job
  /// @param kind which setting
  /// @param now what the camera has; empty where that could not be read
  /// @return what its page is filled with; empty where nothing is planned, or something was asked
  ///   for since
  static Optional<Setting> of(Seen seen, Kind kind, Optional<Setting> now) {
    boolean asked = seen.view().job().setUp().pages().standing(kind).isPresent();
    return seen.view()
        .job()
        .choices()
        .planned()
        .filter(_ -> !asked)
        .map(ChoiceEvent.Planned::setUp)
        .flatMap(one -> one.setting(kind))
        .map(one -> whole(seen, one, now));
  }

  /// A list knows no router: it is the camera's own, or the usual one of this computer's network,
  /// where it lies in the network of the address.
  private static Setting whole(Seen seen, Setting planned, Optional<Setting> now) {
    if (!(planned instanceof Network.Fixed fixed) || fixed.gateway().isPresent()) {
      return planned;
    }
    Optional<Ipv4Address> router =
        router(now).or(() -> usual(seen)).filter(fixed.address()::isHost);
    return new Network.Fixed(
        fixed.address(), router.filter(one -> !one.equals(fixed.address().address())));
  }

  private static Optional<Ipv4Address> router(Optional<Setting> now) {
    return now.filter(Network.Fixed.class::isInstance)
        .flatMap(one -> ((Network.Fixed) one).gateway());
  }

  private static Optional<Ipv4Address> usual(Seen seen) {
    Optional<Neighbourhood> around =
        seen.view().live().setUp().flatMap(SetUpLive::reading).flatMap(one -> one.around());
    return around
        .flatMap(
            one ->
                seen.view()
                    .job()
                    .mac()
                    .flatMap(mac -> one.suggestion(mac, seen.view().live().nearby())))
        .flatMap(Network.Fixed::gateway);
  }
}
