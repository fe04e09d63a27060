package dev.pinhole.ui.bench;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.catalog.Family;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.simulator.CameraPicture;
import dev.pinhole.simulator.PracticeSite;
import dev.pinhole.ui.FxDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which camera stands on the bench, and what hands do to it. Knows no control. Lives on the FX
/// thread; the site's news come in through the one door.
final class BenchModel {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int HOST = 20;

  private final PracticeSite site;
  private final Presses presses;
  private final FxDoor<List<CameraPicture>> door = new FxDoor<>(this::seen);
  private final ReadOnlyObjectWrapper<CameraPicture> camera;
  private List<CameraPicture> all;
  private Optional<MacAddress> fixed = Optional.empty();
  private Optional<String> chosen = Optional.empty();
  private Optional<Held> held = Optional.empty();
  private Optional<Runnable> subscription = Optional.empty();

  private record Held(String id, Instant since) {}

  BenchModel(PracticeSite site, Presses presses) {
    this.site = site;
    this.presses = presses;
    this.all = site.cameras();
    this.camera = new ReadOnlyObjectWrapper<>(all.getFirst());
  }

  /// @return the camera on the bench, as it looks now
  ReadOnlyObjectProperty<CameraPicture> camera() {
    return camera.getReadOnlyProperty();
  }

  /// @return every camera of the site
  List<CameraPicture> all() {
    return all;
  }

  void attach() {
    if (subscription.isEmpty()) {
      subscription = Optional.of(site.listen(door::push));
      seen(site.cameras());
    }
  }

  void close() {
    release();
    subscription.ifPresent(Runnable::run);
    subscription = Optional.empty();
  }

  private void seen(List<CameraPicture> now) {
    if (subscription.isPresent() && !now.isEmpty()) {
      all = now;
      camera.set(pick());
    }
  }

  /// @return the password on the owner's note; empty where the camera has another one by now
  Optional<String> note() {
    return site.ownersPassword(camera.get().id())
        .map(
            secret -> {
              try (secret) {
                return secret.use(String::new);
              }
            });
  }

  /// @param mac the job's camera; where there is none, the person may choose
  void fix(Optional<MacAddress> mac) {
    fixed = mac;
    switchTo(pick());
  }

  /// @return whether the job has chosen the camera
  boolean isFixed() {
    return fixed.isPresent();
  }

  void choose(String id) {
    chosen = Optional.of(id);
    switchTo(pick());
  }

  private void switchTo(CameraPicture other) {
    if (!other.id().equals(camera.get().id())) {
      release();
    }
    camera.set(other);
  }

  private CameraPicture pick() {
    return all.stream()
        .filter(
            one ->
                fixed
                    .map(mac -> one.mac().equals(mac))
                    .orElseGet(() -> chosen.filter(one.id()::equals).isPresent()))
        .findFirst()
        .orElse(all.getFirst());
  }

  void press() {
    String id = camera.get().id();
    if (held.isEmpty() && camera.get().hasButton()) {
      held = Optional.of(new Held(id, site.clock().instant()));
      site.press(id);
      presses.pressed(id);
    }
  }

  void release() {
    Optional<Held> was = held;
    held = Optional.empty();
    was.ifPresent(
        one -> {
          Duration time = Duration.between(one.since(), site.clock().instant());
          site.release(one.id());
          presses.released(one.id(), time);
        });
  }

  boolean isPressed() {
    return held.isPresent();
  }

  void turnPower() {
    boolean on = !camera.get().powered();
    String id = camera.get().id();
    site.power(id, on);
    presses.powered(id, on);
    refresh();
  }

  void turnLead() {
    site.lead(camera.get().id(), !camera.get().lead());
    refresh();
  }

  /// A second click must find what the first one did, whether or not the site's news are here yet.
  private void refresh() {
    all = site.cameras();
    camera.set(pick());
  }

  Instant now() {
    return site.clock().instant();
  }

  void letAnHourPass() {
    site.clock().letPass(HOUR);
    refresh();
  }

  /// Somebody walks in front of the camera.
  ///
  /// @return whether it watches for motion, and noticed
  boolean wave() {
    boolean noticed = site.wave(camera.get().id());
    refresh();
    return noticed;
  }

  /// @return where the camera on the bench is, if that is out of reach; otherwise where it is found
  ///   after a reset
  Ipv4Address otherAddress() {
    return other().address();
  }

  /// @return whether the practice computer can talk to that address
  boolean reachesOther() {
    return reaches(other());
  }

  /// @return the address that the practice computer has now too
  Ipv4Address addSecondAddress() {
    Ipv4Range camera = other();
    int net = camera.address().bits() & camera.mask().bits();
    boolean taken = camera.address().bits() == (net | HOST);
    var own = new Ipv4Address(net | (taken ? HOST + 1 : HOST));
    site.addAddress(new Ipv4Range(own, camera.prefix()));
    return own;
  }

  private boolean reaches(Ipv4Range camera) {
    return site.ranges().stream().anyMatch(range -> range.contains(camera.address()));
  }

  private Ipv4Range other() {
    Ipv4Range now = site.address(camera.get().id());
    return reaches(now) ? factory() : now;
  }

  private Ipv4Range factory() {
    Catalog catalog = Catalog.builtIn();
    Procedure procedure =
        catalog.forModel(camera.get().model()).map(Family::procedure).orElseGet(catalog::plain);
    return procedure.factory();
  }
}
