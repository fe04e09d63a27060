package dev.pinhole.job;

import java.util.List;

/// What can be said of a reset, and what it rests on.
///
/// @param kind the judgement
/// @param proof what was compared, row by row
public record Verdict(Kind kind, List<Proof> proof) {
  public Verdict {
    proof = List.copyOf(proof);
  }

  /// The judgements.
  public enum Kind {
    /// The same camera restarted and has no password any more.
    RESET_PROVEN,
    /// It has no password now, but nothing was known of it before.
    RESET_LIKELY,
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

    /// @return whether a reset may be taken to have happened
    public boolean isReset() {
      return this == RESET_PROVEN || this == RESET_LIKELY;
    }

    /// @return whether more waiting can still change it
    public boolean isOpen() {
      return switch (this) {
        case NOT_BACK_YET, BOOT_LOOP, ADDRESS_COLLISION, UNREADABLE -> true;
        case RESET_PROVEN,
            RESET_LIKELY,
            ONLY_RESTARTED,
            PARTIAL,
            NOTHING_HAPPENED,
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
    REPORTED
  }

  /// What a row means.
  public enum Says {
    SAME_CAMERA,
    RESTARTED,
    NOT_RESTARTED,
    SETTINGS_ERASED,
    SETTINGS_KEPT,
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
