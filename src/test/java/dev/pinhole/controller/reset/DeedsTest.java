package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.Book;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.EffectEvent.Kind;
import dev.pinhole.job.EffectEvent.Outcome;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.testing.HandClock;
import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A deed that fails, and an outcome that cannot be recorded: the job goes on, and no camera is
/// asked without end. The test's own thread is the job's.
@Timeout(60)
final class DeedsTest {
  private final HandClock clock = new HandClock();
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final AtomicInteger crashes = new AtomicInteger();
  private final Written book = new Written();
  private long nanos;
  private final Deeds deeds =
      new Deeds("test", book, queue::add, crashes::incrementAndGet, () -> nanos);

  private final class Written implements Book {
    private Job job = Job.NEW;
    private boolean full;

    @Override
    public Job job() {
      return job;
    }

    @Override
    public Instant now() {
      return clock.instant();
    }

    @Override
    public Origin seenHere() {
      return Origin.OBSERVED;
    }

    @Override
    public boolean record(Origin origin, JobEvent event) {
      if (!full) {
        job = job.with(new Entry(job.nextNumber(), now(), origin, event));
      }
      return !full;
    }

    @Override
    public Optional<Sighting> reachable() {
      return Optional.of(camera());
    }

    @Override
    public List<Sighting> nearby() {
      return List.of(camera());
    }

    @Override
    public boolean busy() {
      return deeds.busy();
    }

    @Override
    public void tell(Message notice) {}

    @Override
    public <T> boolean effect(Kind kind, Sighting camera, Effect<T> effect) {
      return deeds.effect(kind, camera, effect);
    }

    @Override
    public <T> void ask(Supplier<T> read, Consumer<T> then) {
      deeds.ask(read, then);
    }
  }

  private Sighting camera() {
    return new Sighting(
        clock.instant(),
        new Camera(MacAddress.parse("58-50-ed-10-01-01").orElseThrow(), "", "M"),
        Ipv4Address.of("192.168.1.64"),
        24,
        false,
        Activation.ACTIVE,
        "",
        "1",
        80,
        "192.168.1.64",
        Set.of());
  }

  private void next() throws InterruptedException {
    Runnable one = queue.poll(30, TimeUnit.SECONDS);
    assertThat(one).as("what the job's thread does next").isNotNull();
    one.run();
  }

  private static final class Failing implements Book.Effect<String> {
    private boolean dropped;

    @Override
    public String deed() {
      throw new IllegalStateException("nobody thought of it");
    }

    @Override
    public Book.Done settle(String back) {
      throw new AssertionError("nothing came back");
    }

    @Override
    public void dropped() {
      dropped = true;
    }
  }

  @Test
  void aQuestionThatFailsDoesNotHoldTheJobUp() throws Exception {
    deeds.ask(
        () -> {
          throw new IllegalStateException("nobody thought of it");
        },
        _ -> {
          throw new AssertionError("nothing came back");
        });
    assertThat(deeds.busy()).isTrue();
    next();
    assertThat(deeds.busy()).as("it rests").isTrue();
    nanos += Deeds.REST.toNanos();
    assertThat(deeds.busy()).isFalse();
    assertThat(crashes).hasValue(0);
  }

  @Test
  void anEffectThatFailsIsTakenUpAsAfterACrash() throws Exception {
    Failing effect = new Failing();
    assertThat(deeds.effect(Kind.WRITE_SETTING, camera(), effect)).isTrue();
    next();
    assertThat(effect.dropped).as("its secrets are wiped").isTrue();
    assertThat(crashes).hasValue(1);
    assertThat(book.job.effects().pending()).isPresent();
    nanos += Deeds.REST.toNanos();
    deeds.resolve((_, _) -> new Book.Done(Outcome.UNKNOWN, "signin.no-answer"));
    next();
    assertThat(book.job.effects().pending()).isEmpty();
    assertThat(book.job.effects().ended(Kind.WRITE_SETTING, Outcome.UNKNOWN)).isTrue();
  }

  @Test
  void whereNoOutcomeCanBeRecordedTheCameraIsNotAskedWithoutEnd() throws Exception {
    Sighting camera = camera();
    book.record(
        Origin.REPORTED,
        new EffectEvent.Intended(1, Kind.ACTIVATE, camera.mac(), camera.address(), ""));
    book.full = true;
    AtomicInteger asked = new AtomicInteger();
    for (int seconds = 0; seconds < 3; seconds++) {
      for (int tick = 0; tick < 20; tick++) {
        deeds.resolve(
            (_, _) -> {
              asked.incrementAndGet();
              return new Book.Done(Outcome.UNKNOWN, "");
            });
        if (tick == 0) {
          next();
        }
        nanos += Deeds.REST.toNanos() / 20;
      }
    }
    assertThat(asked).hasValue(3);
    assertThat(queue).isEmpty();
  }
}
