package dev.pinhole.job;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fold of what was seen.
///
/// @param sightings every baseline and every sighting that brought news, oldest first
/// @param gone when a camera stopped answering, oldest first
/// @param company the latest word on who shares an address
/// @param unreadable the latest answer that could not be read
/// @param reach the latest word on whether this computer's addresses fit
/// @param trial what belongs to the attempt that is judged now
public record Observations(
    List<Seen> sightings,
    List<Gone> gone,
    Optional<Company> company,
    Optional<Unreadable> unreadable,
    Optional<ObservationEvent.ReachSeen> reach,
    Trial trial) {
  static final Observations NONE =
      new Observations(
          List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Trial.NEW);

  /// @param number the event's number
  /// @param sighting what was seen
  public record Seen(long number, Sighting sighting) {}

  /// @param number the event's number
  /// @param mac who stopped answering
  /// @param at when, in job time
  public record Gone(long number, MacAddress mac, java.time.Instant at) {}

  /// @param number the event's number
  /// @param event who shares the address
  public record Company(long number, ObservationEvent.Company event) {}

  /// @param number the event's number
  /// @param source where the answer came from
  public record Unreadable(long number, String source) {}

  /// What was told and judged within one attempt; a new attempt starts with nothing.
  ///
  /// @param light the latest word on the light
  /// @param outcome what the person saw after the wait
  /// @param limits which moments have come
  /// @param verdict the latest verdict
  public record Trial(
      Optional<ObservationEvent.Light> light,
      Optional<ObservationEvent.ReportedOutcome> outcome,
      Set<ObservationEvent.Limit> limits,
      Optional<Verdict> verdict) {
    static final Trial NEW =
        new Trial(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public Trial {
      limits = Set.copyOf(limits);
    }

    private Trial withLimit(ObservationEvent.Limit limit) {
      var all = EnumSet.of(limit);
      all.addAll(limits);
      return new Trial(light, outcome, all, verdict);
    }
  }

  public Observations {
    sightings = List.copyOf(sightings);
    gone = List.copyOf(gone);
  }

  /// @param mac a camera
  /// @return how it was seen last
  public Optional<Sighting> latest(MacAddress mac) {
    return sightings.reversed().stream()
        .map(Seen::sighting)
        .filter(sighting -> sighting.mac().equals(mac))
        .findFirst();
  }

  /// @param mac a camera
  /// @return whether it answers, by what was seen last
  public boolean present(MacAddress mac) {
    long seen = lastSeen(mac);
    return seen > 0 && seen > lastGone(mac);
  }

  private long lastSeen(MacAddress mac) {
    return sightings.reversed().stream()
        .filter(seen -> seen.sighting().mac().equals(mac))
        .mapToLong(Seen::number)
        .findFirst()
        .orElse(0);
  }

  private long lastGone(MacAddress mac) {
    return gone.reversed().stream()
        .filter(one -> one.mac().equals(mac))
        .mapToLong(Gone::number)
        .findFirst()
        .orElse(0);
  }

  Observations newTrial() {
    return with(Trial.NEW);
  }

  Observations with(Entry entry, ObservationEvent event) {
    long number = entry.number();
    return switch (event) {
      case ObservationEvent.Baseline(Sighting sighting) -> seen(new Seen(number, sighting));
      case ObservationEvent.Seen(Sighting sighting) -> seen(new Seen(number, sighting));
      case ObservationEvent.Vanished(MacAddress mac) -> gone(new Gone(number, mac, entry.at()));
      // What verdicts read does not change by it.
      case ObservationEvent.CertificateSeen _ -> this;
      case ObservationEvent.Company who ->
          new Observations(
              sightings, gone, Optional.of(new Company(number, who)), unreadable, reach, trial);
      case ObservationEvent.Unreadable(String source) ->
          new Observations(
              sightings, gone, company, Optional.of(new Unreadable(number, source)), reach, trial);
      case ObservationEvent.ReachSeen how ->
          new Observations(sightings, gone, company, unreadable, Optional.of(how), trial);
      case ObservationEvent.LimitPassed(var limit) -> with(trial.withLimit(limit));
      case ObservationEvent.LightReported(var light) ->
          with(new Trial(Optional.of(light), trial.outcome, trial.limits, trial.verdict));
      case ObservationEvent.OutcomeReported(var outcome) ->
          with(new Trial(trial.light, Optional.of(outcome), trial.limits, trial.verdict));
      case ObservationEvent.VerdictReached(Verdict verdict) ->
          with(new Trial(trial.light, trial.outcome, trial.limits, Optional.of(verdict)));
    };
  }

  private Observations with(Trial next) {
    return new Observations(sightings, gone, company, unreadable, reach, next);
  }

  private Observations seen(Seen one) {
    List<Seen> all = new ArrayList<>(sightings);
    all.add(one);
    return new Observations(all, gone, company, unreadable, reach, trial);
  }

  private Observations gone(Gone one) {
    List<Gone> all = new ArrayList<>(gone);
    all.add(one);
    return new Observations(sightings, all, company, unreadable, reach, trial);
  }
}
