package dev.pinhole.controller.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Activation;
import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Book;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.EffectEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.ObservationEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.RestoreEvent;
import dev.pinhole.job.SetUpEvent;
import dev.pinhole.job.SetUpPages.Standing;
import dev.pinhole.settings.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// A camera that is waited for, by a clock that somebody sets right meanwhile.
final class FollowedTest {
  private static final Camera CAMERA =
      new Camera(MacAddress.parse("58-50-ed-10-01-01").orElseThrow(), "", "M");

  private Instant now = Instant.parse("2026-11-30T12:00:00Z");
  private Job job = Job.NEW;

  private void happens(JobEvent event) {
    now = now.plusSeconds(1);
    job = job.with(new Entry(job.nextNumber(), now, Origin.OBSERVED, event));
  }

  private Sighting started(String bootTime) {
    return new Sighting(
        now,
        CAMERA,
        Ipv4Address.of("192.168.1.64"),
        24,
        false,
        Activation.ACTIVE,
        bootTime,
        "1",
        80,
        "192.168.1.64",
        Set.of());
  }

  private final Book book =
      new Book() {
        @Override
        public Job job() {
          return job;
        }

        @Override
        public Instant now() {
          return now;
        }

        @Override
        public Origin seenHere() {
          return Origin.OBSERVED;
        }

        @Override
        public boolean record(Origin origin, JobEvent event) {
          throw new AssertionError("looking records nothing");
        }

        @Override
        public Optional<Sighting> reachable() {
          return job.latest();
        }

        @Override
        public List<Sighting> nearby() {
          return List.of();
        }

        @Override
        public boolean busy() {
          return false;
        }

        @Override
        public void tell(dev.pinhole.text.Message notice) {}

        @Override
        public <T> boolean effect(EffectEvent.Kind kind, Sighting camera, Effect<T> effect) {
          throw new AssertionError("looking changes nothing");
        }

        @Override
        public <T> void ask(Supplier<T> read, Consumer<T> then) {
          throw new AssertionError("looking asks nothing");
        }
      };

  @Test
  void aRestartIsSeenAlsoWhereTheClockWasPutBackMeanwhile() {
    happens(
        new ChoiceEvent.CameraChosen(
            CAMERA, "Door", Identified.ofModel(Catalog.builtIn(), "M"), true));
    happens(new ObservationEvent.Baseline(started("2026-11-30T11:00:00")));
    happens(new SetUpEvent.Asked(Kind.RECORDING, Map.of("on", "true")));
    happens(
        new SetUpEvent.Written(Kind.RECORDING, RestoreEvent.Outcome.AFTER_RESTART, Map.of(), ""));
    Standing standing = job.setUp().pages().standing(Kind.RECORDING).orElseThrow();
    Followed followed = new Followed(book);
    assertThat(followed.look(standing)).as("it has not restarted").isEmpty();
    now = now.minus(Duration.ofHours(1));
    happens(new ObservationEvent.Seen(started("2026-11-30T12:02:00")));
    assertThat(followed.look(standing)).get().isInstanceOf(Followed.Arrival.Back.class);
  }
}
