package dev.pinhole.backup;

import dev.pinhole.store.AppendLog;
import dev.pinhole.store.Disk;
import dev.pinhole.store.FolderLock;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The folder of a backup that is being made: its lock and its record of progress.
final class Ground implements AutoCloseable {
  private final Disk disk;
  private final Path folder;
  private final FolderLock lock;
  private final AppendLog log;
  private final Progress progress;

  private Ground(Disk disk, Path folder, FolderLock lock, AppendLog log, Progress progress) {
    this.disk = disk;
    this.folder = folder;
    this.lock = lock;
    this.log = log;
    this.progress = progress;
  }

  /// @throws StoreException where the folder is not one to make this camera's backup in
  static Ground take(BackupWriter.Means means, Path folder, CameraFacts camera, Instant now)
      throws StoreException {
    try {
      if (!Files.isDirectory(folder)) {
        throw new StoreException(Message.of("backup.gone", folder.toString()));
      }
      checkLinks(folder);
      FolderLock lock = FolderLock.take(folder, means.holder());
      try {
        return held(means, folder, lock, new Progress.Begun(Manifest.SCHEMA, camera, now));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Refused.writing(folder, e);
    }
  }

  private static void checkLinks(Path folder) throws IOException {
    for (Map.Entry<String, Inside.What> one : Tree.of(folder).names().entrySet()) {
      if (one.getValue() != Inside.What.FILE) {
        throw new StoreException(Message.of("backup.link", Unfit.shown(one.getKey())));
      }
    }
  }

  /// Looks again with the lock held: another writer may have finished meanwhile.
  private static Ground held(
      BackupWriter.Means means, Path folder, FolderLock lock, Progress.Begun begun)
      throws IOException {
    Optional<Progress> known =
        switch (BackupReader.read(folder)) {
          case Found.Whole _ -> throw refused("backup.iswhole", folder);
          case Found.Damaged(Fault _, Message told) -> throw new StoreException(told);
          case Found.Newer(Message told) -> throw new StoreException(told);
          case Found.NotABackup _ -> empty(folder);
          case Found.Unfinished(CameraFacts camera, Instant _, int _) -> {
            if (!camera.mac().equals(begun.camera().mac())) {
              throw refused("backup.othercamera", folder);
            }
            yield Progress.read(folder.resolve(Layout.PROGRESS));
          }
        };
    AppendLog log = AppendLog.open(means.disk(), folder.resolve(Layout.PROGRESS));
    try {
      if (known.isEmpty()) {
        log.append(Progress.begun(begun));
      }
    } catch (StoreException e) {
      log.close();
      throw e;
    }
    Progress progress = known.orElse(new Progress(begun, Map.of(), Map.of(), Map.of()));
    return new Ground(means.disk(), folder, lock, log, progress);
  }

  private static Optional<Progress> empty(Path folder) throws IOException {
    boolean bare = Tree.of(folder).names().keySet().stream().allMatch(Layout.WORKING::contains);
    if (!bare) {
      throw refused("backup.foreign", folder);
    }
    return Optional.empty();
  }

  private static StoreException refused(String key, Path folder) {
    return new StoreException(Message.of(key, folder.toString()));
  }

  Path folder() {
    return folder;
  }

  AppendLog log() {
    return log;
  }

  Progress progress() {
    return progress;
  }

  /// Makes the folder that a file goes to, on the disk for good.
  void makeRoom(String path) throws IOException {
    if (Inside.look(folder, path + Layout.PART) == Inside.What.LINK
        || Inside.look(folder, path) == Inside.What.LINK) {
      throw new StoreException(Message.of("backup.link", path));
    }
    if (!Files.isDirectory(folder)) {
      throw refused("backup.gone", folder);
    }
    Path parent = folder.resolve(path).getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      disk.makeFolder(parent);
      force(path);
    }
  }

  /// Forces the names on the way to a file.
  void force(String path) throws IOException {
    Path at = folder.resolve(path).getParent();
    while (at != null && at.startsWith(folder)) {
      disk.forceFolder(at);
      at = at.getParent();
    }
  }

  /// After the list is written. What cannot be removed does no harm: readers know it.
  void tidy() throws StoreException {
    close();
    try {
      for (String name : Layout.WORKING) {
        disk.delete(folder.resolve(name));
      }
      disk.forceFolder(folder);
    } catch (IOException e) {
      org.slf4j.LoggerFactory.getLogger(Ground.class)
          .info("a working file stays: {}", e.toString());
    }
  }

  @Override
  public void close() throws StoreException {
    try {
      log.close();
    } finally {
      lock.close();
    }
  }
}
