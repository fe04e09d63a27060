package dev.pinhole.controller.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.camera.Reach;
import dev.pinhole.catalog.Catalog;
import dev.pinhole.controller.Ledger;
import dev.pinhole.controller.backup.BackupErrand.Ended;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.job.Entry;
import dev.pinhole.secret.Secret;
import dev.pinhole.simulator.StandAlone;
import dev.pinhole.store.Disk;
import dev.pinhole.testing.HandClock;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup without a conversation: what keeps it from beginning.
final class BackupErrandTest {
  private static final String PASSWORD = "Wort-2345";
  private static final String ID = "front-door";

  @TempDir Path folder;
  private final HandClock clock = new HandClock();
  private StandAlone cameras;

  @BeforeEach
  void open() throws IOException {
    cameras =
        StandAlone.open(
            new StandAlone.Setting(
                List.of(InetAddress.getByName("127.0.0.1")), 0, 0, 1, clock, new Random(5)));
    cameras.cameras().forEach(one -> cameras.password(one.id(), PASSWORD));
  }

  @AfterEach
  void close() {
    cameras.close();
  }

  private static final class Silent implements BackupErrand.Onlooker {
    @Override
    public void signedIn(String model, BackupEvent.SignedIn found) {}

    @Override
    public void copies(CopyProgress progress) {}
  }

  private Ended run(String id, Path target, long room, Ledger ledger) {
    BackupErrand errand =
        new BackupErrand(
            new BackupErrand.Setting(
                new Isapi(new IsapiClient(Duration.ofSeconds(5))),
                new BackupWriter.Means(Disk.system(), new FreeSpace(_ -> room, 0), "1", "0.1.0"),
                Catalog.builtIn(),
                clock,
                Duration.ofSeconds(30)));
    Reach at = new Reach("127.0.0.1", cameras.find(id).orElseThrow().http().getPort());
    try (Login login = Login.admin(Secret.of(PASSWORD))) {
      return errand.run(
          new BackupErrand.Order(at, login, target, _ -> true), "0.1.0", ledger, new Silent());
    }
  }

  @Test
  void whatDoesNotFitAltogetherIsNotBegun() throws Exception {
    Path whole = Files.createDirectory(folder.resolve("whole"));
    Ledger all = Ledger.inMemory(clock);
    assertThat(run(ID, whole, Long.MAX_VALUE, all)).isInstanceOf(Ended.Whole.class);
    List<BackupEvent.FileSaved> recordings =
        all.job().entries().stream()
            .map(Entry::event)
            .filter(BackupEvent.FileSaved.class::isInstance)
            .map(BackupEvent.FileSaved.class::cast)
            .filter(one -> one.path().startsWith("recordings"))
            .toList();
    long sum = recordings.stream().mapToLong(BackupEvent.FileSaved::bytes).sum();
    long largest = recordings.stream().mapToLong(BackupEvent.FileSaved::bytes).max().orElseThrow();
    assertThat(largest).as("one alone fits").isLessThan(sum - 1);
    Path target = Files.createDirectory(folder.resolve("target"));
    Ledger ledger = Ledger.inMemory(clock);
    Ended ended = run(ID, target, sum - 1, ledger);
    assertThat(ended).isInstanceOf(Ended.Disk.class);
    assertThat(((Ended.Disk) ended).told().key()).isEqualTo("backup.space");
    assertThat(((Ended.Disk) ended).told().args())
        .containsExactly(target.toString(), megabytes(sum), megabytes(sum - 1));
    assertThat(ledger.job().entries())
        .noneMatch(one -> one.event() instanceof BackupEvent.FileSaved);
    assertThat(target.resolve("settings")).doesNotExist();
    assertThat(run(ID, target, sum + 10_000_000, ledger)).isInstanceOf(Ended.Whole.class);
  }

  private static String megabytes(long bytes) {
    return Long.toString((bytes + 999_999) / 1_000_000);
  }

  @Test
  void theHalfFinishedJobOfOneCameraIsNotGoneOnWithByAnother() throws Exception {
    Path target = Files.createDirectory(folder.resolve("target"));
    Ledger ledger = Ledger.inMemory(clock);
    assertThat(run(ID, target, 1, ledger)).isInstanceOf(Ended.Disk.class);
    assertThat(ledger.job().backup().open()).isTrue();
    int before = ledger.job().entries().size();
    String other =
        cameras.cameras().stream()
            .map(StandAlone.Standing::id)
            .filter(id -> !id.equals(ID))
            .findFirst()
            .orElseThrow();
    Ended ended = run(other, target, Long.MAX_VALUE, ledger);
    assertThat(ended).isInstanceOf(Ended.Disk.class);
    assertThat(((Ended.Disk) ended).told().key()).isEqualTo("backup.othercamera");
    assertThat(ledger.job().entries()).hasSize(before);
    assertThat(run(ID, target, Long.MAX_VALUE, ledger)).isInstanceOf(Ended.Whole.class);
  }
}
