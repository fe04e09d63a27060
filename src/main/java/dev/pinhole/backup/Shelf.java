package dev.pinhole.backup;

import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a writer knows of its files: where each goes, which are finished, how far the others came.
final class Shelf {
  private static final String ANY_HASH = "0".repeat(64);
  private static final int REST_OF_LIST = 8192;
  private static final int MOST_MARKS = 200_000;

  private final Map<Source, String> places = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, FileEntry> finished = new LinkedHashMap<>();
  private final Set<String> doubtful = new HashSet<>();
  private final Map<String, Progress.Mark> kept = new HashMap<>();
  private long listed = REST_OF_LIST;
  private int count;
  private int marks;

  private Shelf() {}

  /// @throws IOException where a file cannot be read, or the onlooker ended it
  static Shelf of(Path folder, Progress progress, Onlooker onlooker) throws IOException {
    Shelf shelf = new Shelf();
    for (Map.Entry<Source, String> one : progress.places().entrySet()) {
      shelf.count(length(one.getKey(), one.getValue()));
      shelf.places.put(one.getKey(), one.getValue());
      shelf.taken.add(one.getValue().toLowerCase(Locale.ROOT));
    }
    shelf.kept.putAll(progress.kept());
    FileCheck check = new FileCheck(folder, progress.files(), onlooker);
    for (FileEntry entry : progress.files()) {
      switch (check.next(entry)) {
        case FileCheck.Result.Right() -> shelf.finished.put(entry.path(), entry);
        case FileCheck.Result.Wrong _ -> shelf.doubtful.add(entry.path());
        case FileCheck.Result.Stopped() ->
            throw new StoreException(Message.of("backup.stopped", folder.toString()));
      }
    }
    return shelf;
  }

  private static int length(Source source, String path) {
    FileEntry largest = new FileEntry(path, Layout.LARGEST_FILE, ANY_HASH, source);
    return ManifestFile.MAPPER.writeValueAsBytes(largest).length;
  }

  /// Counts one more line of the list.
  ///
  /// @throws StoreException where it can take no more
  void count(int bytes) throws StoreException {
    if (count >= Manifest.MOST_FILES || listed + bytes + 2 > ManifestFile.LARGEST) {
      throw new StoreException(Message.of("backup.most", Integer.toString(count)));
    }
    count++;
    listed += bytes + 2;
  }

  List<FileEntry> files() {
    return List.copyOf(finished.values());
  }

  Optional<String> place(Source source) {
    return Optional.ofNullable(places.get(source));
  }

  Optional<FileEntry> file(Source source) {
    return place(source).flatMap(path -> Optional.ofNullable(finished.get(path)));
  }

  Optional<Progress.Mark> mark(Source source) {
    return place(source).flatMap(path -> Optional.ofNullable(kept.get(path)));
  }

  /// @return where a file goes that has no place yet
  String assign(Source source) throws StoreException {
    String first = Layout.path(source, 1).toLowerCase(Locale.ROOT);
    int number = numbers.getOrDefault(first, 1);
    String path = Layout.path(source, number);
    while (taken.contains(path.toLowerCase(Locale.ROOT)) && number <= Manifest.MOST_FILES) {
      number++;
      path = Layout.path(source, number);
    }
    if (taken.contains(path.toLowerCase(Locale.ROOT))) {
      throw new IllegalStateException("a backup has one of these");
    }
    count(length(source, path));
    numbers.put(first, number + 1);
    taken.add(path.toLowerCase(Locale.ROOT));
    places.put(source, path);
    return path;
  }

  /// @return whether it may be recorded: the record of progress is bounded
  boolean marks(Progress.Mark mark) {
    marks++;
    boolean may = marks <= MOST_MARKS;
    if (may) {
      kept.put(mark.path(), mark);
    }
    return may;
  }

  void unmark(String path) {
    kept.remove(path);
  }

  void put(FileEntry entry) {
    kept.remove(entry.path());
    finished.put(entry.path(), entry);
  }

  /// @return the paths that were begun and never finished. A file that was finished and is not
  ///   right any more is not among them: somebody may want to look at it
  List<String> unfinished() {
    return places.values().stream()
        .filter(path -> !finished.containsKey(path) && !doubtful.contains(path))
        .toList();
  }
}
