package dev.pinhole.report;

import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages;
import dev.pinhole.settings.Kind;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a report says about setting a camera up: asked, done, and found different.
///
/// @param agreed what the owner agreed to, the latest time; empty where nobody was asked
/// @param settings how each setting stands that was asked for, in the order of the checklist
/// @param trials what came of trying the camera out
/// @param ticked the lines of the checklist that the person ticked off, in its order
/// @param rescue what is set for the next rescue, and where it is kept; never an answer or a code
public record SetUpReport(
    Optional<Agreement> agreed,
    List<SetUpPages.Standing> settings,
    SetUpPages.Trials trials,
    List<SetUpEvent.Item> ticked,
    Map<SetUpEvent.Rescue, String> rescue) {
  /// The owner looked at what was going to be written, and to whom.
  ///
  /// @param to whom
  /// @param at when, job time
  public record Agreement(SetUpEvent.Agreed to, Instant at) {}

  public SetUpReport {
    settings = List.copyOf(settings);
    ticked = List.copyOf(ticked);
    rescue = Collections.unmodifiableMap(new LinkedHashMap<>(rescue));
  }

  static SetUpReport of(Job job) {
    SetUpPages pages = job.setUp().pages();
    return new SetUpReport(
        job.entries().stream().flatMap(one -> agreed(one).stream()).reduce((_, later) -> later),
        List.copyOf(pages.settings().values()),
        pages.trials(),
        job.checklist().stream().filter(job.setUp().ticked()::contains).toList(),
        pages.rescue());
  }

  private static Optional<Agreement> agreed(Entry entry) {
    return entry.event() instanceof SetUpEvent.Agreed agreed
        ? Optional.of(new Agreement(agreed, entry.at()))
        : Optional.empty();
  }

  /// @return whether there is nothing to say
  public boolean isEmpty() {
    return agreed.isEmpty()
        && settings.isEmpty()
        && rescue.isEmpty()
        && trials.clock().isEmpty()
        && trials.motion().isEmpty()
        && trials.recording().isEmpty();
  }

  /// @param outcomes how settings ended
  /// @return those that ended so; what has not ended is not known
  List<Kind> ended(RestoreEvent.Outcome... outcomes) {
    List<RestoreEvent.Outcome> wanted = List.of(outcomes);
    return settings.stream()
        .filter(
            one ->
                one.written()
                    .map(written -> wanted.contains(written.outcome()))
                    .orElse(wanted.contains(RestoreEvent.Outcome.UNKNOWN)))
        .map(one -> one.asked().kind())
        .toList();
  }

  /// @return what the person says that they did themselves: neither set here nor for the next
  ///   rescue
  List<SetUpEvent.Item> byHand() {
    return ticked.stream()
        .filter(item -> item.kind().filter(this::asked).isEmpty())
        .filter(item -> item != SetUpEvent.Item.NEXT_RESCUE)
        .toList();
  }

  /// @return whether something was asked for, and all of it was read back the same
  boolean isAsAsked() {
    return !settings.isEmpty() && ended(RestoreEvent.Outcome.DONE).size() == settings.size();
  }

  /// @param kind a setting
  /// @return whether it was asked for, so that not having tried it out is worth a line
  boolean asked(Kind kind) {
    return settings.stream().anyMatch(one -> one.asked().kind() == kind);
  }
}
