package dev.pinhole.controller;

import dev.pinhole.camera.Sighting;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a conversation may do with the job that it belongs to. Every call, and everything that is
/// handed in to be called back, happens on the job's thread.
public interface Book {
  /// @return the job now
  Job job();

  /// @return job time
  Instant now();

  /// @return the origin of what is seen here: *simulated* in practice, *observed* in the world
  Origin seenHere();

  /// @param origin who says so
  /// @param event what happened
  /// @return whether it is safe on disk; the person was told where it is not
  boolean record(Origin origin, JobEvent event);

  /// @return the job's camera, while it answers and this computer's addresses fit
  Optional<Sighting> reachable();

  /// @return every camera that answers now, in reach or not
  List<Sighting> nearby();

  /// @return whether something is being done to the camera at this moment
  boolean busy();

  /// @param notice something the person should know
  void tell(Message notice);

  /// How an effect ended.
  ///
  /// @param outcome how
  /// @param reason key of a text that says why; empty where there is nothing to say
  record Done(EffectEvent.Outcome outcome, String reason) {}

  /// Does one thing to the camera, between two events: *intended* before, the outcome after.
  ///
  /// @param <T> what comes back
  /// @param kind what is done
  /// @param camera to whom
  /// @param effect the deed, which may block and must not fail
  /// @return whether it was begun; if not, nothing happened
  <T> boolean effect(EffectEvent.Kind kind, Sighting camera, Effect<T> effect);

  /// Reads something, without changing anything.
  ///
  /// @param <T> what comes back
  /// @param read may block and must not fail
  /// @param then hears of it
  <T> void ask(Supplier<T> read, Consumer<T> then);

  /// A deed and what becomes of it.
  ///
  /// @param <T> what comes back
  interface Effect<T> {
    /// @return what came back; on a thread of its own
    T deed();

    /// @return of what is sent, without any secret, so that a later reading can be compared with
    ///   it; empty where there is none
    default String digest() {
      return "";
    }

    /// @param back what came back
    /// @return the outcome to record; further facts may be recorded here, before it
    Done settle(T back);

    /// @param back what came back, after the outcome was recorded
    default void after(T back) {}

    /// Called instead, where the deed was not begun, or failed.
    default void dropped() {}
  }
}
