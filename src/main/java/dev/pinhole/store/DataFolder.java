package dev.pinhole.store;

import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The one folder in which everything is kept: `jobs/<id>/journal`, `practice/site.json`,
/// `preferences.json`, `backups/`, `log/`.
///
/// @param root the folder
public record DataFolder(Path root) {
  private static final String MARK = "pinhole-data";

  /// @param environment the program's environment variables
  /// @param osName the operating system's name
  /// @param home the person's home folder
  /// @return where this system keeps the data of applications
  public static Path usual(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return Path.of(
          environment.getOrDefault("APPDATA", home.resolve("AppData/Roaming").toString()),
          "Pinhole");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/Pinhole");
    }
    String share = environment.getOrDefault("XDG_DATA_HOME", "");
    Path base = share.startsWith("/") ? Path.of(share) : home.resolve(".local/share");
    return base.resolve("pinhole");
  }

  /// Makes the folder where it is missing and takes it for writing.
  ///
  /// @param holder who takes it: a process number
  /// @return the lock, held until it is closed
  /// @throws StoreException where it is somebody else's, held by another Pinhole, or cannot be
  ///   written; nothing in it was changed then
  public FolderLock takeForWriting(String holder) throws StoreException {
    try {
      checkOurs();
      Files.createDirectories(root, OwnerOnly.folder(root));
      if (!Files.exists(root.resolve(MARK))) {
        AtomicFile.write(root.resolve(MARK), "1\n".getBytes(StandardCharsets.US_ASCII));
      }
      return FolderLock.take(root, holder);
    } catch (IOException e) {
      throw Refusal.writing(root, e);
    }
  }

  /// Only looks. A folder that is missing or empty can become ours.
  ///
  /// @throws StoreException where it is a file, holds what is not Pinhole's, or cannot be read
  public void checkOurs() throws StoreException {
    if (!Files.exists(root) || Files.exists(root.resolve(MARK))) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw new StoreException(Message.of("store.notafolder", root.toString()));
    }
    try (Stream<Path> content = Files.list(root)) {
      if (content.findAny().isPresent()) {
        throw new StoreException(Message.of("store.foreign", root.toString()));
      }
    } catch (IOException e) {
      throw Refusal.reading(root, e);
    }
  }

  /// @return the folder of all jobs
  public Path jobs() {
    return root.resolve("jobs");
  }

  /// @param id a job's id
  /// @return that job's folder
  public Path job(String id) {
    return jobs().resolve(id);
  }

  /// @return the practice site's folder
  public Path practice() {
    return root.resolve("practice");
  }

  /// @return the folder of the backups, unless a person chose another one
  public Path backups() {
    return root.resolve("backups");
  }

  /// @return the folder of the log
  public Path log() {
    return root.resolve("log");
  }

  /// @param folder a folder of this data folder, made where it is missing
  /// @return the same folder
  /// @throws StoreException where it cannot be made
  public Path make(Path folder) throws StoreException {
    try {
      return Files.createDirectories(folder, OwnerOnly.folder(folder));
    } catch (IOException e) {
      throw Refusal.writing(folder, e);
    }
  }

  /// @return the names in the folder of all jobs
  /// @throws StoreException where it cannot be read
  public List<String> jobNames() throws StoreException {
    if (!Files.isDirectory(jobs())) {
      return List.of();
    }
    try (Stream<Path> names = Files.list(jobs())) {
      return names
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Refusal.reading(jobs(), e);
    }
  }

  /// Deletes a folder of this data folder with everything in it.
  ///
  /// @param folder the folder
  /// @throws StoreException where something of it stays
  public void delete(Path folder) throws StoreException {
    if (!folder.startsWith(root) || folder.equals(root)) {
      throw new IllegalArgumentException("not inside the data folder");
    }
    List<Path> all = new ArrayList<>();
    try {
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(all::add);
      }
      for (Path path : all) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw Refusal.writing(folder, e);
    }
  }
}
