package dev.pinhole.job;

import java.util.EnumSet;
import java.util.Set;

/// Which phases of the way a job has been through.
public final class Trail {
  private Trail() {}

  /// @param job a job
  /// @return the phases of its way that lie before the present one and were not needed
  public static Set<Phase> passedOver(Job job) {
    Phase now = Step.of(job).phase();
    Set<Phase> over = EnumSet.noneOf(Phase.class);
    for (Phase phase : Phase.values()) {
      if (phase.compareTo(now) < 0 && !wentThrough(job, phase)) {
        over.add(phase);
      }
    }
    over.removeAll(Phase.leftOut(job));
    return over;
  }

  private static boolean wentThrough(Job job, Phase phase) {
    boolean passed = job.choices().passed().stream().anyMatch(one -> one.phase() == phase);
    boolean proof = job.exchange().proof().isPresent();
    boolean held = !job.holds().done().isEmpty();
    boolean told = !job.ownReset().done().isEmpty();
    return passed
        || switch (phase) {
          case WHAT_HAPPENED -> job.choices().trouble().isPresent();
          case YOUR_CAMERA -> job.choices().identified().isPresent();
          case TRY_THESE_FIRST -> proof || job.exchange().way().isPresent() || solved(job);
          case SAVE_FIRST, FIND_THE_BUTTON, REPORT -> false;
          case TELL_THE_CAMERA -> told;
          case PRESS_AND_HOLD -> held || !(job.holds().state() instanceof Holds.State.None);
          case WAIT -> held || told;
          case RESULT -> proof || ((held || told) && judged(job));
          case SET_UP_AGAIN -> job.choices().ending().filter(Ending.DONE::equals).isPresent();
        };
  }

  private static boolean judged(Job job) {
    return job.observations().trial().verdict().isPresent();
  }

  private static boolean solved(Job job) {
    return job.choices().ending().filter(Ending.SOLVED_BEFORE::equals).isPresent();
  }
}
