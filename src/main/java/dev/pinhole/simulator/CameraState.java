package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Range;
import java.time.Instant;
import java.util.Optional;

/// Everything that changes on a virtual camera. Immutable; [CameraMachine] makes the next one.
///
/// @param phase where it is between power and service
/// @param lead whether the network lead is plugged in
/// @param pressedSince since when the hole is pressed; with power-first, since when the power is
///   back; empty while nothing is pressed
/// @param key what a login is checked against (MD5 of user, realm and password); empty while there
///   is no password
/// @param address its address and prefix
/// @param bootTime what it calls the time of its last start
/// @param boots how often it has started
/// @param broken whether the power was cut in the middle of a restore
/// @param failures wrong logins since the last right one
/// @param lockedUntil until when no login is taken
/// @param recovery what has to do with a forgotten password
record CameraState(
    Phase phase,
    boolean lead,
    Optional<Instant> pressedSince,
    String key,
    Ipv4Range address,
    String bootTime,
    int boots,
    boolean broken,
    int failures,
    Optional<Instant> lockedUntil,
    Recovery recovery) {
  /// Where a camera is between power and service.
  public sealed interface Phase {
    /// No power.
    record Off() implements Phase {}

    /// Starting; not on the network.
    ///
    /// @param ready when it is in service
    /// @param afterReset whether a restore came before
    record Booting(Instant ready, boolean afterReset) implements Phase {}

    /// Erasing; not on the network, and the power must stay.
    ///
    /// @param until when it is done
    record Restoring(Instant until) implements Phase {}

    /// In service.
    ///
    /// @param since since when
    record Running(Instant since) implements Phase {}

    /// Starts again and again, because a restore was cut short.
    ///
    /// @param since since when
    record Looping(Instant since) implements Phase {}
  }

  /// @return whether a password is set
  public boolean activated() {
    return !key.isEmpty();
  }

  /// @return whether it has power
  public boolean powered() {
    return !(phase instanceof Phase.Off);
  }

  /// A session lives as long as the camera runs, and no longer.
  CameraState in(Phase next) {
    Recovery kept = next instanceof Phase.Running ? recovery : recovery.restarted();
    return new CameraState(
        next,
        lead,
        pressedSince,
        key,
        address,
        bootTime,
        boots,
        broken,
        failures,
        lockedUntil,
        kept);
  }

  CameraState lead(boolean plugged) {
    return new CameraState(
        phase,
        plugged,
        pressedSince,
        key,
        address,
        bootTime,
        boots,
        broken,
        failures,
        lockedUntil,
        recovery);
  }

  CameraState pressed(Optional<Instant> since) {
    return new CameraState(
        phase, lead, since, key, address, bootTime, boots, broken, failures, lockedUntil, recovery);
  }

  CameraState password(String newKey) {
    return new CameraState(
        phase,
        lead,
        pressedSince,
        newKey,
        address,
        bootTime,
        boots,
        broken,
        0,
        Optional.empty(),
        recovery);
  }

  CameraState broken(boolean cut) {
    return new CameraState(
        phase,
        lead,
        pressedSince,
        key,
        address,
        bootTime,
        boots,
        cut,
        failures,
        lockedUntil,
        recovery);
  }

  CameraState logins(int wrong, Optional<Instant> until) {
    return new CameraState(
        phase, lead, pressedSince, key, address, bootTime, boots, broken, wrong, until, recovery);
  }

  CameraState factory(Ipv4Range range) {
    return new CameraState(
        phase,
        lead,
        pressedSince,
        "",
        range,
        bootTime,
        boots,
        false,
        0,
        Optional.empty(),
        recovery.factory());
  }

  CameraState started(String time) {
    return new CameraState(
        phase,
        lead,
        pressedSince,
        key,
        address,
        time,
        boots + 1,
        broken,
        0,
        Optional.empty(),
        recovery.restarted());
  }

  CameraState recovery(Recovery next) {
    return new CameraState(
        phase,
        lead,
        pressedSince,
        key,
        address,
        bootTime,
        boots,
        broken,
        failures,
        lockedUntil,
        next);
  }
}
