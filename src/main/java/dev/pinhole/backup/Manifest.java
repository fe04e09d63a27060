package dev.pinhole.backup;

import dev.pinhole.text.Message;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The list of a whole backup: whose it is, when it was made, every file with size and SHA-256, and
/// what was asked for and not obtained. Never a secret.
///
/// @param format always `pinhole-backup`
/// @param schema the form of this list; this Pinhole writes and reads 1
/// @param program the version of the Pinhole that finished it
/// @param camera whose backup it is
/// @param startedAt when the first run began
/// @param finishedAt when the last run ended
/// @param files every file, in the order in which they were finished; no path twice, nor two that
///   differ only in letter case
/// @param notObtained what was asked for and is not there
public record Manifest(
    String format,
    int schema,
    String program,
    CameraFacts camera,
    Instant startedAt,
    Instant finishedAt,
    List<FileEntry> files,
    List<NotObtained> notObtained) {
  /// What every list says it is.
  public static final String FORMAT = "pinhole-backup";

  /// The form of the list that is written and read.
  public static final int SCHEMA = 1;

  /// The most files of a backup; the same for what was not obtained.
  public static final int MOST_FILES = 100_000;

  public Manifest {
    if (!format.equals(FORMAT)) {
      throw Unfit.value("format", format);
    }
    if (schema != SCHEMA) {
      throw Unfit.value("schema", Integer.toString(schema));
    }
    if (!program.equals(CameraFacts.clean(program))) {
      throw Unfit.value("program", program);
    }
    files = List.copyOf(files);
    notObtained = List.copyOf(notObtained);
    if (files.size() > MOST_FILES || notObtained.size() > MOST_FILES) {
      throw Unfit.value("files", Integer.toString(files.size()));
    }
    Set<String> seen = new HashSet<>();
    for (FileEntry file : files) {
      if (!seen.add(file.path().toLowerCase(Locale.ROOT))) {
        throw new Unfit(Fault.TWICE, Message.of("backup.list.twice", Unfit.shown(file.path())));
      }
    }
  }

  /// @return the size of all files together, in bytes
  public long size() {
    return files.stream().mapToLong(FileEntry::size).sum();
  }
}
