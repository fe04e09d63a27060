package dev.pinhole.job;

import dev.pinhole.job.BackupEvent.Why;
import dev.pinhole.job.EffectEvent.Kind;

/// The steps of *Save a backup now*: sign in, choose, copy, and the word that it is whole.
final class BackupRoute {
  private BackupRoute() {}

  static Step step(Job job) {
    Backup backup = job.backup();
    if (backup.finished().isPresent()) {
      return new Step.BackedUp(
          backup.chosen().orElseThrow().folder(), backup.finished().get(), backup.missing());
    }
    boolean trying = job.effects().pending().filter(one -> one.kind() == Kind.SIGN_IN).isPresent();
    if (trying || backup.signedIn().isEmpty() || mustSignInAgain(backup)) {
      return new Step.SignIn(
          Step.SignIn.Purpose.BACKUP,
          backup.signedIn().map(BackupEvent.SignedIn::user).orElse("admin"),
          trying,
          reason(job.effects()));
    }
    return backup
        .chosen()
        .<Step>map(chosen -> new Step.Copying(chosen, backup.paused()))
        .orElseGet(() -> new Step.ChooseBackup(backup.signedIn().get(), backup.since()));
  }

  private static boolean mustSignInAgain(Backup backup) {
    return backup.paused().filter(why -> why == Why.RESTART || why == Why.PASSWORD).isPresent();
  }

  /// Why the latest sign-in failed; nothing where it did not.
  static String reason(Effects effects) {
    return effects
        .latest()
        .filter(one -> one.intended().kind() == Kind.SIGN_IN)
        .filter(one -> one.outcome() != EffectEvent.Outcome.DONE)
        .map(Effects.Settled::reason)
        .orElse("");
  }
}
