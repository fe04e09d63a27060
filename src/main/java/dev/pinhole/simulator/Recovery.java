package dev.pinhole.simulator;

import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Everything of a virtual camera that has to do with a forgotten password. Immutable.
///
/// @param sessions what is open
/// @param tries wrong tries and locks, by way
/// @param prepared what the owner stored
/// @param shift by how much the camera's calendar differs from the site's time
record Recovery(Sessions sessions, Map<Method, Tries> tries, Prepared prepared, Duration shift) {
  static final Recovery NONE = of(Prepared.NOTHING);

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /// @param wrong tries since the last right one
  /// @param until until when no try is taken
  record Tries(int wrong, Optional<Instant> until) {
    static final Tries NONE = new Tries(0, Optional.empty());
  }

  Recovery {
    tries = Map.copyOf(tries);
  }

  static Recovery of(Prepared prepared) {
    return new Recovery(Sessions.NONE, Map.of(), prepared, Duration.ZERO);
  }

  Recovery sessions(Sessions next) {
    return new Recovery(next, tries, prepared, shift);
  }

  Recovery prepared(Prepared next) {
    return new Recovery(sessions, tries, next, shift);
  }

  /// No calendar is further off than a century.
  Recovery shift(Duration next) {
    Duration most = Duration.ofDays(36_500);
    Duration bounded =
        next.compareTo(most) > 0 ? most : next.plus(most).isNegative() ? most.negated() : next;
    return new Recovery(sessions, tries, prepared, bounded);
  }

  /// The stored address is another one.
  Recovery mail(String address) {
    return prepared(prepared.mail(address)).sessions(sessions.mailChanged());
  }

  /// Sessions live in memory only: nothing of them is left after a start or without power. Counters
  /// and locks stay, or a paperclip would be worth five more tries.
  Recovery restarted() {
    return sessions(sessions.endAll(Reason.RESTARTED));
  }

  /// A factory reset takes everything that the owner stored, too, and the time.
  Recovery factory(Duration next) {
    return new Recovery(
            sessions.endAll(Reason.RESTARTED), Map.of(), Prepared.NOTHING, Duration.ZERO)
        .shift(next);
  }

  Recovery at(Instant running) {
    return sessions(sessions.at(running));
  }

  /// What the camera's own calendar shows.
  Instant calendar(Instant running) {
    Instant shown = running.plus(shift);
    return shown.isBefore(FIRST) ? FIRST : shown.isAfter(LAST) ? LAST : shown;
  }

  /// @return until when it takes no tries in this way
  Optional<Instant> locked(Method method, Instant running) {
    return tries.getOrDefault(method, Tries.NONE).until().filter(running::isBefore);
  }

  /// @return how many wrong tries are left
  int left(Method method) {
    return method.tries() - tries.getOrDefault(method, Tries.NONE).wrong();
  }

  /// One wrong try more, and at the limit a lock.
  Recovery wrong(Method method, Instant running) {
    Map<Method, Tries> next = new EnumMap<>(Method.class);
    next.putAll(tries);
    int wrong = tries.getOrDefault(method, Tries.NONE).wrong() + 1;
    next.put(
        method,
        wrong >= method.tries()
            ? new Tries(0, Optional.of(running.plus(Method.LOCK)))
            : new Tries(wrong, Optional.empty()));
    return new Recovery(sessions, next, prepared, shift);
  }

  /// A new password is set: no session, counter or lock of the old one's time outlives it.
  Recovery done() {
    return new Recovery(sessions.endAll(Reason.USED), Map.of(), prepared, shift);
  }
}
