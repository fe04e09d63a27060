package dev.pinhole.simulator;

import dev.pinhole.catalog.PressMethod;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.catalog.ShortHold;
import dev.pinhole.simulator.CameraState.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// How a virtual camera goes from one state to the next. Pure: the time is an argument.
///
/// A restore and the start after it take a third of the row's usual time each, so that a camera is
/// back well before it (our choice; sources only say *about two minutes*).
final class CameraMachine {
  private static final DateTimeFormatter BOOT_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  /// A camera in a boot loop answers for a moment of each round.
  private static final Duration LOOP_ROUND = Duration.ofSeconds(40);

  private static final Duration LOOP_DARK = Duration.ofSeconds(30);

  private CameraMachine() {}

  private static Duration third(CameraProfile profile) {
    return Duration.ofSeconds(profile.procedure().usualSeconds()).dividedBy(3);
  }

  /// @return the state at that time, with everything that came due before
  static CameraState at(CameraProfile profile, CameraState state, Instant now) {
    return switch (state.phase()) {
      case Phase.Restoring(Instant until) when !now.isBefore(until) ->
          at(
              profile,
              state
                  .factory(
                      profile.procedure().factory(),
                      Duration.between(until.plus(third(profile)), firstTime(state)))
                  .in(new Phase.Booting(until.plus(third(profile)), true)),
              now);
      case Phase.Booting(Instant ready, boolean _)
          when !now.isBefore(ready) && !armed(profile, state) ->
          state
              .started(BOOT_TIME.format(state.recovery().calendar(ready)))
              .in(new Phase.Running(ready));
      case Phase.Running _ -> state.recovery(state.recovery().at(now));
      case Phase.Off _, Phase.Booting _, Phase.Restoring _, Phase.Looping _ -> state;
    };
  }

  /// After a reset the clock has lost its time and counts from its epoch.
  private static Instant firstTime(CameraState state) {
    return Instant.EPOCH.plusSeconds(10 + state.boots() % 50);
  }

  /// Held from before the power came back: the start waits for the hand.
  private static boolean armed(CameraProfile profile, CameraState state) {
    return profile.procedure().method() == PressMethod.POWER_FIRST
        && state.pressedSince().isPresent();
  }

  static CameraState press(CameraProfile profile, CameraState state, Instant now) {
    boolean can = profile.button() && state.pressedSince().isEmpty();
    return can ? state.pressed(Optional.of(now)) : state;
  }

  static CameraState release(CameraProfile profile, CameraState before, Instant now) {
    CameraState state = before.pressed(Optional.empty());
    if (before.pressedSince().isEmpty()) {
      return state;
    }
    Procedure procedure = profile.procedure();
    Instant since = before.pressedSince().get();
    boolean enough =
        !Duration.between(since, now).minusSeconds(procedure.minimumSeconds()).isNegative();
    return switch (state.phase()) {
      case Phase.Booting _ when procedure.method() == PressMethod.POWER_FIRST ->
          enough ? restore(profile, state, now) : state;
      case Phase.Running(Instant up) when procedure.method() == PressMethod.WHILE_RUNNING ->
          whileRunning(profile, state, now, enough && longUp(procedure, up, since));
      case Phase.Looping _ -> enough ? restore(profile, state, now) : state;
      case Phase.Off _, Phase.Booting _, Phase.Restoring _, Phase.Running _ -> state;
    };
  }

  private static boolean longUp(Procedure procedure, Instant up, Instant pressed) {
    return !up.plusSeconds(procedure.runFirstSeconds()).isAfter(pressed);
  }

  private static CameraState whileRunning(
      CameraProfile profile, CameraState state, Instant now, boolean enough) {
    if (enough) {
      return restore(profile, state, now);
    }
    return profile.procedure().shortHold() == ShortHold.RESTARTS
        ? reboot(profile, state, now)
        : state;
  }

  /// Goes down and starts again, as after a power cut; a card stays in.
  static CameraState reboot(CameraProfile profile, CameraState state, Instant now) {
    return state.in(new Phase.Booting(now.plus(third(profile)), false));
  }

  /// Everything goes back to how it left the factory.
  static CameraState restore(CameraProfile profile, CameraState state, Instant now) {
    return state.in(new Phase.Restoring(now.plus(third(profile))));
  }

  static CameraState powerOff(CameraState state) {
    boolean cut = state.phase() instanceof Phase.Restoring || state.broken();
    return state.broken(cut).in(new Phase.Off());
  }

  static CameraState powerOn(CameraProfile profile, CameraState state, Instant now) {
    if (state.powered()) {
      return state;
    }
    boolean held = armed(profile, state);
    if (state.broken() && !held) {
      return state.in(new Phase.Looping(now));
    }
    CameraState started = state.in(new Phase.Booting(now.plus(third(profile)), false));
    return held ? started.pressed(Optional.of(now)) : started;
  }

  /// @return whether it answers on the network
  static boolean answers(CameraState state, Instant now) {
    if (!state.lead()) {
      return false;
    }
    return switch (state.phase()) {
      case Phase.Running _ -> true;
      case Phase.Looping(Instant since) ->
          Duration.between(since, now).toMillis() % LOOP_ROUND.toMillis() > LOOP_DARK.toMillis();
      case Phase.Off _, Phase.Booting _, Phase.Restoring _ -> false;
    };
  }

  static CameraPicture.Light light(CameraProfile profile, CameraState state, Instant now) {
    if (!profile.procedure().light() || !state.powered()) {
      return CameraPicture.Light.OFF;
    }
    boolean flashes =
        switch (state.phase()) {
          case Phase.Restoring _ -> true;
          case Phase.Booting(Instant _, boolean afterReset) -> afterReset;
          case Phase.Running _ -> heldEnough(profile, state, now);
          case Phase.Off _, Phase.Looping _ -> false;
        };
    return flashes ? CameraPicture.Light.FLASHING : CameraPicture.Light.STEADY;
  }

  private static boolean heldEnough(CameraProfile profile, CameraState state, Instant now) {
    Procedure procedure = profile.procedure();
    return procedure.method() == PressMethod.WHILE_RUNNING
        && state
            .pressedSince()
            .filter(since -> !since.plusSeconds(procedure.minimumSeconds()).isAfter(now))
            .isPresent();
  }

  /// After Pinhole was closed: whatever was going on came to its end under power, and a pressed
  /// hole counts as let go at that moment.
  static CameraState resumed(CameraProfile profile, CameraState saved, Instant savedAt) {
    CameraState let = release(profile, saved, savedAt);
    CameraState state = at(profile, let, savedAt);
    return switch (state.phase()) {
      case Phase.Restoring(Instant until) -> at(profile, state, until.plus(third(profile)));
      case Phase.Booting(Instant ready, boolean _) -> at(profile, state, ready);
      case Phase.Off _, Phase.Running _, Phase.Looping _ -> state;
    };
  }
}
