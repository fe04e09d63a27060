package dev.pinhole.report;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Sighting;
import dev.pinhole.job.Backup;
import dev.pinhole.job.Ending;
import dev.pinhole.job.ErasureContract;
import dev.pinhole.job.Holds;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.Origin;
import dev.pinhole.job.OwnReset;
import dev.pinhole.job.PasswordProof;
import dev.pinhole.job.Place;
import dev.pinhole.job.Restore;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SaveDecision;
import dev.pinhole.job.SetUp;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.Station;
import dev.pinhole.job.Trouble;
import dev.pinhole.job.Verdict;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything that a report says about a job: a pure fold of its events, before it becomes words.
///
/// @param place where it happened
/// @param name what the person calls the camera, may be empty
/// @param camera its identity, where it was seen
/// @param identified what the family file said of it
/// @param latest how it was seen last
/// @param trouble why the job was begun
/// @param saved what was decided about everything that a reset erases
/// @param contract what was read, before that was decided, of what the reset erases
/// @param tries every hold that counted, oldest first
/// @param ownResets what the camera was told over the network, oldest first
/// @param verdict what came of the latest one
/// @param login the proof that the person is in again without a reset
/// @param backup what was saved before
/// @param restore what of it was put back
/// @param password where the new password stands
/// @param setUp what was set up again, and what came of it
/// @param open the lines of the checklist that are not done
/// @param ending how it ended
/// @param timeline everything that happened, oldest first
public record HandOver(
    Place place,
    String name,
    Optional<Camera> camera,
    Optional<Identified> identified,
    Optional<Sighting> latest,
    Optional<Trouble> trouble,
    Optional<SaveDecision> saved,
    Optional<ErasureContract> contract,
    List<Holds.Done> tries,
    List<OwnReset.Told> ownResets,
    Optional<Verdict> verdict,
    Optional<PasswordProof> login,
    Backup backup,
    Restore restore,
    SetUp.Password password,
    SetUpReport setUp,
    List<SetUpEvent.Item> open,
    Optional<Ending> ending,
    List<Line> timeline) {
  /// How well the result is established.
  public enum Grade {
    /// Pinhole saw it on the network, against what was known before.
    PROVEN,
    /// Pinhole saw it, but nothing was known before.
    LIKELY,
    /// The person saw it.
    REPORTED,
    /// Pinhole saw what there was to see, and it was no reset.
    OBSERVED,
    /// Nothing was judged.
    NONE
  }

  /// One event in the timeline.
  ///
  /// @param number its number within the job
  /// @param at job time
  /// @param origin who says so
  /// @param said what happened
  public record Line(long number, Instant at, Origin origin, Message said) {}

  public HandOver {
    tries = List.copyOf(tries);
    ownResets = List.copyOf(ownResets);
    open = List.copyOf(open);
    timeline = List.copyOf(timeline);
  }

  /// @param job a job, at an end or not
  /// @return what there is to hand over
  public static HandOver of(Job job) {
    return new HandOver(
        job.place(),
        job.choices().name(),
        job.choices().camera(),
        job.choices().identified(),
        job.latest(),
        job.choices().trouble(),
        job.choices().saved(),
        job.choices().contract(),
        job.holds().done(),
        job.ownReset().done(),
        job.observations().trial().verdict(),
        job.exchange().proof(),
        job.backup(),
        job.restore(),
        job.setUp().password(),
        SetUpReport.of(job),
        open(job),
        job.choices().ending(),
        job.entries().stream()
            .map(one -> new Line(one.number(), one.at(), one.origin(), Timeline.said(one.event())))
            .toList());
  }

  private static List<SetUpEvent.Item> open(Job job) {
    // A camera that is given away, or that was not reset, has nothing to be set up again.
    var passed = job.choices().passed();
    boolean only = job.choices().trouble().equals(Optional.of(Trouble.ONLY_SET_UP));
    boolean setUp =
        passed.contains(Station.RESULT)
            || passed.contains(Station.NO_RESET_NEEDED)
            || (only && passed.contains(Station.CAMERA));
    return job.checklist().stream()
        .filter(_ -> setUp)
        .filter(item -> !job.setUp().ticked().contains(item))
        .toList();
  }

  /// @return how well the result is established
  public Grade grade() {
    if (login.isPresent()) {
      return Grade.PROVEN;
    }
    return verdict
        .map(
            one ->
                switch (one.kind()) {
                  case RESET_PROVEN, RESTORED -> Grade.PROVEN;
                  case RESET_LIKELY, RESTORED_LIKELY -> Grade.LIKELY;
                  case REPORTED_BY_YOU -> Grade.REPORTED;
                  case ONLY_RESTARTED,
                      PARTIAL,
                      NOTHING_HAPPENED,
                      NOT_BACK_YET,
                      BOOT_LOOP,
                      ADDRESS_COLLISION,
                      UNREADABLE ->
                      Grade.OBSERVED;
                })
        .orElse(Grade.NONE);
  }

  /// @return whether nothing was tried but setting the camera up
  public boolean onlySetUp() {
    return trouble.equals(Optional.of(Trouble.ONLY_SET_UP))
        && verdict.isEmpty()
        && login.isEmpty()
        && tries.isEmpty()
        && ownResets.isEmpty();
  }

  private Message setUpResult() {
    int asked = setUp.settings().size();
    if (asked == 0) {
      return Message.of("report.verdict.set-up-none");
    }
    return setUp.isAsAsked()
        ? Message.of("report.verdict.set-up")
        : Message.of(
            "report.verdict.set-up-partly", setUp.ended(RestoreEvent.Outcome.DONE).size(), asked);
  }

  /// @return the heading of the result
  public Message result() {
    if (onlySetUp()) {
      return setUpResult();
    }
    if (login.isPresent()) {
      return Message.of("report.verdict.password-back");
    }
    return verdict
        .map(one -> Message.of("report.verdict." + Timeline.name(one.kind())))
        .orElse(Message.of("report.verdict.none"));
  }

  /// @return when the job was begun
  public Optional<Instant> begunAt() {
    return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.getFirst().at());
  }

  /// @return when something last happened; for a job at its end, when it ended
  public Optional<Instant> endedAt() {
    return timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.getLast().at());
  }

  /// @return whether nothing of it touched a real camera
  public boolean practice() {
    return place == Place.PRACTICE;
  }
}
