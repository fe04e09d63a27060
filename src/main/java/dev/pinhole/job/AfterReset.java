package dev.pinhole.job;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The steps after a reset: reach, the new password, the checklist.
final class AfterReset {
  /// The reason of a password that was sent, where the camera has none all the same.
  private static final String NEVER_ARRIVED = "setup.refused.never-arrived";

  private static final Set<Kind> ABOUT_THE_PASSWORD = Set.of(Kind.ACTIVATE, Kind.TRY_LOGIN);

  private AfterReset() {}

  static Step step(Job job) {
    SetUp setUp = job.setUp();
    boolean known = SetUpRoute.canWork(job);
    if (setUp.password() == SetUp.Password.NONE && !known && job.latest().isPresent()) {
      return SetUpRoute.obstacle(job).orElseGet(() -> password(job, job.latest().orElseThrow()));
    }
    if (canPutBack(job)) {
      Optional<Step> obstacle = SetUpRoute.obstacle(job);
      return obstacle.isPresent() ? obstacle.get() : putBack(job);
    }
    return SetUpRoute.page(job)
        .orElseGet(
            () ->
                new Step.SetUpAgain(
                    job.place(),
                    items(job),
                    setUp.ticked(),
                    canSignIn(job),
                    Optional.of(setUp.pages()).filter(_ -> known)));
  }

  /// Settings come back once Pinhole can sign in again, and as long as the person wants them.
  private static boolean canPutBack(Job job) {
    boolean backup = job.backup().finished().isPresent() || job.restore().found().isPresent();
    return backup && canSignIn(job) && !job.restore().left();
  }

  private static boolean canSignIn(Job job) {
    return job.setUp().password() == SetUp.Password.PROVEN || OwnResetRoute.isRestored(job);
  }

  private static Step putBack(Job job) {
    Restore restore = job.restore();
    boolean trying = job.effects().pending().filter(one -> one.kind() == Kind.SIGN_IN).isPresent();
    return trying || restore.signedOut()
        ? new Step.SignIn(
            Step.SignIn.Purpose.RESTORE, "admin", trying, BackupRoute.reason(job.effects()))
        : new Step.PutBack(
            restore.found(), restore.compared(), restore.chosen(), restore.written());
  }

  private static Step password(Job job, Sighting camera) {
    Effects effects = job.effects();
    if (effects.pending().isPresent()) {
      return new Step.NewPassword(camera, Step.NewPassword.Stage.SENDING, "");
    }
    boolean sent =
        effects.ended(Kind.ACTIVATE, Outcome.DONE)
            || effects.ended(Kind.ACTIVATE, Outcome.UNKNOWN)
            || effects.latest().filter(one -> one.intended().kind() == Kind.TRY_LOGIN).isPresent();
    String reason =
        effects
            .latest()
            .filter(one -> ABOUT_THE_PASSWORD.contains(one.intended().kind()))
            .map(Effects.Settled::reason)
            .orElse("");
    boolean never = reason.equals(NEVER_ARRIVED) || (sent && isSeenWithout(job));
    return sent && !never
        ? new Step.NewPassword(camera, Step.NewPassword.Stage.PROVE, reason)
        : new Step.NewPassword(
            camera, Step.NewPassword.Stage.CHOOSE, never ? NEVER_ARRIVED : reason);
  }

  /// Since the latest try it was seen anew, and has no password.
  private static boolean isSeenWithout(Job job) {
    for (Entry entry : job.entries().reversed()) {
      switch (entry.event()) {
        case EffectEvent.Settled _ -> {
          return false;
        }
        case ObservationEvent.Seen(Sighting now) when job.mac().equals(Optional.of(now.mac())) -> {
          return now.activation() == Activation.INACTIVE;
        }
        default -> {}
      }
    }
    return false;
  }

  /// Nobody has opened a cover for the camera's own reset; and its *Restore* keeps password and
  /// network, so that recorder and app find it as before.
  static List<SetUpEvent.Item> items(Job job) {
    List<SetUpEvent.Item> items = new ArrayList<>();
    boolean restored = OwnResetRoute.isRestored(job);
    boolean cardOut = job.choices().passed().contains(Station.CARD_OUT);
    boolean reset = job.choices().passed().contains(Station.RESULT);
    if (!SetUpRoute.canWork(job)
        || (job.place() == Place.WORLD && job.setUp().password() != SetUp.Password.NONE)) {
      items.add(SetUpEvent.Item.NEW_PASSWORD);
    }
    if (!restored) {
      items.add(SetUpEvent.Item.NETWORK);
    }
    items.add(SetUpEvent.Item.CLOCK);
    items.add(SetUpEvent.Item.MOTION_DETECTION);
    items.add(SetUpEvent.Item.RECORDING);
    items.add(SetUpEvent.Item.NEXT_RESCUE);
    if (cardOut) {
      items.add(SetUpEvent.Item.CARD_BACK);
    }
    if (cardOut || (reset && job.ownReset().told().isEmpty())) {
      items.add(SetUpEvent.Item.COVER_CLOSED);
      items.add(SetUpEvent.Item.AIMED);
    }
    if (!restored) {
      items.add(SetUpEvent.Item.RECORDER_AND_APP);
      items.add(SetUpEvent.Item.OTHER_PROGRAMS);
    }
    if (job.choices().trouble().equals(Optional.of(Trouble.BOUGHT_USED))) {
      items.add(SetUpEvent.Item.OLD_ACCOUNT);
    }
    return items;
  }
}
