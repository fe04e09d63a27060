package dev.pinhole.controller.backup;

import dev.pinhole.camera.Activation;
import dev.pinhole.job.Job;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import java.util.ArrayList;
import java.util.List;

/// Reminds of what a reset erases: nothing that erases begins before a decision is recorded. Pure;
/// a fold over a job.
public final class BackupReminder {
  /// @param job a job whose trouble is known
  /// @return the decisions to offer, the one to preset first
  public List<SaveDecision> offered(Job job) {
    Trouble trouble = job.choices().trouble().orElseThrow();
    List<SaveDecision> offered = new ArrayList<>();
    if (canBackUp(job, trouble)) {
      offered.add(SaveDecision.BACK_UP);
    }
    offered.addAll(byHand(trouble));
    return List.copyOf(offered);
  }

  /// Pinhole saves what it can sign in to: a camera that answers, that has a password, and whose
  /// password somebody here knows.
  private static boolean canBackUp(Job job, Trouble trouble) {
    boolean known =
        switch (trouble) {
          case WORKS_BADLY, FACTORY_SETTINGS, GIVING_AWAY, ONLY_BACK_UP, ONLY_SET_UP -> true;
          case FORGOT_PASSWORD, NO_ANSWER, BOUGHT_USED -> false;
        };
    return known && job.latest().filter(one -> one.activation() == Activation.ACTIVE).isPresent();
  }

  private static List<SaveDecision> byHand(Trouble trouble) {
    return switch (trouble) {
      // Whoever forgot the password cannot sign in to save anything.
      case FORGOT_PASSWORD, NO_ANSWER ->
          List.of(
              SaveDecision.TAKE_CARD_OUT,
              SaveDecision.NOTHING_TO_KEEP,
              SaveDecision.ACCEPT_LOSS,
              SaveDecision.SAVED);
      case WORKS_BADLY, FACTORY_SETTINGS ->
          List.of(
              SaveDecision.SAVED,
              SaveDecision.TAKE_CARD_OUT,
              SaveDecision.NOTHING_TO_KEEP,
              SaveDecision.ACCEPT_LOSS);
      // What is on a used camera is somebody else's.
      case BOUGHT_USED -> List.of(SaveDecision.NOTHING_TO_KEEP, SaveDecision.TAKE_CARD_OUT);
      case GIVING_AWAY ->
          List.of(SaveDecision.TAKE_CARD_OUT, SaveDecision.SAVED, SaveDecision.NOTHING_TO_KEEP);
      // Nothing is erased on this way.
      case ONLY_BACK_UP, ONLY_SET_UP -> List.of();
    };
  }

  /// @param job a job
  /// @return whether something that erases may begin: what it erases was read, and it was decided
  ///   what becomes of that
  public boolean mayErase(Job job) {
    return job.choices().contract().isPresent()
        && job.choices().saved().isPresent()
        && job.choices().passed().contains(Station.SAVE);
  }
}
