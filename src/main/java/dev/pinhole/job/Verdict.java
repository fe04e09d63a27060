package dev.pinhole.job;

import java.util.List;
import java.util.Optional;

/// What can be said of a reset, and what it rests on.
///
/// @param kind the judgement
/// @param proof what was compared, row by row
public record Verdict(Kind kind, List<Proof> proof) {
  public Verdict {
    proof = List.copyOf(proof);
  }

  /// Judges the latest hold, or the camera's own reset, by what is known now. Once a verdict has
  /// closed the attempt, or the person went on from it, it stands: what Pinhole does later (a new
  /// password) must not undo it.
  ///
  /// @param job a job
  /// @return a verdict that says something new; empty where there is none
  public static Optional<Verdict> fresh(Job job) {
    Optional<Verdict> known = job.observations().trial().verdict();
    boolean stands =
        known.filter(verdict -> !verdict.kind().canChange()).isPresent()
            || job.choices().passed().contains(Station.RESULT);
    if (stands || job.ended()) {
      return Optional.empty();
    }
    return Judge.judge(job).filter(verdict -> !Optional.of(verdict).equals(known));
  }

  /// @param job a job
  /// @return whether a verdict waits for nothing but the settings as they read now
  public static boolean waitsForSettings(Job job) {
    Optional<Verdict> known = job.observations().trial().verdict();
    return job.ownReset().after().isEmpty()
        && known.filter(verdict -> !verdict.kind().canChange()).isEmpty()
        && Judge.waitsForSettings(job);
  }

  /// The judgements.
  public enum Kind {
    /// The same camera restarted and has no password any more.
    RESET_PROVEN,
    /// It has no password now, but nothing was known of it before.
    RESET_LIKELY,
    /// The camera's own *Restore*: it restarted, settings read otherwise than before, and network
    /// and password stayed.
    RESTORED,
    /// The same, but its settings could not be compared.
    RESTORED_LIKELY,
    /// It restarted and kept its password.
    ONLY_RESTARTED,
    /// It is back at its factory address but still has a password.
    PARTIAL,
    /// It never went away and has not restarted.
    NOTHING_HAPPENED,
    /// It went away and did not come back in time.
    NOT_BACK_YET,
    /// It comes and goes.
    BOOT_LOOP,
    /// Several devices answer on its address.
    ADDRESS_COLLISION,
    /// Something answers that cannot be read.
    UNREADABLE,
    /// Nobody could look; this is what the person saw.
    REPORTED_BY_YOU;

    /// @return whether the settings may be taken to be gone, and the password to be kept
    public boolean isRestored() {
      return this == RESTORED || this == RESTORED_LIKELY;
    }

    /// @return whether a reset may be taken to have happened that took the password too
    public boolean isReset() {
      return this == RESET_PROVEN || this == RESET_LIKELY;
    }

    /// @return whether more waiting can still change it
    public boolean canChange() {
      return switch (this) {
        case NOT_BACK_YET, BOOT_LOOP, ADDRESS_COLLISION, UNREADABLE, NOTHING_HAPPENED -> true;
        case RESET_PROVEN,
            RESET_LIKELY,
            RESTORED,
            RESTORED_LIKELY,
            ONLY_RESTARTED,
            PARTIAL,
            REPORTED_BY_YOU ->
            false;
      };
    }
  }

  /// One row of the proof table.
  ///
  /// @param fact what is compared
  /// @param before its value before, in the device's own words; empty where it was not known
  /// @param after its value after; empty where it is not known
  /// @param says what the two together mean
  public record Proof(Fact fact, String before, String after, Says says) {}

  /// What is compared.
  public enum Fact {
    IDENTITY,
    RUNNING,
    PASSWORD,
    ADDRESS,
    /// Documents of settings, counted: read before and after, and differing.
    SETTINGS,
    REPORTED
  }

  /// What a row means.
  public enum Says {
    SAME_CAMERA,
    RESTARTED,
    NOT_RESTARTED,
    SETTINGS_ERASED,
    SETTINGS_KEPT,
    PASSWORD_KEPT,
    SETTINGS_DIFFER,
    SETTINGS_SAME,
    NOT_COMPARED,
    FACTORY_ADDRESS,
    ADDRESS_KEPT,
    ADDRESS_CHANGED,
    SHARED_ADDRESS,
    NOT_KNOWN_BEFORE,
    SILENT,
    COMES_AND_GOES,
    CANNOT_BE_READ,
    YOU_SAW_IT
  }
}
