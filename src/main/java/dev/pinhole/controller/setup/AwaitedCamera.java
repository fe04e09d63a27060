package dev.pinhole.controller.setup;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Reach;
import dev.pinhole.camera.Sighting;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.DeviceInfo;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Waits for a camera that restarts or takes another address: where it was, and where it should be.
/// Blocks; on the machine's own clock. Whoever answers is asked for its hardware address.
final class AwaitedCamera {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// A start takes 30 to 90 seconds as a rule: who answers after that has had time to be away.
  private static final Duration SURELY_BACK = Duration.ofSeconds(90);

  private final Isapi isapi;
  private final Login login;
  private final Duration patience;
  private final CountDownLatch stop;

  /// @param isapi how it is asked
  /// @param login as whom
  /// @param patience how long it is waited for
  /// @param stop opened where nobody waits any more
  AwaitedCamera(Isapi isapi, Login login, Duration patience, CountDownLatch stop) {
    this.isapi = isapi;
    this.login = login;
    this.patience = patience;
    this.stop = stop;
  }

  /// What came of it.
  sealed interface Awaited {
    /// It is there.
    ///
    /// @param at where
    record Back(Reach at) implements Awaited {}

    /// It is there, and takes the password no more. It is not asked again.
    record Password() implements Awaited {}

    /// It was not there in time.
    record Lost() implements Awaited {}

    /// Nobody waits any more.
    record Stopped() implements Awaited {}
  }

  /// @param camera as it was talked to last
  /// @param moved the address that it may have by now
  /// @param restarts whether it was told to restart, so that it must be away once where it was
  /// @param watch told how long it has been waited for
  /// @return what came of it
  Awaited await(
      Sighting camera, Optional<Ipv4Address> moved, boolean restarts, Consumer<Duration> watch) {
    List<Reach> places = new ArrayList<>();
    moved
        .map(address -> new Reach(address.toString(), camera.httpPort()))
        .filter(one -> !one.equals(camera.reach()))
        .ifPresent(places::add);
    places.add(camera.reach());
    long begun = System.nanoTime();
    boolean away = !restarts;
    while (true) {
      for (Reach place : places) {
        boolean before = place.equals(camera.reach());
        Answer<DeviceInfo> answer = isapi.deviceInfo(place, login);
        away |= before && answer instanceof Answer.NoAnswer<DeviceInfo>;
        boolean late = since(begun).compareTo(SURELY_BACK) > 0;
        Optional<Awaited> ended = judged(answer, camera, place, !before || away || late);
        if (ended.isPresent()) {
          return ended.get();
        }
      }
      watch.accept(since(begun));
      if (stopped()) {
        return new Awaited.Stopped();
      }
      if (since(begun).compareTo(patience) > 0) {
        return new Awaited.Lost();
      }
    }
  }

  private Optional<Awaited> judged(
      Answer<DeviceInfo> answer, Sighting camera, Reach place, boolean counts) {
    return switch (answer) {
      case Answer.Ok<DeviceInfo>(DeviceInfo info) when info.mac().equals(camera.mac()) ->
          counts ? Optional.of(new Awaited.Back(place)) : Optional.empty();
      // Somebody else may have the address that it left.
      case Answer.Unauthorized<DeviceInfo> _, Answer.NotTried<DeviceInfo> _ when counts ->
          Optional.of(new Awaited.Password());
      case Answer<DeviceInfo> _ -> {
        isapi.away(place);
        yield Optional.empty();
      }
    };
  }

  private boolean stopped() {
    try {
      return stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
