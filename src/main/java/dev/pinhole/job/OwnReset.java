package dev.pinhole.job;

import dev.pinhole.job.OwnResetEvent.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fold of the camera's own reset.
///
/// @param user who is signed in for it; empty while nobody is
/// @param told what the camera was told and is judged now; empty before, after a refusal, and once
///   another way is taken
/// @param done everything that a camera was told and may have done, oldest first
/// @param before the settings as they read before; empty where they were not read
/// @param after the settings as they read after its restart; empty before they were looked at
/// @param reason key of a text that says why the camera did not do it, may be empty
public record OwnReset(
    Optional<String> user,
    Optional<Told> told,
    List<Told> done,
    List<Reading> before,
    Optional<List<Reading>> after,
    String reason) {
  static final OwnReset NONE =
      new OwnReset(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), "");

  public OwnReset {
    done = List.copyOf(done);
    before = List.copyOf(before);
    after = after.map(List::copyOf);
  }

  /// What the camera said when it was told.
  public enum Answer {
    /// Nothing yet: it was told just now, or Pinhole ended meanwhile.
    PENDING,
    /// That it does it.
    TAKEN,
    /// Nothing that arrived. What it does will be seen.
    LOST
  }

  /// The camera was told.
  ///
  /// @param way what
  /// @param number the event from which on observations speak of it
  /// @param ended when
  /// @param attempt the way of its family: how long a restart takes, and its factory address
  /// @param answer what it said
  public record Told(ResetWay way, long number, Instant ended, Attempt attempt, Answer answer)
      implements Tried {
    private Told answered(Answer said) {
      return new Told(way, number, ended, attempt, said);
    }
  }

  /// What two readings of the settings have in common.
  ///
  /// @param read how many documents were read both times
  /// @param differing how many of them read otherwise the second time
  public record Comparison(int read, int differing) {}

  /// @return what is judged now: the camera was told, and has answered or never will
  public Optional<Told> tried() {
    return told.filter(one -> one.answer() != Answer.PENDING);
  }

  /// @return whether anything was told that may have erased
  public boolean mayHaveErased() {
    return told.isPresent() || !done.isEmpty();
  }

  /// @return the number of the latest event that may have erased; 0 where none has
  long lastErased() {
    return told.map(Told::number).orElse(done.isEmpty() ? 0 : done.getLast().number());
  }

  /// @return the settings before and after, compared; empty before they were looked at again
  public Optional<Comparison> comparison() {
    Map<String, String> then =
        before.stream().collect(Collectors.toMap(Reading::resource, Reading::digest, (a, _) -> a));
    return after.map(
        now -> {
          List<Reading> both =
              now.stream().filter(one -> then.containsKey(one.resource())).toList();
          long differing =
              both.stream().filter(one -> !one.digest().equals(then.get(one.resource()))).count();
          return new Comparison(both.size(), (int) differing);
        });
  }

  OwnReset with(OwnResetEvent event) {
    return switch (event) {
      case OwnResetEvent.SignedIn(String who) ->
          new OwnReset(Optional.of(who), told, done, before, after, "");
      case OwnResetEvent.SignedOut() ->
          new OwnReset(Optional.empty(), told, done, before, after, reason);
      case OwnResetEvent.Confirmed _ -> new OwnReset(user, told, done, List.of(), after, "");
      case OwnResetEvent.SettingsRead(List<Reading> readings) ->
          told.isEmpty()
              ? new OwnReset(user, told, done, readings, Optional.empty(), reason)
              : new OwnReset(user, told, done, before, Optional.of(readings), reason);
    };
  }

  /// @param entry an effect's event with its place in the job
  /// @param event the same event
  /// @param attempt the way of the camera's family; empty where none is known
  OwnReset with(Entry entry, EffectEvent event, Optional<Attempt> attempt) {
    return switch (event) {
      case EffectEvent.Intended intended ->
          ResetWay.of(intended.kind())
              .flatMap(way -> attempt.map(how -> intended(entry, way, how)))
              .orElse(this);
      case EffectEvent.Settled(int _, var outcome, String why) ->
          told.filter(one -> one.answer() == Answer.PENDING)
              .map(one -> settled(one, outcome, why))
              .orElse(this);
    };
  }

  private OwnReset intended(Entry entry, ResetWay way, Attempt how) {
    var now = new Told(way, entry.number(), entry.at(), how, Answer.PENDING);
    return new OwnReset(user, Optional.of(now), done, before, Optional.empty(), "");
  }

  /// Only a refusal is sure to have left everything as it was.
  private OwnReset settled(Told one, EffectEvent.Outcome outcome, String why) {
    if (outcome == EffectEvent.Outcome.REFUSED) {
      return new OwnReset(user, Optional.empty(), done, before, after, why);
    }
    boolean taken = outcome != EffectEvent.Outcome.UNKNOWN;
    Told now = one.answered(taken ? Answer.TAKEN : Answer.LOST);
    List<Told> all = new ArrayList<>(done);
    all.add(now);
    return new OwnReset(user, Optional.of(now), all, before, after, why);
  }

  /// Another way is taken, or the same once more.
  OwnReset again() {
    return new OwnReset(user, Optional.empty(), done, List.of(), Optional.empty(), "");
  }
}
