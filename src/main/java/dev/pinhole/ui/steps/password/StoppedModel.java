package dev.pinhole.ui.steps.password;

import dev.pinhole.job.Exchange;
import dev.pinhole.job.ExchangeRefusal;
import dev.pinhole.job.Step;
import java.time.Instant;
import java.util.Optional;

/// What an exchange that came to nothing means for the screen: what its text tells the person to do
/// is what the primary button does.
final class StoppedModel {
  private final Step.ExchangeStopped step;
  private final Optional<Instant> lockedUntil;

  /// @param step what came in between
  /// @param lockedUntil until when the camera takes no more tries
  StoppedModel(Step.ExchangeStopped step, Optional<Instant> lockedUntil) {
    this.step = step;
    this.lockedUntil = lockedUntil;
  }

  /// The primary button, and the end of the key of its words.
  enum Next {
    AGAIN,
    WAIT,
    ANEW,
    OTHER_WAY,
    LIST,
    SEND_AGAIN,
    SAVE_AGAIN,
    OTHER_FILE,
    TYPE_AGAIN,
    ANSWER_AGAIN,
    OTHER_PASSWORD
  }

  /// @return the key of the words; the wrong try that locks the camera is told as a lock
  String key() {
    if (lock().isPresent()) {
      return "stopped." + ExchangeRefusal.LOCKED;
    }
    return switch (step.stopped().why()) {
      case Exchange.Why.Camera(ExchangeRefusal refusal, int _, int _) -> "stopped." + refusal;
      case Exchange.Why.Desk(var reason) -> "desk." + reason;
    };
  }

  /// @return until when the camera takes no more tries, where that is what came in between
  Optional<Instant> lock() {
    boolean lock =
        step.stopped().why() instanceof Exchange.Why.Camera(var _, int _, int minutes)
            && minutes > 0;
    return lock ? lockedUntil : Optional.empty();
  }

  /// @return how many tries the camera leaves, where it says so
  Optional<Integer> triesLeft() {
    return step.stopped().why() instanceof Exchange.Why.Camera(var _, int left, int _) && left > 0
        ? Optional.of(left)
        : Optional.empty();
  }

  /// @param now the time, in job time
  Next next(Instant now) {
    if (lock().filter(now::isBefore).isPresent()) {
      return Next.WAIT;
    }
    return switch (step.stopped().why()) {
      case Exchange.Why.Camera(ExchangeRefusal refusal, int _, int _) -> camera(refusal);
      case Exchange.Why.Desk(var reason) ->
          switch (reason) {
            case NO_LABEL_PHOTO, WRONG_SERIAL, NO_PROOF -> Next.SEND_AGAIN;
            case UNREADABLE -> Next.SAVE_AGAIN;
            case NOT_AUTHORISED -> Next.OTHER_WAY;
          };
    };
  }

  private Next camera(ExchangeRefusal refusal) {
    return switch (refusal) {
      case USED, NOT_OFFERED -> Next.OTHER_WAY;
      case NOT_ACTIVATED -> Next.LIST;
      case NO_SESSION, RESTARTED, EXPORTED_AGAIN, MAIL_CHANGED, EXPIRED, BAD_REQUEST -> Next.ANEW;
      case LOCKED, NO_ANSWER -> open(Next.AGAIN);
      case OTHER_CAMERA, DAMAGED, FORGED, WRONG_EVIDENCE -> open(other());
      case RISKY_PASSWORD -> open(Next.OTHER_PASSWORD);
    };
  }

  /// What was brought is of use only while the camera knows of the request.
  private Next open(Next then) {
    return step.open() ? then : Next.ANEW;
  }

  private Next other() {
    return switch (step.method()) {
      case REQUEST_FILE, RECOVERY_FILE -> Next.OTHER_FILE;
      case KEY, MAILED_CODE, LEGACY_CODE -> Next.TYPE_AGAIN;
      case SECURITY_QUESTIONS -> Next.ANSWER_AGAIN;
    };
  }
}
