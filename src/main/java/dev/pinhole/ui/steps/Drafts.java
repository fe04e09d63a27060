package dev.pinhole.ui.steps;

import dev.pinhole.controller.reset.JobView;
import dev.pinhole.job.Entry;
import dev.pinhole.job.JobId;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.settings.Kind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a person filled in on the page of a setting and did not set, and whether they saved a slip
/// with a password. A draft is no fact: it is kept while the program runs, never journalled, and
/// holds no secret. Lives on the FX thread.
public final class Drafts {
  /// Of so many jobs at most; the one that was worked on least recently is forgotten first.
  static final int MOST = 64;

  /// What a field holds beyond this is no name, address or number.
  private static final int LONGEST = 253;

  private final LinkedHashMap<JobId, OfJob> jobs = new LinkedHashMap<>();

  /// What stands in the form of one setting, whole or not. Two are equal where the same stands in
  /// both.
  public interface Draft {}

  /// @param seen how many events the job had when it was kept
  private record Kept(Draft draft, long seen) {}

  private record OfJob(Map<Kind, Kept> settings, boolean slip) {
    static final OfJob NOTHING = new OfJob(Map.of(), false);

    private OfJob {
      settings = Map.copyOf(settings);
    }

    OfJob with(Kind kind, Kept kept) {
      Map<Kind, Kept> all = new EnumMap<>(Kind.class);
      all.putAll(settings);
      all.put(kind, kept);
      return new OfJob(all, slip);
    }

    OfJob without(Kind kind) {
      Map<Kind, Kept> rest = new EnumMap<>(Kind.class);
      rest.putAll(settings);
      rest.remove(kind);
      return new OfJob(rest, slip);
    }
  }

  private OfJob own(JobId id) {
    return jobs.getOrDefault(id, OfJob.NOTHING);
  }

  private void keep(JobId id, OfJob own) {
    jobs.putLast(id, own);
    if (jobs.size() > MOST) {
      jobs.pollFirstEntry();
    }
  }

  /// @param typed what stands in a field
  /// @return as much of it as a draft keeps
  public static String text(String typed) {
    return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
  }

  /// @param view the job
  /// @param kind which setting
  /// @param draft what stands in its form
  public void keep(JobView view, Kind kind, Draft draft) {
    keep(view.id(), own(view.id()).with(kind, new Kept(draft, view.seen())));
  }

  /// @param view the job
  /// @param kind which setting
  /// @return what stood in its form; empty where the setting was set and read back since
  public Optional<Draft> of(JobView view, Kind kind) {
    return Optional.ofNullable(own(view.id()).settings().get(kind))
        .filter(kept -> !isSetSince(view, kind, kept.seen()))
        .map(Kept::draft);
  }

  private static boolean isSetSince(JobView view, Kind kind, long seen) {
    return view.job().entries().stream()
        .skip(seen)
        .map(Entry::event)
        .anyMatch(
            event ->
                event instanceof SetUpEvent.Written written
                    && written.kind() == kind
                    && written.outcome() == RestoreEvent.Outcome.DONE);
  }

  /// @param id a job
  /// @param kind which setting needs its draft no longer
  public void forget(JobId id, Kind kind) {
    jobs.computeIfPresent(id, (_, own) -> own.without(kind));
  }

  /// @param id a job whose person saved a slip with a password, which is not kept here
  public void slipSaved(JobId id) {
    keep(id, new OfJob(own(id).settings(), true));
  }

  /// @param id a job
  /// @return whether there is a slip with a password
  public boolean hasSlip(JobId id) {
    return own(id).slip();
  }

  /// @param id a job that is deleted
  public void forget(JobId id) {
    jobs.remove(id);
  }

  /// @param view a job, as it is now; at its end it needs no draft any more
  public void follow(JobView view) {
    if (view.job().ended()) {
      forget(view.id());
    }
  }
}
