package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupName;
import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.CameraFacts;
import dev.pinhole.backup.FreeSpace;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Found;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.IsapiClient;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Recording;
import dev.pinhole.job.BackupEvent;
import dev.pinhole.secret.Secret;
import dev.pinhole.store.Disk;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/// One whole backup of a camera that has one large recording, measured: Pinhole's own way from the
/// socket over the hash to the disk, the forcing and the proof at the end included.
final class BigCopy {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final long LOOK_NANOS = 1_000_000;

  private final Isapi isapi = new Isapi(new IsapiClient(Duration.ofSeconds(20)));
  private final Reach camera;
  private final String password;

  BigCopy(Reach camera, String password) {
    this.camera = camera;
    this.password = password;
  }

  /// What one backup took.
  ///
  /// @param bytes of the recording
  /// @param copyNanos from the file before the recording to the recording's own name on the disk
  /// @param proofNanos from there to the end: the list, and everything read once more
  /// @param idle bytes of heap in use before, after a collection
  /// @param peak the most bytes of heap that were in use, garbage included
  record Measured(long bytes, long copyNanos, long proofNanos, long idle, long peak) {
    String line() {
      return bytes + " " + copyNanos + " " + proofNanos + " " + idle + " " + peak;
    }

    static Measured of(String line) {
      String[] parts = line.strip().split(" ");
      return new Measured(
          Long.parseLong(parts[0]),
          Long.parseLong(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          Long.parseLong(parts[4]));
    }
  }

  /// @return the one recording that the camera has
  Recording recording() {
    try (Login login = login()) {
      if (isapi.search(camera, login, SignIn.EARLIEST, SignIn.LATEST)
          instanceof Answer.Ok<Found>(Found found)) {
        return found.recordings().getFirst();
      }
    }
    throw new IllegalStateException("the camera does not list its recording");
  }

  private Login login() {
    return Login.admin(Secret.of(password));
  }

  /// @param below where the backup's folder is made
  Measured into(Path below) throws IOException {
    Recording recording = recording();
    CameraFacts facts =
        CameraFacts.of(MacAddress.parse("58-50-ed-10-01-01").orElseThrow(), "", "", "", "Big");
    Path folder = BackupName.of(facts, TODAY).make(Disk.system(), below);
    try (Login login = login()) {
      CopyRun run =
          new CopyRun(
              new CopyRun.Task(
                  isapi,
                  new BackupWriter.Means(Disk.system(), FreeSpace.system(), "test", "test"),
                  login,
                  folder,
                  facts,
                  List.of(recording.start().toLocalDate()),
                  false,
                  Optional.empty(),
                  InstantSource.system()));
      run.camera(Optional.of(camera));
      return measured(run);
    }
  }

  private static Measured measured(CopyRun run) {
    long idle = idle();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    CompletableFuture<CopyRun.Ended> ended = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> ended.complete(run.run()));
    long before = System.nanoTime();
    long bytes = 0;
    long copy = 0;
    long saved = before;
    boolean over = false;
    while (!over) {
      // What was saved before the end is seen once more after it.
      over = ended.isDone();
      for (var news = run.next(); news.isPresent(); news = run.next()) {
        if (news.get() instanceof BackupEvent.FileSaved(String path, long size)) {
          before = saved;
          saved = System.nanoTime();
          copy = path.startsWith("recordings/") ? saved - before : copy;
          bytes = path.startsWith("recordings/") ? size : bytes;
        }
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
    if (!(ended.join() instanceof CopyRun.Ended.Whole)) {
      throw new IllegalStateException("no whole backup: " + ended.join());
    }
    long proof = System.nanoTime() - saved;
    return new Measured(bytes, copy, proof, idle, sum(MemoryPoolMXBean::getPeakUsage));
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /// Pools do not peak at the same moment, so that this is rather too much than too little.
  private static long sum(ToUsage usage) {
    return pools().stream().mapToLong(pool -> usage.applyAsUsage(pool).getUsed()).sum();
  }

  private interface ToUsage {
    MemoryUsage applyAsUsage(MemoryPoolMXBean pool);
  }

  private static long idle() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return sum(MemoryPoolMXBean::getUsage);
  }

  /// In a program of its own: one backup, and one line that says what it took.
  ///
  /// @param args the camera's port on loopback, its password, and where the folder is made
  public static void main(String[] args) throws IOException {
    Path below = Files.createDirectories(Path.of(args[2]));
    BigCopy copy = new BigCopy(new Reach("127.0.0.1", Integer.parseInt(args[0])), args[1]);
    System.out.println(copy.into(below).line());
  }
}
