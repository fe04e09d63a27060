package dev.pinhole.simulator;

import dev.pinhole.exchange.Context;
import dev.pinhole.exchange.Method;
import dev.pinhole.exchange.Reason;
import dev.pinhole.exchange.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The sessions of a virtual camera: at most one with a request for the desk, and one without.
/// Immutable.
///
/// Of those that ended only names and reasons are kept, so that a refusal can say why; their keys
/// are gone.
///
/// @param request the one that has a request
/// @param brief the one that has none
/// @param ended the latest that ended, oldest first
record Sessions(Optional<OpenSession> request, Optional<OpenSession> brief, List<Ended> ended) {
  static final Sessions NONE = new Sessions(Optional.empty(), Optional.empty(), List.of());

  private static final int REMEMBERED = 16;

  /// @param session which
  /// @param why it ended
  record Ended(SessionId session, Reason why) {}

  Sessions {
    ended = List.copyOf(ended);
  }

  /// A second request voids the first one; a session without a request voids no request.
  Sessions with(OpenSession fresh) {
    return fresh.context().method().hasRequest()
        ? without(request, Reason.EXPORTED_AGAIN).requested(Optional.of(fresh))
        : without(brief, Reason.NO_SESSION).briefly(Optional.of(fresh));
  }

  private Sessions requested(Optional<OpenSession> next) {
    return new Sessions(next, brief, ended);
  }

  private Sessions briefly(Optional<OpenSession> next) {
    return new Sessions(request, next, ended);
  }

  private Sessions without(Optional<OpenSession> session, Reason why) {
    return session.map(one -> without(one, why)).orElse(this);
  }

  /// @param session one of the open ones
  /// @param why it ends
  Sessions without(OpenSession session, Reason why) {
    List<Ended> all = new ArrayList<>(ended);
    all.add(new Ended(session.context().session(), why));
    return new Sessions(
        request.filter(one -> !one.equals(session)),
        brief.filter(one -> !one.equals(session)),
        all.subList(Math.max(0, all.size() - REMEMBERED), all.size()));
  }

  Sessions endAll(Reason why) {
    return without(request, why).without(brief, why);
  }

  /// @return without those whose time is over
  Sessions at(Instant running) {
    return without(request.filter(one -> one.over(running)), Reason.EXPIRED)
        .without(brief.filter(one -> one.over(running)), Reason.EXPIRED);
  }

  /// A code that was promised to one address must not arrive at another.
  Sessions mailChanged() {
    return without(
        request.filter(one -> one.context().method() == Method.MAILED_CODE), Reason.MAIL_CHANGED);
  }

  /// @param context camera, session and way: all three must be the session's own
  Optional<OpenSession> find(Context context) {
    return Stream.concat(request.stream(), brief.stream())
        .filter(one -> one.context().equals(context))
        .findFirst();
  }

  /// @return why there is no such session
  Reason why(SessionId session) {
    return ended.stream()
        .filter(one -> one.session().equals(session))
        .map(Ended::why)
        .findFirst()
        .orElse(Reason.NO_SESSION);
  }
}
