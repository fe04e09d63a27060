package dev.pinhole.simulator;

import dev.pinhole.sadp.SadpDocument;
import dev.pinhole.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// One virtual camera: its state, and everybody who may change it one at a time. Safe for every
/// thread.
final class VirtualCamera {
  /// How long somebody waves, on the site's clock.
  private static final Duration WAVE = Duration.ofSeconds(5);

  private final CameraProfile profile;
  private final InstantSource clock;
  private final Runnable changed;
  private final Router router;
  private final Faults faults = new Faults();
  private final WriteLog writes = new WriteLog();
  private final Alarms alarms = new Alarms();
  private CameraState state;

  /// @param router where its address comes from, where it asks for one
  /// @param changed called after every change of the state, on the changing thread
  VirtualCamera(
      CameraProfile profile,
      CameraState state,
      InstantSource clock,
      Router router,
      Runnable changed) {
    this.profile = profile;
    this.state = state;
    this.clock = clock;
    this.router = router;
    this.changed = changed;
    router.seen(profile.camera().mac(), state.address().address());
  }

  /// One on a link of its own.
  VirtualCamera(CameraProfile profile, CameraState state, InstantSource clock, Runnable changed) {
    this(profile, state, clock, Router.usual(), changed);
  }

  CameraProfile profile() {
    return profile;
  }

  /// @return the state now, with everything that came due
  CameraState state() {
    return change(UnaryOperator.identity());
  }

  CameraState change(UnaryOperator<CameraState> step) {
    CameraState before;
    CameraState due;
    CameraState after;
    synchronized (this) {
      before = state;
      due = due();
      after = Recorder.follow(profile, before, step.apply(due), clock.instant());
      state = after;
    }
    if (!after.equals(before)) {
      router.seen(profile.camera().mac(), after.address().address());
      changed.run();
    }
    if (due.boots() != before.boots()) {
      List<Runnable> putOff = faults.takeStart();
      // What a reset erases is not done after it.
      putOff.stream().filter(_ -> due.activated()).forEach(Runnable::run);
    }
    return after;
  }

  /// The state with everything that came due; what waited for a start is in it.
  private CameraState due() {
    CameraState due = CameraMachine.at(profile, state, clock.instant());
    return due.boots() == state.boots() ? due : router.started(profile, due, faults);
  }

  /// Another camera in the same state, which nobody hears of: to see what would become of it.
  VirtualCamera copy() {
    return new VirtualCamera(profile, state(), clock, router, () -> {});
  }

  /// An address that was set counts now.
  void takeAddress() {
    change(now -> router.moved(profile, now, faults));
  }

  /// For what takes long to decide: it is decided outside the lock, on a state that was read
  /// before, and counts only where nothing else came in between.
  ///
  /// @param read the state that was decided on
  /// @param next the state that follows
  /// @return whether it does
  boolean replace(CameraState read, CameraState next) {
    synchronized (this) {
      if (!due().equals(read)) {
        return false;
      }
      state = Recorder.follow(profile, state, next, clock.instant());
    }
    if (!next.equals(read)) {
      changed.run();
    }
    return true;
  }

  /// @param password of `admin`, left to the caller to wipe
  /// @param random where salts come from
  void password(Secret password, RandomGenerator random) {
    Keys keys = password.use(chars -> Keys.of(profile.realm(), Account.ADMIN, chars, random));
    change(now -> now.password(keys));
  }

  void anotherCertificate() {
    change(CameraState::anotherCertificate);
  }

  void press() {
    change(now -> CameraMachine.press(profile, now, clock.instant()));
  }

  void release() {
    change(now -> CameraMachine.release(profile, now, clock.instant()));
  }

  void power(boolean on) {
    change(
        now ->
            on
                ? CameraMachine.powerOn(profile, now, clock.instant())
                : CameraMachine.powerOff(now));
  }

  void lead(boolean plugged) {
    change(now -> now.lead(plugged));
  }

  boolean answers() {
    return CameraMachine.answers(state(), clock.instant()) && !isAway();
  }

  /// @return whether it is off the network for a while, whatever its state
  boolean isAway() {
    return faults.isAway(clock.instant());
  }

  SadpDocument announce(String uuid, Ports ports) {
    return DeviceAnswers.announce(profile, state(), uuid, ports);
  }

  CameraPicture picture() {
    CameraState now = state();
    Instant at = clock.instant();
    return new CameraPicture(
        profile.id(),
        profile.name(),
        profile.camera().model(),
        profile.camera().mac(),
        profile.shape(),
        profile.button(),
        profile.procedure().light(),
        now.powered(),
        now.lead(),
        now.pressedSince().isPresent(),
        CameraMachine.light(profile, now, at));
  }

  Optional<Instant> lockedUntil(String client) {
    return state().access().lockedUntil(client, clock.instant());
  }

  /// Somebody waves in front of it.
  ///
  /// @param where in its picture
  /// @return whether it sees that
  boolean wave(Cells where) {
    CameraState now = state();
    boolean seen =
        now.phase() instanceof CameraState.Phase.Running
            && where.areWatched(CameraDocuments.stored(now.settings(), CameraDocuments.MOTION));
    if (seen) {
      Instant from = clock.instant();
      Instant to = from.plus(WAVE);
      alarms.add(from, to);
      change(state -> Recorder.motion(profile, state, from, to));
    }
    return seen;
  }

  /// What it saw move.
  Alarms alarms() {
    return alarms;
  }

  /// What goes wrong on its network, for tests.
  Faults faults() {
    return faults;
  }

  /// What was written to it, or tried to be.
  WriteLog writes() {
    return writes;
  }

  Instant now() {
    return clock.instant();
  }
}
