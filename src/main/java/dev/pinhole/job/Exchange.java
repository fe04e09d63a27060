package dev.pinhole.job;

import dev.pinhole.camera.RecoveryMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The fold of the password-reset exchange.
///
/// @param way which way of the ladder is under way
/// @param open what the exchange began with, while a reply can still be used; a request outlives
///   other ways that are tried meanwhile
/// @param sent whether a new password went out for it and was not refused: the camera may hold it
/// @param handedOver whether the open request left Pinhole
/// @param stopped what came in between, until the person goes on
/// @param lockedUntil until when the camera takes no more tries, in job time
/// @param proof the proof that the person is in again
public record Exchange(
    Optional<RecoveryMethod> way,
    Optional<Open> open,
    boolean sent,
    boolean handedOver,
    Optional<Stopped> stopped,
    Optional<Instant> lockedUntil,
    Optional<PasswordProof> proof) {
  static final Exchange NONE =
      new Exchange(
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// What is open at the camera.
  ///
  /// @param number the event's number
  /// @param at when it began, in job time
  /// @param begun what it began with
  public record Open(long number, Instant at, ExchangeEvent.Begun begun) {
    /// @return whether the camera holds a session open for it
    public boolean isRequest() {
      return !begun.request().isEmpty();
    }
  }

  /// What came in between.
  ///
  /// @param at when, in job time
  /// @param why what happened
  public record Stopped(Instant at, Why why) {}

  /// Who said no, and why.
  public sealed interface Why {
    /// The camera, or what was seen of it.
    ///
    /// @param refusal why
    /// @param triesLeft as the camera counts; -1 where it does not say
    /// @param lockMinutes how long it takes no more tries; 0 where it does
    record Camera(ExchangeRefusal refusal, int triesLeft, int lockMinutes) implements Why {}

    /// The support desk.
    ///
    /// @param reason why
    record Desk(DeskReason reason) implements Why {}
  }

  /// @return the request that the camera holds open, whichever way is under way
  public Optional<Open> request() {
    return open.filter(Open::isRequest);
  }

  /// @return what the way under way began with
  public Optional<Open> current() {
    return open.filter(one -> way.equals(Optional.of(one.begun().method())));
  }

  Exchange with(Entry entry, ExchangeEvent event) {
    return switch (event) {
      case ExchangeEvent.WayTaken(var method) -> way(Optional.of(method));
      case ExchangeEvent.WayLeft() -> way(Optional.empty());
      case ExchangeEvent.Begun begun ->
          opened(Optional.of(new Open(entry.number(), entry.at(), begun)));
      case ExchangeEvent.HandedOver _ ->
          new Exchange(way, open, sent, true, stopped, lockedUntil, proof);
      case ExchangeEvent.GivenUp() -> opened(Optional.empty());
      case ExchangeEvent.Refused refused -> refused(entry, refused);
      case ExchangeEvent.DeskRefused(var why) ->
          stopped(Optional.of(new Stopped(entry.at(), new Why.Desk(why))));
      case ExchangeEvent.Resumed() -> stopped(Optional.empty());
      case ExchangeEvent.Proven(var how) ->
          new Exchange(
              way, open, sent, handedOver, Optional.empty(), Optional.empty(), Optional.of(how));
    };
  }

  Exchange with(EffectEvent event) {
    return switch (event) {
      case EffectEvent.Intended intended ->
          sent(sent || intended.kind() == EffectEvent.Kind.RESET_PASSWORD);
      case EffectEvent.Settled _ -> this;
    };
  }

  private Exchange refused(Entry entry, ExchangeEvent.Refused refused) {
    Optional<Instant> until =
        refused.lockMinutes() > 0
            ? Optional.of(entry.at().plus(Duration.ofMinutes(refused.lockMinutes())))
            : lockedUntil;
    Why why = new Why.Camera(refused.why(), refused.triesLeft(), refused.lockMinutes());
    boolean ends = refused.why().endsSession();
    return new Exchange(
        way,
        ends ? Optional.empty() : open,
        false,
        !ends && handedOver,
        Optional.of(new Stopped(entry.at(), why)),
        until,
        proof);
  }

  private Exchange way(Optional<RecoveryMethod> now) {
    return new Exchange(now, open, sent, handedOver, Optional.empty(), lockedUntil, proof);
  }

  private Exchange opened(Optional<Open> now) {
    return new Exchange(way, now, false, false, Optional.empty(), lockedUntil, proof);
  }

  private Exchange stopped(Optional<Stopped> why) {
    return new Exchange(way, open, sent, handedOver, why, lockedUntil, proof);
  }

  private Exchange sent(boolean now) {
    return new Exchange(way, open, now, handedOver, stopped, lockedUntil, proof);
  }
}
