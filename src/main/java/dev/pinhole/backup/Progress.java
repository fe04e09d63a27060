package dev.pinhole.backup;

import dev.pinhole.store.AppendLog;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// What `progress.log` says of a backup that is being made: one record a line, a word and a JSON
/// object.
///
/// @param begun its first record
/// @param places where the file of each source goes, in the order in which they were begun
/// @param kept how far each unfinished file had safely reached the disk, by its path
/// @param finished the finished files, by their path
record Progress(
    Begun begun,
    Map<Source, String> places,
    Map<String, Mark> kept,
    Map<String, FileEntry> finished) {
  private static final String BEGUN = "pinhole-backup";
  private static final String FILE = "file";
  private static final String KEPT = "kept";
  private static final String DONE = "done";

  /// @param schema of this log
  /// @param camera whose backup it is
  /// @param startedAt when the first run began
  record Begun(int schema, CameraFacts camera, Instant startedAt) {}

  /// @param path where the file goes
  /// @param source what it is read from
  record Place(String path, Source source) {
    Place {
      Layout.check(source.kind(), path);
    }
  }

  /// @param path where the file goes
  /// @param size how many bytes of it are on the disk
  /// @param sha256 of those
  record Mark(String path, long size, String sha256) {}

  static String begun(Begun begun) {
    return BEGUN + " " + ManifestFile.MAPPER.writeValueAsString(begun);
  }

  static String file(Place place) {
    return FILE + " " + ManifestFile.MAPPER.writeValueAsString(place);
  }

  static String kept(Mark mark) {
    return KEPT + " " + ManifestFile.MAPPER.writeValueAsString(mark);
  }

  static String done(FileEntry entry) {
    return DONE
        + " "
        + ManifestFile.MAPPER.writeValueAsString(
            new Mark(entry.path(), entry.size(), entry.sha256()));
  }

  /// @return what the log says; empty where it has no whole record yet
  /// @throws StoreException where it is damaged, newer, or cannot be read
  static Optional<Progress> read(Path log) throws StoreException {
    List<String> records;
    try {
      records = AppendLog.read(log).records();
    } catch (StoreException e) {
      throw Refused.reading(log, e);
    }
    if (records.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(log, records));
    } catch (JacksonException | IllegalArgumentException e) {
      throw new StoreException(Message.of("backup.progress", log.toString()), e);
    }
  }

  private static Progress parse(Path log, List<String> records) throws StoreException {
    String first = records.getFirst();
    ManifestFile.Schema schema = json(BEGUN, first, ManifestFile.Schema.class);
    if (schema.schema() > Manifest.SCHEMA) {
      throw new StoreException(Message.of(Refused.NEWER, log.toString()));
    }
    Reading reading = new Reading();
    for (String record : records.subList(1, records.size())) {
      reading.take(record);
    }
    return new Progress(
        json(BEGUN, first, Begun.class), reading.places, reading.kept, reading.finished);
  }

  private static <T> T json(String word, String record, Class<T> type) {
    if (!record.startsWith(word + " ")) {
      throw new IllegalArgumentException("another record was expected");
    }
    return ManifestFile.MAPPER.readValue(record.substring(word.length() + 1), type);
  }

  private static final class Reading {
    private final Map<Source, String> places = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Mark> kept = new LinkedHashMap<>();
    private final Map<String, FileEntry> finished = new LinkedHashMap<>();

    private void take(String record) {
      switch (record.substring(0, Math.max(0, record.indexOf(' ')))) {
        case FILE -> {
          Place place = json(FILE, record, Place.class);
          places.put(place.source(), place.path());
          sources.put(place.path(), place.source());
        }
        case KEPT -> {
          Mark mark = json(KEPT, record, Mark.class);
          source(mark);
          kept.put(mark.path(), mark);
        }
        case DONE -> {
          Mark mark = json(DONE, record, Mark.class);
          kept.remove(mark.path());
          finished.remove(mark.path());
          finished.put(
              mark.path(), new FileEntry(mark.path(), mark.size(), mark.sha256(), source(mark)));
        }
        default -> throw new IllegalArgumentException("an unknown record");
      }
    }

    private Source source(Mark mark) {
      Source source = sources.get(mark.path());
      if (source == null) {
        throw new IllegalArgumentException("a file that was never begun");
      }
      return source;
    }
  }

  /// @return the finished files, oldest first
  List<FileEntry> files() {
    return new ArrayList<>(finished.values());
  }
}
