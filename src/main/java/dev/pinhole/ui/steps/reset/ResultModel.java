package dev.pinhole.ui.steps.reset;

import dev.pinhole.catalog.PressMethod;
import dev.pinhole.job.Attempt;
import dev.pinhole.job.Holds;
import dev.pinhole.job.ObservationEvent.ReportedOutcome;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.Place;
import dev.pinhole.job.ResetWay;
import dev.pinhole.job.Step;
import dev.pinhole.job.Verdict;
import dev.pinhole.job.Verdict.Kind;
import dev.pinhole.text.Words;
import java.util.Optional;

/// What a result means for the screen: its grade, and what to do next.
public final class ResultModel {
  private final Step.Result step;
  private final Place place;

  ResultModel(Step.Result step, Place place) {
    this.step = step;
    this.place = place;
  }

  /// What stands behind a verdict.
  public enum Grade {
    PROVEN,
    LIKELY,
    /// Likely, and nothing was known of the camera before.
    NO_BASELINE,
    REPORTED,
    /// Seen by Pinhole, and no reset.
    OBSERVED,
    /// Not settled yet.
    OPEN,
    /// Nobody could see anything.
    NOT_SEEN
  }

  /// The primary button.
  enum Next {
    NEW_PASSWORD,
    SET_UP,
    FINISH,
    NEXT_WAY,
    ASK_PEOPLE,
    LOOK_AGAIN,
    RESET_EVERYTHING,
    USE_BUTTON,
    /// The person looks, for Pinhole cannot.
    LOOK_ONCE_MORE
  }

  Grade grade() {
    return switch (step.verdict().kind()) {
      case RESET_PROVEN, RESTORED -> Grade.PROVEN;
      case RESTORED_LIKELY -> Grade.LIKELY;
      case RESET_LIKELY -> hasBaseline() ? Grade.LIKELY : Grade.NO_BASELINE;
      case REPORTED_BY_YOU -> nobodySaw() ? Grade.NOT_SEEN : Grade.REPORTED;
      case ONLY_RESTARTED, PARTIAL, NOTHING_HAPPENED -> Grade.OBSERVED;
      case NOT_BACK_YET, BOOT_LOOP, ADDRESS_COLLISION, UNREADABLE -> Grade.OPEN;
    };
  }

  /// @return whether the person was asked, and could not tell
  boolean nobodySaw() {
    return step.verdict().kind() == Kind.REPORTED_BY_YOU
        && step.outcome().filter(told -> told != ReportedOutcome.CANNOT_TELL).isEmpty();
  }

  private boolean hasBaseline() {
    return step.verdict().proof().stream()
        .anyMatch(row -> row.fact() == Verdict.Fact.IDENTITY && !row.before().isEmpty());
  }

  /// What the camera was told; empty after a hold.
  private Optional<ResetWay> told() {
    return step.tried() instanceof OwnReset.Told told ? Optional.of(told.way()) : Optional.empty();
  }

  Next next() {
    if (step.verdict().kind().isRestored()) {
      return step.isEnough() ? Next.SET_UP : Next.RESET_EVERYTHING;
    }
    if (step.isReset()) {
      if (step.givingAway()) {
        return Next.FINISH;
      }
      return place == Place.PRACTICE ? Next.NEW_PASSWORD : Next.SET_UP;
    }
    if (nobodySaw()) {
      return Next.LOOK_ONCE_MORE;
    }
    if (grade() == Grade.OPEN) {
      return Next.LOOK_AGAIN;
    }
    if (told().isPresent()) {
      return more().orElse(Next.USE_BUTTON);
    }
    return step.next().isPresent() ? Next.NEXT_WAY : Next.ASK_PEOPLE;
  }

  /// Only a *Default* does more than a *Restore*.
  private Optional<Next> more() {
    return told().filter(way -> way == ResetWay.RESTORE).map(_ -> Next.RESET_EVERYTHING);
  }

  /// @return whether the button is offered beside the primary button
  boolean canUseButton() {
    return told().isPresent() && !step.worked() && next() != Next.USE_BUTTON;
  }

  /// @return whether looking again is offered beside the primary button
  boolean canLookAgain() {
    return next() != Next.LOOK_AGAIN && step.verdict().kind() == Kind.NOTHING_HAPPENED;
  }

  /// @return whether the next way is offered beside the primary button
  boolean canTryNextWay() {
    boolean looks = next() == Next.LOOK_AGAIN || next() == Next.LOOK_ONCE_MORE;
    return looks && step.next().isPresent();
  }

  /// @return whether the person is asked what they see
  boolean asks() {
    return step.verdict().kind() == Kind.UNREADABLE;
  }

  /// @return the key of what the grade means; a result may say it in its own words
  String gradeHint(Words words) {
    String own = key() + ".grade-hint";
    return words.has(own) ? own : "grade." + grade() + ".hint";
  }

  /// @return the key of the result's sentence: what is different about the next way, where that is
  ///   why nothing has changed
  String sentence() {
    boolean longer =
        step.tried() instanceof Holds.Done hold
            && step.next()
                .map(Attempt::procedure)
                .filter(next -> next.method() == PressMethod.POWER_FIRST)
                .filter(_ -> hold.attempt().procedure().method() != PressMethod.POWER_FIRST)
                .filter(next -> next.minimumSeconds() > hold.seconds())
                .isPresent();
    boolean told = step.outcome().equals(Optional.of(ReportedOutcome.NOTHING_CHANGED));
    return key() + ".sentence" + (told && longer ? ".longer" : "");
  }

  /// @return the key of the result's words
  String key() {
    Kind kind = step.verdict().kind();
    String key = "verdict." + kind;
    if (kind == Kind.ONLY_RESTARTED && told().isPresent()) {
      return key + ".own";
    }
    return kind == Kind.REPORTED_BY_YOU
        ? step.outcome().map(outcome -> key + "." + outcome).orElse(key + ".CANNOT_TELL")
        : key;
  }
}
