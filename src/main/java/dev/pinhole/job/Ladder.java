package dev.pinhole.job;

import dev.pinhole.camera.RecoveryMethod;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The ways back in, least destructive first, each with the reason why it is skipped where it is.
///
/// @param rungs from the gentlest to the button
public record Ladder(List<Rung> rungs) {
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /// One way back in.
  ///
  /// @param way which one
  /// @param skipped why it is of no use here; empty where it can be tried
  public record Rung(Way way, Optional<Skip> skipped) {}

  /// The ways, least destructive first.
  public enum Way {
    SAVED_PASSWORDS(Optional.empty()),
    SECURITY_QUESTIONS(Optional.of(RecoveryMethod.SECURITY_QUESTIONS)),
    RECOVERY_FILE(Optional.of(RecoveryMethod.RECOVERY_FILE)),
    MAILED_CODE(Optional.of(RecoveryMethod.MAILED_CODE)),
    REQUEST_FILE(Optional.of(RecoveryMethod.REQUEST_FILE)),
    KEY(Optional.of(RecoveryMethod.KEY)),
    BUTTON(Optional.empty());

    private final Optional<RecoveryMethod> method;

    Way(Optional<RecoveryMethod> method) {
      this.method = method;
    }

    /// @return the method of the exchange that it is; empty where it is none
    public Optional<RecoveryMethod> method() {
      return method;
    }
  }

  /// Why a way is of no use.
  public enum Skip {
    /// The person said so already.
    TRIED,
    /// The camera does not announce it.
    NOT_ANNOUNCED,
    /// Nobody could ask the camera what it offers.
    NOT_SEEN,
    /// This family has no button.
    NO_BUTTON
  }

  /// @param job a job
  /// @return its ladder
  public static Ladder of(Job job) {
    Optional<Set<RecoveryMethod>> announced = job.latest().map(Sighting::methods);
    List<Rung> rungs = new ArrayList<>();
    for (Way way : Way.values()) {
      rungs.add(new Rung(way, skip(job, way, announced)));
    }
    return new Ladder(rungs);
  }

  private static Optional<Skip> skip(Job job, Way way, Optional<Set<RecoveryMethod>> announced) {
    return switch (way) {
      case SAVED_PASSWORDS -> Optional.of(Skip.TRIED);
      case BUTTON ->
          job.choices()
              .identified()
              .filter(one -> one.button() == Family.Button.SOFTWARE_ONLY)
              .map(_ -> Skip.NO_BUTTON);
      case SECURITY_QUESTIONS, RECOVERY_FILE, MAILED_CODE, REQUEST_FILE, KEY ->
          announced
              .<Optional<Skip>>map(
                  all ->
                      way.method().filter(all::contains).isPresent()
                          ? Optional.empty()
                          : Optional.of(Skip.NOT_ANNOUNCED))
              .orElse(Optional.of(Skip.NOT_SEEN));
    };
  }
}
