package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Identified;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobEvent;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which cameras are known from the jobs, and which are due for a backup.
final class KnownCameraTest {
  private static final Duration LASTS = Duration.ofDays(90);
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private static Job job(Place place, String mac, String name, int day, JobEvent... more) {
    Camera camera = new Camera(MacAddress.parse(mac).orElseThrow(), "serial", "DS-2CD1123G0-I");
    Job job = Job.NEW;
    job = with(job, day, new ChoiceEvent.Opened(place, "test"));
    job =
        with(
            job,
            day,
            new ChoiceEvent.CameraChosen(
                camera, name, Identified.ofModel(Catalog.builtIn(), camera.model()), true));
    for (JobEvent event : more) {
      job = with(job, day, event);
    }
    return job;
  }

  private static Job with(Job job, int day, JobEvent event) {
    return job.with(
        new Entry(job.nextNumber(), START.plus(Duration.ofDays(day)), Origin.REPORTED, event));
  }

  private static JobEvent[] whole(String folder) {
    return new JobEvent[] {
      new BackupEvent.Chosen(folder, List.of()), new BackupEvent.Finished(3, 100)
    };
  }

  @Test
  void theLatestWholeBackupOfACameraCounts() {
    String mac = "44-19-b6-0a-3c-01";
    List<KnownCamera> cameras =
        KnownCamera.in(
            List.of(
                job(Place.WORLD, mac, "Porch", 40, new BackupEvent.Chosen("half", List.of())),
                job(Place.WORLD, mac, "Old name", 1, whole("first")),
                job(Place.WORLD, mac, "", 20, whole("second"))));
    assertThat(cameras).hasSize(1);
    assertThat(cameras.getFirst().name()).isEqualTo("Porch");
    assertThat(cameras.getFirst().folder()).contains("second");
    assertThat(cameras.getFirst().last()).contains(START.plus(Duration.ofDays(20)));
  }

  @Test
  void whatWasNeverBackedUpIsOverdueAndComesFirst() {
    List<KnownCamera> cameras =
        KnownCamera.in(
            List.of(
                job(Place.WORLD, "44-19-b6-0a-3c-01", "Porch", 1, whole("a")),
                job(Place.WORLD, "44-19-b6-0a-3c-02", "Yard", 2),
                job(Place.PRACTICE, "44-19-b6-0a-3c-01", "Practice", 3)));
    assertThat(cameras).extracting(KnownCamera::name).startsWith("Yard").hasSize(3);
    Instant later = START.plus(Duration.ofDays(30));
    assertThat(cameras.stream().filter(one -> one.isOverdue(later, LASTS)))
        .extracting(KnownCamera::name)
        .containsExactly("Yard");
    Instant muchLater = START.plus(Duration.ofDays(92));
    assertThat(cameras.stream().filter(one -> one.isOverdue(muchLater, LASTS)))
        .extracting(KnownCamera::name)
        .containsExactly("Yard", "Porch");
  }

  @Test
  void whetherSettingsChangedIsKnownFromTheLatestSignInUntilTheNextBackup() {
    String mac = "44-19-b6-0a-3c-01";
    Job backedUp = job(Place.WORLD, mac, "Porch", 1, whole("first"));
    Job looked = job(Place.WORLD, mac, "", 5, new BackupEvent.Compared("first", START, 3));
    Job again = job(Place.WORLD, mac, "", 9, whole("second"));
    assertThat(KnownCamera.in(List.of(backedUp)).getFirst().changed()).isEmpty();
    assertThat(KnownCamera.in(List.of(backedUp, looked)).getFirst().changed()).contains(3);
    assertThat(KnownCamera.in(List.of(backedUp, looked)).getFirst().folder()).contains("first");
    assertThat(KnownCamera.in(List.of(again, backedUp, looked)).getFirst().changed()).isEmpty();
  }
}
