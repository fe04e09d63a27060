package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Range;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The cameras that stand on the practice site, in their order. Never changes; each camera is safe
/// for every thread.
final class SiteCameras {
  private final List<Newcomer> newcomers;
  private final Map<String, VirtualCamera> byId = new LinkedHashMap<>();

  /// @param setting what the site is made from
  /// @param saved what was there when the program started
  /// @param clock the site's time
  /// @param router of their link
  /// @param changed called after every change of a camera
  SiteCameras(
      PracticeSite.Setting setting,
      Optional<SiteFile.Saved> saved,
      SiteClock clock,
      Router router,
      Runnable changed) {
    Instant start = clock.instant();
    this.newcomers = newcomers(setting, saved);
    Stream.concat(
            PracticeCameras.all(setting.catalog(), start).stream(),
            newcomers.stream().map(one -> PracticeCameras.fresh(setting.catalog(), one, start)))
        .forEach(
            fresh -> {
              CameraState state =
                  saved
                      .flatMap(
                          one -> one.resumed(fresh.profile(), fresh.state().recovery(), router))
                      .orElse(fresh.state());
              byId.putIfAbsent(
                  fresh.profile().id(),
                  new VirtualCamera(fresh.profile(), state, clock, router, changed));
            });
  }

  /// Those that are there already come first; one with the MAC of another is the other.
  private static List<Newcomer> newcomers(
      PracticeSite.Setting setting, Optional<SiteFile.Saved> saved) {
    Map<String, Newcomer> all = new LinkedHashMap<>();
    saved.stream()
        .flatMap(one -> one.newcomers().stream())
        .map(SiteFile.SavedNewcomer::newcomer)
        .forEach(one -> all.put(one.id(), one));
    setting.newcomers().forEach(one -> all.putIfAbsent(one.id(), one));
    PracticeCameras.rows()
        .forEach(row -> all.values().removeIf(one -> one.mac().text().equals(row.mac())));
    if (all.size() > Newcomer.MOST) {
      throw new IllegalArgumentException("too many cameras");
    }
    return List.copyOf(all.values());
  }

  Collection<VirtualCamera> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  Optional<VirtualCamera> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// @throws IllegalArgumentException where there is none
  VirtualCamera find(String id) {
    return named(id).orElseThrow(() -> new IllegalArgumentException("no camera " + id));
  }

  List<CameraPicture> pictures() {
    return all().stream().map(VirtualCamera::picture).toList();
  }

  /// @return in how many reset holes something is
  int pressed() {
    return (int) all().stream().filter(one -> one.state().pressedSince().isPresent()).count();
  }

  /// @param ranges the practice computer's addresses
  /// @param desk the support desk
  SiteFile.Saved saved(Instant machine, Instant site, List<Ipv4Range> ranges, SavedDesk desk) {
    List<SiteFile.SavedCamera> cameras = new ArrayList<>();
    byId.forEach((id, camera) -> cameras.add(SiteFile.saved(id, camera.state())));
    return SiteFile.saved(
        machine, site, ranges.stream().map(Ipv4Range::toString).toList(), newcomers, cameras, desk);
  }
}
