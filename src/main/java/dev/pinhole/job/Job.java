package dev.pinhole.job;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One person's work on one camera: the fold of the events that happened, nothing else.
///
/// @param entries every event, oldest first
/// @param choices what the person chose and did not withdraw
/// @param observations what was seen
/// @param holds what happened at the reset button
/// @param effects what Pinhole did
/// @param exchange how far the password-reset exchange is
/// @param backup how far the saving of what a reset erases is
/// @param ownReset how far the camera's own reset is
/// @param restore how far the backup is back
/// @param setUp how far the set-up is
public record Job(
    List<Entry> entries,
    Choices choices,
    Observations observations,
    Holds holds,
    Effects effects,
    Exchange exchange,
    Backup backup,
    OwnReset ownReset,
    Restore restore,
    SetUp setUp) {
  /// A job in which nothing has happened yet.
  public static final Job NEW =
      new Job(
          List.of(),
          Choices.NONE,
          Observations.NONE,
          Holds.NONE,
          Effects.NONE,
          Exchange.NONE,
          Backup.NONE,
          OwnReset.NONE,
          Restore.NONE,
          SetUp.NONE);

  public Job {
    entries = List.copyOf(entries);
  }

  /// @param entries a job's events, oldest first
  /// @return their fold
  public static Job of(List<Entry> entries) {
    boolean[] withdrawn = withdrawn(entries);
    Job job = NEW;
    for (int i = 0; i < entries.size(); i++) {
      job = withdrawn[i] ? job.remember(entries.get(i)) : job.take(entries.get(i));
    }
    return job;
  }

  /// @param entry the next event
  /// @return the job after it
  /// @throws IllegalArgumentException where the event's number does not follow
  public Job with(Entry entry) {
    if (entry.number() != nextNumber()) {
      throw new IllegalArgumentException("event " + entry.number() + " after " + entries.size());
    }
    if (entry.event() instanceof ChoiceEvent.Withdrawn) {
      List<Entry> all = new ArrayList<>(entries);
      all.add(entry);
      return of(all);
    }
    return take(entry);
  }

  /// @return the number that the next event must have
  public long nextNumber() {
    return entries.size() + 1L;
  }

  /// @return when the job began and when something last happened; empty for a new job
  public Optional<Instant> startedAt() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getFirst().at());
  }

  /// @return when something last happened; empty for a new job
  public Optional<Instant> changedAt() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast().at());
  }

  /// @return where it happens; practice until the first event says otherwise, so that nothing is
  ///   sent by mistake
  public Place place() {
    return choices.place().orElse(Place.PRACTICE);
  }

  /// @return the camera's identity, where it is known
  public Optional<MacAddress> mac() {
    return choices.camera().map(Camera::mac);
  }

  /// @return how the camera was seen last
  public Optional<Sighting> latest() {
    return mac().flatMap(observations::latest);
  }

  /// @return whether the person answers for everything because Pinhole may not or cannot look
  public boolean byHand() {
    return mac().isEmpty();
  }

  /// @return whether anything was done that may have erased settings
  public boolean mayHaveErased() {
    return holds.mayHaveErased() || ownReset.mayHaveErased();
  }

  /// @return what was done to reset the camera and is judged now; empty while there is nothing to
  ///   judge
  public Optional<Tried> tried() {
    return ownReset.told().isPresent()
        ? ownReset.tried().map(Tried.class::cast)
        : holds.latest().map(Tried.class::cast);
  }

  /// @return the lines of the checklist after a reset
  public List<SetUpEvent.Item> checklist() {
    return AfterReset.items(this);
  }

  /// @return whether the job is at an end
  public boolean ended() {
    return choices.ending().isPresent();
  }

  private Job take(Entry entry) {
    Job next = remember(entry);
    return switch (entry.event()) {
      case ChoiceEvent event -> next.choose(entry, event);
      case ObservationEvent event -> next.with(next.observations.with(entry, event), next.holds);
      case HoldEvent event -> next.hold(entry, event);
      case EffectEvent event -> next.effect(entry, event);
      case ExchangeEvent event -> next.with(effects, exchange.with(entry, event));
      case BackupEvent event -> next.with(backup.with(event), restore, setUp);
      case OwnResetEvent event -> next.with(ownReset.with(event));
      case RestoreEvent event -> next.with(backup, restore.with(event), setUp);
      case SetUpEvent event -> next.with(backup, restore, setUp.with(entry.at(), event));
    };
  }

  private Job with(Effects did, Exchange talked) {
    return new Job(
        entries, choices, observations, holds, did, talked, backup, ownReset, restore, setUp);
  }

  /// A reset that the camera is told begins a trial, as a hold does.
  private Job effect(Entry entry, EffectEvent event) {
    boolean begins =
        event instanceof EffectEvent.Intended intended && ResetWay.of(intended.kind()).isPresent();
    return (begins ? with(observations.newTrial(), holds) : this)
        .with(effects.with(event), exchange.with(event))
        .with(ownReset.with(entry, event, choices.attempt()));
  }

  private Job with(OwnReset told) {
    return new Job(
        entries, choices, observations, holds, effects, exchange, backup, told, restore, setUp);
  }

  private Job with(Backup saved, Restore restored, SetUp set) {
    return new Job(
        entries, choices, observations, holds, effects, exchange, saved, ownReset, restored, set);
  }

  private Job choose(Entry entry, ChoiceEvent event) {
    boolean again = event instanceof ChoiceEvent.AttemptChosen;
    boolean other = event instanceof ChoiceEvent.ResetWayChosen;
    return new Job(
        entries,
        choices.with(entry.number(), event),
        again || other ? observations.newTrial() : observations,
        again ? holds.again() : holds,
        effects,
        exchange,
        backup,
        other ? ownReset.again() : ownReset,
        restore,
        setUp);
  }

  private Job hold(Entry entry, HoldEvent event) {
    boolean begins =
        switch (event) {
          case HoldEvent.Started _ -> true;
          case HoldEvent.Unattended _ -> !(holds.state() instanceof Holds.State.Running);
          case HoldEvent.ToldAfterwards _ -> !(holds.state() instanceof Holds.State.Untold);
          case HoldEvent.Released _, HoldEvent.Abandoned _ -> false;
        };
    return with(begins ? observations.newTrial() : observations, holds.with(entry, event));
  }

  private Job with(Observations seen, Holds held) {
    return new Job(
        entries, choices, seen, held, effects, exchange, backup, ownReset, restore, setUp);
  }

  private Job remember(Entry entry) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(entry);
    return new Job(
        all, choices, observations, holds, effects, exchange, backup, ownReset, restore, setUp);
  }

  private static boolean[] withdrawn(List<Entry> entries) {
    boolean[] withdrawn = new boolean[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).event() instanceof ChoiceEvent.Withdrawn(long from)) {
        for (int j = 0; j < i; j++) {
          Entry entry = entries.get(j);
          boolean choice =
              entry.event() instanceof ChoiceEvent
                  && !(entry.event() instanceof ChoiceEvent.Opened);
          withdrawn[j] |= choice && entry.number() >= from;
        }
      }
    }
    return withdrawn;
  }

  /// @return the number of the choice that *Back* would withdraw; empty where there is none, where
  ///   something may have been erased since, and where a backup binds the job to its camera
  public Optional<Long> backTo() {
    return latest(Job::isStepBack);
  }

  /// @return the number of the choice of the camera, which another one can take the place of; empty
  ///   as in [#backTo()]
  Optional<Long> cameraFrom() {
    return latest(choice -> choice instanceof ChoiceEvent.CameraChosen);
  }

  /// @return every camera that was seen on one address with this one, in the order in which their
  ///   turn comes
  public List<MacAddress> shared() {
    return entries.stream()
        .map(Entry::event)
        .flatMap(
            event ->
                event instanceof ObservationEvent.Company(var _, var macs)
                    ? macs.stream()
                    : Stream.empty())
        .filter(one -> !mac().equals(Optional.of(one)))
        .distinct()
        .sorted(Comparator.comparing(MacAddress::text))
        .toList();
  }

  /// What is still open can be done after the end, whatever was erased before it.
  ///
  /// @return the number of the choice that ended the job; empty while it goes on
  Optional<Long> endedBy() {
    boolean[] withdrawn = withdrawn(entries);
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (!withdrawn[i] && entries.get(i).event() instanceof ChoiceEvent.Ended) {
        return Optional.of(entries.get(i).number());
      }
    }
    return Optional.empty();
  }

  private Optional<Long> latest(Predicate<ChoiceEvent> wanted) {
    boolean erased = holds.mayHaveErased() || ownReset.told().isPresent();
    if (erased || effects.changed()) {
      return Optional.empty();
    }
    boolean[] withdrawn = withdrawn(entries);
    // What was chosen after the camera was told to reset itself can be chosen anew; no more than
    // that.
    for (int i = entries.size() - 1; i >= ownReset.lastErased(); i--) {
      if (!withdrawn[i]
          && entries.get(i).event() instanceof ChoiceEvent choice
          && wanted.test(choice)) {
        return binds(choice) ? Optional.empty() : Optional.of(entries.get(i).number());
      }
    }
    return Optional.empty();
  }

  /// A whole backup is the one of the camera that was chosen before it.
  private boolean binds(ChoiceEvent choice) {
    return choice instanceof ChoiceEvent.CameraChosen && backup.finished().isPresent();
  }

  private static boolean isStepBack(ChoiceEvent choice) {
    return switch (choice) {
      case ChoiceEvent.TroubleChosen _,
          ChoiceEvent.LookingChosen _,
          ChoiceEvent.CameraChosen _,
          ChoiceEvent.CameraDescribed _,
          ChoiceEvent.CameraRecognised _,
          ChoiceEvent.ResetWayChosen _,
          ChoiceEvent.SaveDecided _,
          ChoiceEvent.AttemptChosen _ ->
          true;
      // It was passed by the decision, and goes with it.
      case ChoiceEvent.StationPassed(Station station) -> station != Station.SAVE;
      case ChoiceEvent.Opened _,
          ChoiceEvent.ContractSeen _,
          ChoiceEvent.BranchEntered _,
          ChoiceEvent.BranchLeft _,
          ChoiceEvent.PutAside _,
          ChoiceEvent.Planned _,
          ChoiceEvent.TakenUp _,
          ChoiceEvent.Ended _,
          ChoiceEvent.Withdrawn _ ->
          false;
    };
  }
}
