package dev.pinhole.job;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.PressMethod;
import dev.pinhole.job.ObservationEvent.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Judges a hold, or the camera's own reset, by what was seen before and after it. A login that is
/// refused proves nothing and is not looked at.
final class Judge {
  /// A camera that comes and goes this often within [#LOOP_SPAN] is in a boot loop.
  private static final int LOOP_COUNT = 3;

  private static final Duration LOOP_SPAN = Duration.ofMinutes(3);

  private final Job job;
  private final Tried tried;
  private final long from;

  private Judge(Job job, Tried tried) {
    this.job = job;
    this.tried = tried;
    this.from =
        switch (tried) {
          case Holds.Done hold -> since(job, hold);
          case OwnReset.Told told -> told.number();
        };
  }

  private static long since(Job job, Holds.Done hold) {
    boolean powerFirst = hold.attempt().procedure().method() == PressMethod.POWER_FIRST;
    return powerFirst ? Math.min(job.choices().attemptSince(), hold.number()) : hold.number();
  }

  /// @param job a job
  /// @return the verdict on what was tried last; empty while there is none to judge or nothing to
  ///   say
  static Optional<Verdict> judge(Job job) {
    return job.tried().flatMap(tried -> new Judge(job, tried).judge());
  }

  /// @param job a job
  /// @return whether its camera was told to restore itself and has restarted
  static boolean waitsForSettings(Job job) {
    return job.tried()
        .map(tried -> new Judge(job, tried))
        .filter(judge -> judge.isRestore() && judge.hasRestarted())
        .isPresent();
  }

  private boolean hasRestarted() {
    MacAddress mac = job.mac().orElseThrow();
    Optional<Sighting> before = before(mac);
    Optional<Sighting> after = after(mac).filter(_ -> job.observations().present(mac));
    return before.isPresent()
        && after.filter(now -> restarted(before.get(), now, vanished(mac))).isPresent();
  }

  private boolean isRestore() {
    return tried instanceof OwnReset.Told told && told.way() == ResetWay.RESTORE;
  }

  private Optional<Verdict> judge() {
    Optional<ObservationEvent.ReportedOutcome> told = job.observations().trial().outcome();
    if (told.isPresent()) {
      return Optional.of(ProofTable.reported(told.get()));
    }
    return job.mac().flatMap(this::judge);
  }

  private Optional<Verdict> judge(MacAddress mac) {
    Optional<Sighting> before = before(mac);
    Optional<Sighting> after = after(mac);
    if (loops(mac)) {
      return Optional.of(ProofTable.of(Verdict.Kind.BOOT_LOOP, before, after));
    }
    if (after.isPresent() && job.observations().present(mac)) {
      return present(mac, before, after.get());
    }
    if (unreadable(mac)) {
      return Optional.of(ProofTable.of(Verdict.Kind.UNREADABLE, before, Optional.empty()));
    }
    if (!job.observations().present(mac)) {
      return passed(Limit.BACK_AGAIN)
          ? Optional.of(ProofTable.of(Verdict.Kind.NOT_BACK_YET, before, Optional.empty()))
          : Optional.empty();
    }
    return passed(Limit.NO_REACTION)
        ? Optional.of(ProofTable.of(Verdict.Kind.NOTHING_HAPPENED, before, before))
        : Optional.empty();
  }

  private Optional<Verdict> present(MacAddress mac, Optional<Sighting> before, Sighting after) {
    if (shared(after)) {
      return Optional.of(ProofTable.of(Verdict.Kind.ADDRESS_COLLISION, before, Optional.of(after)));
    }
    boolean vanished = vanished(mac);
    if (before.isEmpty()) {
      return withoutBaseline(after, vanished);
    }
    return judged(before.get(), after, vanished)
        .map(kind -> ProofTable.of(kind, before, Optional.of(after)))
        .map(one -> isRestore() ? ProofTable.withSettings(one, job.ownReset()) : one);
  }

  private Optional<Verdict> withoutBaseline(Sighting after, boolean vanished) {
    Optional<Verdict.Kind> kind =
        after.activation() == Activation.INACTIVE
            ? Optional.of(Verdict.Kind.RESET_LIKELY)
            : stillActive(vanished);
    return kind.map(one -> ProofTable.of(one, Optional.empty(), Optional.of(after)));
  }

  private Optional<Verdict.Kind> stillActive(boolean vanished) {
    if (vanished) {
      return Optional.of(Verdict.Kind.ONLY_RESTARTED);
    }
    return passed(Limit.NO_REACTION)
        ? Optional.of(Verdict.Kind.NOTHING_HAPPENED)
        : Optional.empty();
  }

  private Optional<Verdict.Kind> judged(Sighting before, Sighting after, boolean vanished) {
    boolean bootChanged = !before.bootTime().equals(after.bootTime());
    if (after.activation() == Activation.INACTIVE) {
      return erased(before, bootChanged, vanished);
    }
    if (isRestore() && restarted(before, after, vanished)) {
      return restored();
    }
    boolean factory =
        after.address().equals(tried.attempt().procedure().factory().address())
            && !after.address().equals(before.address());
    if (factory && (bootChanged || vanished)) {
      return Optional.of(Verdict.Kind.PARTIAL);
    }
    if (restarted(before, after, vanished)) {
      return Optional.of(Verdict.Kind.ONLY_RESTARTED);
    }
    return vanished || passed(Limit.NO_REACTION)
        ? Optional.of(Verdict.Kind.NOTHING_HAPPENED)
        : Optional.empty();
  }

  private static boolean restarted(Sighting before, Sighting after, boolean vanished) {
    return !before.bootTime().equals(after.bootTime()) || (vanished && withoutClock(after));
  }

  /// A restart alone restores nothing, and a camera that says *yes* proves nothing: its settings
  /// are read again.
  private Optional<Verdict.Kind> restored() {
    Optional<OwnReset.Comparison> comparison = job.ownReset().comparison();
    if (comparison.isEmpty()) {
      return Optional.empty();
    }
    if (comparison.filter(one -> one.differing() > 0).isPresent()) {
      return Optional.of(Verdict.Kind.RESTORED);
    }
    boolean compared = comparison.filter(one -> one.read() > 0).isPresent();
    boolean taken = tried instanceof OwnReset.Told told && told.answer() == OwnReset.Answer.TAKEN;
    return Optional.of(
        taken && !compared ? Verdict.Kind.RESTORED_LIKELY : Verdict.Kind.ONLY_RESTARTED);
  }

  private static Optional<Verdict.Kind> erased(
      Sighting before, boolean bootChanged, boolean vanished) {
    if (before.activation() == Activation.ACTIVE) {
      return Optional.of(bootChanged ? Verdict.Kind.RESET_PROVEN : Verdict.Kind.RESET_LIKELY);
    }
    return bootChanged || vanished ? Optional.of(Verdict.Kind.RESET_LIKELY) : Optional.empty();
  }

  /// A device without a clock gives every start the same time.
  static boolean withoutClock(Sighting sighting) {
    return sighting.bootTime().isEmpty() || sighting.bootTime().startsWith("1970-");
  }

  private Optional<Sighting> before(MacAddress mac) {
    return job.observations().sightings().reversed().stream()
        .filter(seen -> seen.number() < from && seen.sighting().mac().equals(mac))
        .map(Observations.Seen::sighting)
        .findFirst();
  }

  private Optional<Sighting> after(MacAddress mac) {
    return job.observations().sightings().reversed().stream()
        .filter(seen -> seen.number() >= from && seen.sighting().mac().equals(mac))
        .map(Observations.Seen::sighting)
        .findFirst();
  }

  private boolean vanished(MacAddress mac) {
    return !gone(mac).isEmpty();
  }

  private List<Instant> gone(MacAddress mac) {
    return job.observations().gone().stream()
        .filter(gone -> gone.number() >= from && gone.mac().equals(mac))
        .map(Observations.Gone::at)
        .toList();
  }

  private boolean loops(MacAddress mac) {
    List<Instant> gone = gone(mac);
    for (int i = LOOP_COUNT - 1; i < gone.size(); i++) {
      Instant first = gone.get(i - LOOP_COUNT + 1);
      if (Duration.between(first, gone.get(i)).compareTo(LOOP_SPAN) <= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean shared(Sighting after) {
    return job.observations()
        .company()
        .filter(company -> company.event().address().equals(after.address()))
        .filter(company -> company.event().macs().size() > 1)
        .isPresent();
  }

  private boolean unreadable(MacAddress mac) {
    return !job.observations().present(mac)
        && job.observations().unreadable().filter(answer -> answer.number() >= from).isPresent();
  }

  private boolean passed(Limit limit) {
    return job.observations().trial().limits().contains(limit);
  }
}
