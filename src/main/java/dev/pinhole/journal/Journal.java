package dev.pinhole.journal;

import dev.pinhole.job.Entry;
import dev.pinhole.job.Job;
import dev.pinhole.store.AppendLog;
import dev.pinhole.store.Disk;
import dev.pinhole.store.StoreException;
import dev.pinhole.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;

/// One job's events on disk. An event is safe when [#append] returns; only then may the screen move
/// on. One writer: the job's own thread.
public final class Journal implements AutoCloseable {
  private static final String HEADER = "{\"pinhole-journal\":1}";

  private final AppendLog log;

  private Journal(AppendLog log) {
    this.log = log;
  }

  /// A job as it was found.
  ///
  /// @param job the fold of its events
  /// @param torn whether its last line was torn by a power cut and put aside
  public record Found(Job job, boolean torn) {}

  /// A journal that is open for writing.
  ///
  /// @param journal the journal
  /// @param found the job so far
  public record Opened(Journal journal, Found found) {}

  /// @param disk where to write
  /// @param file the journal's file; its folder exists
  /// @return the journal and the job so far, a new one where there is no file
  /// @throws StoreException where it is damaged, foreign, newer, or cannot be written
  public static Opened open(Disk disk, Path file) throws StoreException {
    Found found = read(file);
    AppendLog log = AppendLog.open(disk, file);
    try {
      if (AppendLog.read(file).records().isEmpty()) {
        log.append(HEADER);
      }
    } catch (StoreException e) {
      log.close();
      throw e;
    }
    return new Opened(new Journal(log), found);
  }

  /// Reads beside an open writer.
  ///
  /// @param file the journal's file
  /// @return the job
  /// @throws StoreException where it is damaged, foreign, newer, or cannot be read
  public static Found read(Path file) throws StoreException {
    AppendLog.Content content = AppendLog.read(file);
    List<String> records = content.records();
    if (!records.isEmpty() && !records.getFirst().equals(HEADER)) {
      boolean newer = records.getFirst().startsWith("{\"pinhole-journal\":");
      throw new StoreException(
          Message.of(newer ? "store.newer" : "journal.foreign", file.toString()));
    }
    List<Entry> entries = new ArrayList<>();
    for (int line = 1; line < records.size(); line++) {
      entries.add(entry(file, line, records.get(line)));
    }
    return new Found(Job.of(entries), content.torn());
  }

  private static Entry entry(Path file, int line, String record) throws StoreException {
    try {
      Entry entry = EventJson.read(record);
      if (entry.number() != line) {
        throw new StoreException(
            Message.of("store.damaged", file.toString(), Integer.toString(line + 1)));
      }
      return entry;
    } catch (JacksonException e) {
      // The checksum was right: whoever wrote this line knew something that we do not.
      throw new StoreException(Message.of("store.newer", file.toString()), e);
    }
  }

  /// @param entry the next event
  /// @throws StoreException where it may not have reached the disk
  public void append(Entry entry) throws StoreException {
    log.append(EventJson.write(entry));
  }

  @Override
  public void close() throws StoreException {
    log.close();
  }
}
