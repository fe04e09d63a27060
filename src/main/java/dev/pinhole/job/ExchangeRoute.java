package dev.pinhole.job;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.Step.PasswordExchange.Stage;
import java.util.List;
import java.util.Optional;

/// The screens of *Forgot password*: the ladder, the way that was taken, and its end.
final class ExchangeRoute {
  private ExchangeRoute() {}

  static Step step(Job job) {
    Exchange exchange = job.exchange();
    RecoveryMethod method = exchange.way().orElse(RecoveryMethod.REQUEST_FILE);
    if (exchange.proof().isPresent()) {
      return new Step.PasswordBack(method, exchange.proof().get());
    }
    if (exchange.stopped().isPresent()) {
      return new Step.ExchangeStopped(
          method, exchange.stopped().get(), exchange.current().isPresent());
    }
    if (job.place() == Place.WORLD || exchange.way().isEmpty()) {
      return new Step.ForgotPassword(job.place(), Ladder.of(job));
    }
    return new Step.PasswordExchange(method, stage(job), exchange.current(), reason(job));
  }

  /// @return what follows after something came in between: the same way once more, the other ways
  ///   where this one is of no use, or the list of cameras where there is no password to be reset
  static Optional<List<JobEvent>> goOn(Job job, Exchange.Why why) {
    return switch (why) {
      case Exchange.Why.Camera(ExchangeRefusal refusal, int _, int _) ->
          switch (refusal) {
            case NOT_OFFERED, USED -> otherWays();
            case NOT_ACTIVATED ->
                job.cameraFrom()
                    .<List<JobEvent>>map(
                        from ->
                            List.of(new ExchangeEvent.WayLeft(), new ChoiceEvent.Withdrawn(from)))
                    .or(ExchangeRoute::otherWays);
            case LOCKED,
                NO_SESSION,
                RESTARTED,
                EXPORTED_AGAIN,
                MAIL_CHANGED,
                EXPIRED,
                OTHER_CAMERA,
                DAMAGED,
                FORGED,
                WRONG_EVIDENCE,
                RISKY_PASSWORD,
                BAD_REQUEST,
                NO_ANSWER ->
                Acts.events(new ExchangeEvent.Resumed());
          };
      case Exchange.Why.Desk(DeskReason reason) ->
          reason == DeskReason.NOT_AUTHORISED
              ? otherWays()
              : Acts.events(new ExchangeEvent.Resumed());
    };
  }

  private static Optional<List<JobEvent>> otherWays() {
    return Acts.events(new ExchangeEvent.WayLeft());
  }

  private static Stage stage(Job job) {
    Effects effects = job.effects();
    if (effects.pending().isPresent()) {
      return Stage.SENDING;
    }
    if (job.exchange().current().isEmpty()) {
      return Stage.BEGIN;
    }
    return job.exchange().sent() ? Stage.PROVE : Stage.OPEN;
  }

  private static String reason(Job job) {
    return job.effects()
        .latest()
        .filter(one -> one.intended().kind() == Kind.TRY_LOGIN)
        .map(Effects.Settled::reason)
        .orElse("");
  }

  /// @return whether the ladder on the screen offers this way
  static boolean offers(Step step, RecoveryMethod method) {
    return step instanceof Step.ForgotPassword(Place place, Ladder ladder)
        && place == Place.PRACTICE
        && ladder.rungs().stream()
            .anyMatch(
                rung ->
                    rung.way().method().equals(Optional.of(method)) && rung.skipped().isEmpty());
  }
}
