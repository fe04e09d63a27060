package dev.pinhole.controller.backup;

import dev.pinhole.job.Job;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import java.util.ArrayList;
import java.util.List;

/// Reminds of what a reset erases: nothing that erases begins before a decision is recorded. Pure;
/// a fold over a job.
public final class BackupReminder {
  /// @param trouble why a reset is wanted
  /// @return the decisions to offer, the one to preset first
  public List<SaveDecision> offered(Trouble trouble) {
    return switch (trouble) {
      // Whoever forgot the password cannot sign in to save anything.
      case FORGOT_PASSWORD, NO_ANSWER ->
          List.of(
              SaveDecision.TAKE_CARD_OUT,
              SaveDecision.SAVED,
              SaveDecision.NOTHING_TO_KEEP,
              SaveDecision.ACCEPT_LOSS);
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
    };
  }

  /// @param job a job
  /// @return whether something that erases may begin
  public boolean mayErase(Job job) {
    return job.choices().saved().isPresent() && job.choices().passed().contains(Station.SAVE);
  }

  /// @param job a job
  /// @return what the person should still be reminded of
  public List<Reminder> open(Job job) {
    List<Reminder> open = new ArrayList<>();
    if (!mayErase(job)) {
      open.add(Reminder.DECIDE);
    }
    boolean out = job.choices().passed().contains(Station.CARD_OUT);
    if (out && !job.setUp().ticked().contains(dev.pinhole.job.SetUpEvent.Item.CARD_BACK)) {
      open.add(Reminder.PUT_THE_CARD_BACK);
    }
    return open;
  }

  /// What can be left to do.
  public enum Reminder {
    DECIDE,
    PUT_THE_CARD_BACK
  }
}
