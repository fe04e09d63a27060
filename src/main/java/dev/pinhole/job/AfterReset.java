package dev.pinhole.job;

import dev.pinhole.camera.Sighting;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The steps after a reset: reach, the new password, the checklist.
final class AfterReset {
  private AfterReset() {}

  static Step step(Job job) {
    SetUp setUp = job.setUp();
    if (setUp.password() == SetUp.Password.NONE && job.latest().isPresent()) {
      Optional<ObservationEvent.ReachSeen> reach = job.observations().reach();
      if (reach.isPresent() && !reach.get().fits()) {
        return new Step.OutOfReach(reach.get().address(), reach.get().own());
      }
      if (job.place() == Place.PRACTICE) {
        return password(job, job.latest().orElseThrow());
      }
    }
    return canPutBack(job)
        ? putBack(job)
        : new Step.SetUpAgain(job.place(), items(job), setUp.ticked());
  }

  /// Settings come back once Pinhole can sign in again, and as long as the person wants them.
  private static boolean canPutBack(Job job) {
    return job.backup().finished().isPresent()
        && job.setUp().password() == SetUp.Password.PROVEN
        && !job.restore().left();
  }

  private static Step putBack(Job job) {
    Restore restore = job.restore();
    boolean trying = job.effects().pending().filter(one -> one.kind() == Kind.SIGN_IN).isPresent();
    return trying || restore.signedOut()
        ? new Step.SignIn(
            Step.SignIn.Purpose.RESTORE, "admin", trying, BackupRoute.reason(job.effects()))
        : new Step.PutBack(restore.compared(), restore.chosen(), restore.written());
  }

  private static Step password(Job job, Sighting camera) {
    Effects effects = job.effects();
    if (effects.pending().isPresent()) {
      return new Step.NewPassword(camera, Step.NewPassword.Stage.SENDING, "");
    }
    boolean prove =
        effects.ended(Kind.ACTIVATE, Outcome.DONE)
            || effects.ended(Kind.ACTIVATE, Outcome.UNKNOWN)
            || effects.latest().filter(one -> one.intended().kind() == Kind.TRY_LOGIN).isPresent();
    String reason = effects.latest().map(Effects.Settled::reason).orElse("");
    return new Step.NewPassword(
        camera, prove ? Step.NewPassword.Stage.PROVE : Step.NewPassword.Stage.CHOOSE, reason);
  }

  private static List<SetUpEvent.Item> items(Job job) {
    List<SetUpEvent.Item> items = new ArrayList<>();
    if (job.place() == Place.WORLD || job.setUp().password() != SetUp.Password.PROVEN) {
      items.add(SetUpEvent.Item.NEW_PASSWORD);
    }
    items.add(SetUpEvent.Item.NETWORK);
    items.add(SetUpEvent.Item.CLOCK);
    items.add(SetUpEvent.Item.MOTION_DETECTION);
    items.add(SetUpEvent.Item.RECORDING);
    if (job.choices().passed().contains(Station.CARD_OUT)) {
      items.add(SetUpEvent.Item.CARD_BACK);
    }
    items.add(SetUpEvent.Item.COVER_CLOSED);
    items.add(SetUpEvent.Item.RECORDER_AND_APP);
    return items;
  }
}
