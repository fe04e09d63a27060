package dev.pinhole.job;

import dev.pinhole.camera.RecoveryMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The fold of the password-reset exchange.
///
/// The camera holds at most one request open, and besides it at most one way that has none; what
/// ends the one leaves the other as it is.
///
/// @param way which way of the ladder is under way
/// @param request the request that the camera holds open, whichever way is under way, while a reply
///   can still be used
/// @param brief what a way without a request began with
/// @param sent whether a new password went out for it and was not refused: the camera may hold it
/// @param handedOver whether the open request left Pinhole
/// @param stopped what came in between, until the person goes on
/// @param lockedUntil until when the camera takes no more tries, in job time
/// @param proof the proof that the person is in again
public record Exchange(
    Optional<RecoveryMethod> way,
    Optional<Open> request,
    Optional<Open> brief,
    boolean sent,
    boolean handedOver,
    Optional<Stopped> stopped,
    Optional<Instant> lockedUntil,
    Optional<PasswordProof> proof) {
  static final Exchange NONE =
      new Exchange(
          Optional.empty(),
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

  /// @param method a way of the exchange
  /// @return whether the camera holds a request open for it, of which there is one at most
  public static boolean hasRequest(RecoveryMethod method) {
    return switch (method) {
      case REQUEST_FILE, KEY, MAILED_CODE -> true;
      case SECURITY_QUESTIONS, RECOVERY_FILE, LEGACY_CODE -> false;
    };
  }

  /// @return what the way under way began with
  public Optional<Open> current() {
    return Stream.concat(request.stream(), brief.stream())
        .filter(one -> way.equals(Optional.of(one.begun().method())))
        .findFirst();
  }

  /// @return whether a way that has no request is under way
  boolean isBrief() {
    return way.filter(one -> !hasRequest(one)).isPresent();
  }

  Exchange with(Entry entry, ExchangeEvent event) {
    return switch (event) {
      case ExchangeEvent.WayTaken(var method) -> way(Optional.of(method));
      case ExchangeEvent.WayLeft() -> way(Optional.empty());
      case ExchangeEvent.Begun begun -> begun(new Open(entry.number(), entry.at(), begun));
      case ExchangeEvent.HandedOver _ ->
          new Exchange(way, request, brief, sent, true, stopped, lockedUntil, proof);
      case ExchangeEvent.GivenUp() -> givenUp();
      case ExchangeEvent.Refused refused -> refused(entry, refused);
      case ExchangeEvent.DeskRefused(var why) ->
          stopped(Optional.of(new Stopped(entry.at(), new Why.Desk(why))));
      case ExchangeEvent.Resumed() -> stopped(Optional.empty());
      case ExchangeEvent.Proven(var how) ->
          new Exchange(
              way,
              request,
              brief,
              sent,
              handedOver,
              Optional.empty(),
              Optional.empty(),
              Optional.of(how));
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
    Exchange after = ends(refused) ? givenUp() : sent(false);
    return new Exchange(
        way,
        after.request,
        after.brief,
        false,
        after.handedOver,
        Optional.of(new Stopped(entry.at(), why)),
        until,
        proof);
  }

  /// What locks a way that has a code voids the code too.
  ///
  /// Source: `docs/practice-protocol.md`, section 3.
  private boolean ends(ExchangeEvent.Refused refused) {
    boolean code =
        way.filter(one -> one == RecoveryMethod.KEY || one == RecoveryMethod.MAILED_CODE)
            .isPresent();
    return refused.why().endsSession() || (code && refused.lockMinutes() > 0);
  }

  private Exchange way(Optional<RecoveryMethod> now) {
    return new Exchange(
        now, request, brief, sent, handedOver, Optional.empty(), lockedUntil, proof);
  }

  private Exchange begun(Open open) {
    return open.isRequest()
        ? new Exchange(
            way, Optional.of(open), brief, false, false, Optional.empty(), lockedUntil, proof)
        : new Exchange(
            way,
            request,
            Optional.of(open),
            false,
            handedOver,
            Optional.empty(),
            lockedUntil,
            proof);
  }

  /// What the way under way began with, or where there is none the request, is of no use any more.
  private Exchange givenUp() {
    return isBrief()
        ? new Exchange(
            way, request, Optional.empty(), false, handedOver, Optional.empty(), lockedUntil, proof)
        : new Exchange(
            way, Optional.empty(), brief, false, false, Optional.empty(), lockedUntil, proof);
  }

  private Exchange stopped(Optional<Stopped> why) {
    return new Exchange(way, request, brief, sent, handedOver, why, lockedUntil, proof);
  }

  private Exchange sent(boolean now) {
    return new Exchange(way, request, brief, now, handedOver, stopped, lockedUntil, proof);
  }
}
