package dev.pinhole.controller.reset;

import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.controller.Book.Done;
import dev.pinhole.controller.Book.Effect;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.Origin;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one job does to its camera, or asks it: one thing at a time, on a thread of its own,
/// effects between two events. Everything here is called on the job's thread.
///
/// A deed that fails, which none should, is what a crash in between is: the job goes on, and learns
/// by reading what became of it. After that, and where an outcome cannot be recorded, nothing is
/// done for a second, so that no camera is asked without end.
final class Deeds {
  /// How long nothing is done after a failure.
  static final Duration REST = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

  private final String name;
  private final Book book;
  private final Consumer<Runnable> queue;
  private final Runnable afterCrash;
  private final LongSupplier nanos;
  private boolean busy;
  private long restsUntil;

  /// @param name of the job
  /// @param book the job
  /// @param queue what the job's thread does next
  /// @param afterCrash what the job does at the start of the program, where something was under way
  /// @param nanos the machine's own clock
  Deeds(String name, Book book, Consumer<Runnable> queue, Runnable afterCrash, LongSupplier nanos) {
    this.name = name;
    this.book = book;
    this.queue = queue;
    this.afterCrash = afterCrash;
    this.nanos = nanos;
    this.restsUntil = nanos.getAsLong();
  }

  boolean busy() {
    return busy || nanos.getAsLong() - restsUntil < 0;
  }

  private void rest() {
    restsUntil = nanos.getAsLong() + REST.toNanos();
  }

  <T> boolean effect(Kind kind, Sighting camera, Effect<T> effect) {
    int number = book.job().effects().count() + 1;
    EffectEvent.Intended intended =
        new EffectEvent.Intended(number, kind, camera.mac(), camera.address(), effect.digest());
    if (busy() || !book.record(Origin.REPORTED, intended)) {
      effect.dropped();
      return false;
    }
    ask(
        effect::deed,
        back -> {
          Done done = effect.settle(back);
          settled(number, done);
          effect.after(back);
        },
        () -> {
          effect.dropped();
          afterCrash.run();
        });
    return true;
  }

  private boolean settled(int number, Done done) {
    return book.record(
        book.seenHere(), new EffectEvent.Settled(number, done.outcome(), done.reason()));
  }

  <T> void ask(Supplier<T> read, Consumer<T> then) {
    ask(read, then, () -> {});
  }

  private <T> void ask(Supplier<T> read, Consumer<T> then, Runnable failed) {
    busy = true;
    Thread.ofVirtual()
        .name("pinhole-effect-" + name)
        .start(() -> queue.accept(ended(read, then, failed)));
  }

  private <T> Runnable ended(Supplier<T> read, Consumer<T> then, Runnable failed) {
    try {
      T back = read.get();
      return () -> {
        busy = false;
        then.accept(back);
      };
    } catch (RuntimeException | Error e) {
      LOG.error("what job {} was doing failed", name, e);
      return () -> {
        busy = false;
        failed.run();
        rest();
      };
    }
  }

  /// After a crash: an effect without an outcome is resolved by reading, once the camera answers.
  ///
  /// @param read how it ended, by what is read; may block
  void resolve(BiFunction<Kind, Sighting, Done> read) {
    Optional<EffectEvent.Intended> pending = book.job().effects().pending();
    Optional<Sighting> camera = book.reachable();
    if (busy() || pending.isEmpty() || camera.isEmpty()) {
      return;
    }
    EffectEvent.Intended intended = pending.get();
    ask(
        () -> read.apply(intended.kind(), camera.get()),
        done -> {
          if (!settled(intended.effect(), done)) {
            rest();
          }
        });
  }
}
