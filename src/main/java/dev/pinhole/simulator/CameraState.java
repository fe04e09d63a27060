package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Range;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Everything that changes on a virtual camera. Immutable; [CameraMachine] makes the next one.
///
/// @param body what a hand can reach, and what the power does
/// @param lan where it is on its link
/// @param bootTime what it calls the time of its last start
/// @param boots how often it has started
/// @param access who may log in
/// @param recovery what has to do with a forgotten password
/// @param settings what was set on it
/// @param footage what it recorded since it was set up
record CameraState(
    Body body,
    Lan lan,
    String bootTime,
    int boots,
    Access access,
    Recovery recovery,
    Settings settings,
    Footage footage) {
  /// @param phase where it is between power and service
  /// @param lead whether the network lead is plugged in
  /// @param card whether its memory card is in, where it has one
  /// @param pressedSince since when the hole is pressed; with power-first, since when the power is
  ///   back; empty while nothing is pressed
  /// @param broken whether the power was cut in the middle of a restore
  /// @param certificate the number of the certificate that it signed itself: another one after
  ///   every reset
  record Body(
      Phase phase,
      boolean lead,
      boolean card,
      Optional<Instant> pressedSince,
      boolean broken,
      int certificate) {
    static Body running(Instant since) {
      return new Body(new Phase.Running(since), true, true, Optional.empty(), false, 0);
    }

    private Body in(Phase next) {
      return new Body(next, lead, card, pressedSince, broken, certificate);
    }

    private Body lead(boolean plugged) {
      return new Body(phase, plugged, card, pressedSince, broken, certificate);
    }

    private Body card(boolean in) {
      return new Body(phase, lead, in, pressedSince, broken, certificate);
    }

    private Body pressed(Optional<Instant> since) {
      return new Body(phase, lead, card, since, broken, certificate);
    }

    private Body broken(boolean cut) {
      return new Body(phase, lead, card, pressedSince, cut, certificate);
    }

    private Body certificate(int next) {
      return new Body(phase, lead, card, pressedSince, broken, next);
    }
  }

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

  Phase phase() {
    return body.phase();
  }

  boolean lead() {
    return body.lead();
  }

  /// @return its address and prefix
  Ipv4Range address() {
    return lan.range();
  }

  Optional<Instant> pressedSince() {
    return body.pressedSince();
  }

  boolean broken() {
    return body.broken();
  }

  /// @return what a login of `admin` with MD5 is checked against; empty text while there is no
  ///   password
  String key() {
    return access.admin().map(one -> one.keys().md5()).orElse("");
  }

  /// @return whether a password is set
  public boolean activated() {
    return access.admin().isPresent();
  }

  /// @return whether it has power
  public boolean powered() {
    return !(phase() instanceof Phase.Off);
  }

  private CameraState body(Body next) {
    return new CameraState(next, lan, bootTime, boots, access, recovery, settings, footage);
  }

  /// A session lives as long as the camera runs, and no longer.
  CameraState in(Phase next) {
    CameraState moved = body(body.in(next));
    return next instanceof Phase.Running ? moved : moved.recovery(recovery.restarted());
  }

  CameraState lead(boolean plugged) {
    return body(body.lead(plugged));
  }

  CameraState card(boolean in) {
    return body(body.card(in));
  }

  CameraState pressed(Optional<Instant> since) {
    return body(body.pressed(since));
  }

  CameraState broken(boolean cut) {
    return body(body.broken(cut));
  }

  int certificate() {
    return body.certificate();
  }

  /// It signs itself another certificate, without a reset.
  CameraState anotherCertificate() {
    return body(body.certificate(certificate() + 1));
  }

  CameraState access(Access next) {
    return new CameraState(body, lan, bootTime, boots, next, recovery, settings, footage);
  }

  CameraState recovery(Recovery next) {
    return new CameraState(body, lan, bootTime, boots, access, next, settings, footage);
  }

  CameraState lan(Lan next) {
    return new CameraState(body, next, bootTime, boots, access, recovery, settings, footage);
  }

  CameraState settings(Settings next) {
    return new CameraState(body, lan, bootTime, boots, access, recovery, next, footage);
  }

  CameraState footage(Footage next) {
    return new CameraState(body, lan, bootTime, boots, access, recovery, settings, next);
  }

  CameraState password(Keys keys) {
    return access(access.password(keys));
  }

  /// Everything is as it left the factory, but for what lies on the card.
  ///
  /// @param shift by how much its calendar differs from the site's time from then on
  CameraState factory(Ipv4Range range, Duration shift) {
    return new CameraState(
        body.broken(false).certificate(certificate() + 1),
        Lan.fixed(range),
        bootTime,
        boots,
        Access.NONE,
        recovery.factory(shift),
        Settings.NONE,
        footage.factory());
  }

  /// Settings that wait for a start are not among these: see [Router].
  CameraState started(String time) {
    return new CameraState(
        body, lan, time, boots + 1, access.restarted(), recovery.restarted(), settings, footage);
  }
}
