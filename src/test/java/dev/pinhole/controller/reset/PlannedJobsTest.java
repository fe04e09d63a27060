package dev.pinhole.controller.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.many.CameraRow;
import dev.pinhole.controller.many.Plans;
import dev.pinhole.job.ChoiceEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.job.JobId;
import dev.pinhole.job.Origin;
import dev.pinhole.job.Place;
import dev.pinhole.job.Step;
import dev.pinhole.journal.Journal;
import dev.pinhole.store.DataFolder;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.testing.WornDisk;
import dev.pinhole.testing.WornDisk.Wear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many jobs at once, cut off at every act on the disk: all of them are there, or none.
class PlannedJobsTest {
  private static final int CAMERAS = 3;

  @TempDir Path folder;

  private static PlannedJobs.Maker maker() {
    return new PlannedJobs.Maker(Place.WORLD, "test", Instant.EPOCH, new Random(11));
  }

  private static List<ChoiceEvent.Planned> plans() {
    List<CameraRow> rows = new ArrayList<>();
    for (int i = 1; i <= CAMERAS; i++) {
      rows.add(
          new CameraRow(
              i + 1,
              "E0000000" + i,
              MacAddress.parse("44-19-b6-0a-3c-0" + i),
              "Shop",
              "Camera " + i,
              Ipv4Range.parse("192.168.1.7" + i + "/24"),
              "shop.json",
              Optional.empty(),
              ""));
    }
    return Plans.of(rows, true);
  }

  private DataFolder data(String name) throws IOException {
    DataFolder data = new DataFolder(folder.resolve(name));
    data.takeForWriting("test").close();
    return data;
  }

  private static List<JobSummary> listed(DataFolder data) throws StoreException {
    Jobs jobs = Jobs.in(data);
    assertThat(jobs.unreadable()).isEmpty();
    return jobs.readable();
  }

  @Test
  void everyCameraHasAJobThatWaitsForIt() throws IOException {
    DataFolder data = data("whole");
    List<JobId> ids = new PlannedJobs(Disk.system(), data).make(plans(), maker());
    assertThat(ids).hasSize(CAMERAS).doesNotHaveDuplicates();
    List<JobSummary> jobs = listed(data);
    assertThat(jobs)
        .extracting(JobSummary::name)
        .containsExactlyInAnyOrder("Camera 1", "Camera 2", "Camera 3");
    assertThat(jobs)
        .allSatisfy(
            job -> {
              assertThat(job.site()).isEqualTo("Shop");
              assertThat(job.step()).isEqualTo(new Step.WhichCamera(Place.WORLD, true, false));
              assertThat(job.address()).isPresent();
            });
    Job first = Journal.read(Jobs.journal(data, ids.getFirst())).job();
    assertThat(first.entries()).extracting(Entry::event).element(1).isEqualTo(plans().getFirst());
    assertThat(first.entries()).extracting(Entry::origin).containsOnly(Origin.REPORTED);
    assertThat(Files.exists(data.root().resolve("planned.json"))).isFalse();
  }

  @Test
  void aCutAtAnyActLeavesAllOrNone() throws IOException {
    int none = 0;
    int all = 0;
    int acts = -1;
    for (int cut = 0; acts < 0; cut++) {
      DataFolder data = data("cut-" + cut);
      var disk = new WornDisk(cut, ENDS);
      try {
        new PlannedJobs(disk, data).make(plans(), maker());
        acts = cut;
      } catch (Cut e) {
        assertThat(listed(data).size())
            .as("nobody lists half of them, at act %d", cut)
            .isIn(0, CAMERAS);
      }
      new PlannedJobs(Disk.system(), data).finish();
      int found = listed(data).size();
      assertThat(found).as("after a cut at act %d", cut).isIn(0, CAMERAS);
      assertThat(data.jobNames()).as("what is left at act %d", cut).hasSize(found);
      assertThat(Files.exists(data.root().resolve("planned.json"))).isFalse();
      none += found == 0 ? 1 : 0;
      all += found == 0 ? 0 : 1;
    }
    assertThat(acts).isGreaterThan(20);
    assertThat(none).as("before the document is there").isBetween(3, 8);
    assertThat(all).isGreaterThan(15);
  }

  @Test
  void finishingCanBeCutTooAndIsFinishedTheNextTime() throws IOException {
    for (int cut = 0; cut < 60; cut++) {
      DataFolder data = data("again-" + cut);
      cutAt(data, 12);
      try {
        new PlannedJobs(new WornDisk(cut, ENDS), data).finish();
      } catch (Cut e) {
        assertThat(listed(data).size()).isIn(0, CAMERAS);
      }
      new PlannedJobs(Disk.system(), data).finish();
      assertThat(listed(data)).hasSize(CAMERAS);
    }
  }

  private static void cutAt(DataFolder data, int act) {
    assertThatThrownBy(() -> new PlannedJobs(new WornDisk(act, ENDS), data).make(plans(), maker()))
        .isInstanceOf(Cut.class);
  }

  @Test
  void aDiskThatIsFullForAMomentLeavesNothingBehind() throws IOException {
    for (int act = 0; act < 30; act++) {
      DataFolder data = data("full-" + act);
      var disk = new WornDisk(act, Wear.once("No space left on device"));
      assertThatThrownBy(() -> new PlannedJobs(disk, data).make(plans(), maker()))
          .isInstanceOf(StoreException.class);
      assertThat(data.jobNames()).isEmpty();
      new PlannedJobs(Disk.system(), data).finish();
      assertThat(listed(data)).isEmpty();
    }
  }

  @Test
  void whatWasSaidNotToBeMadeIsNotMadeWithTheNextList() throws IOException {
    DataFolder data = data("left");
    cutAt(data, 12);
    new PlannedJobs(Disk.system(), data).make(plans().subList(0, 1), maker());
    assertThat(listed(data)).hasSize(1);
    assertThat(data.jobNames()).hasSize(1);
  }

  @Test
  void aJobThatHasGoneOnIsLeftAlone() throws IOException {
    DataFolder data = data("on");
    JobId id = new PlannedJobs(Disk.system(), data).make(plans(), maker()).getFirst();
    byte[] before = Files.readAllBytes(Jobs.journal(data, id));
    // The document is back, as if its removal had not reached the disk.
    Path other = data("copy").root();
    cutAt(new DataFolder(other), 12);
    String document = Files.readString(other.resolve("planned.json"));
    assertThat(document).contains(id.text());
    Files.writeString(data.root().resolve("planned.json"), document);
    new PlannedJobs(Disk.system(), data).finish();
    assertThat(Files.readAllBytes(Jobs.journal(data, id))).isEqualTo(before);
    assertThat(listed(data)).hasSize(CAMERAS);
  }

  @Test
  void aDocumentThatNobodyUnderstandsIsLeftAndSaid() throws IOException {
    DataFolder data = data("strange");
    new PlannedJobs(Disk.system(), data).make(plans(), maker());
    Files.writeString(data.root().resolve("planned.json"), "{\"schema\":2}");
    assertThatThrownBy(() -> new PlannedJobs(Disk.system(), data).finish())
        .hasMessageContaining("store.newer");
    assertThat(listed(data)).hasSize(CAMERAS);
    assertThat(Optional.of(Files.readString(data.root().resolve("planned.json"))))
        .contains("{\"schema\":2}");
  }

  /// The program ended here.
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final Wear ENDS =
      _ -> {
        throw new Cut();
      };
}
