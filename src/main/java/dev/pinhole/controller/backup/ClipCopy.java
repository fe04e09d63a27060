package dev.pinhole.controller.backup;

import dev.pinhole.backup.BackupWriter;
import dev.pinhole.backup.FileEntry;
import dev.pinhole.backup.FileSink;
import dev.pinhole.backup.Source;
import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Download;
import dev.pinhole.isapi.Downloaded;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Recording;
import dev.pinhole.store.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/// One try to copy one recording. It goes on within the recording where an earlier try had come to,
/// if the camera can; where it cannot, the recording begins again.
final class ClipCopy implements Download.Sink {
  private static final Duration STALL = Duration.ofSeconds(15);

  /// What a recording may have beyond the size that its camera states.
  private static final long BEYOND = 64 << 20;

  private static final long LARGEST = 1L << 43;

  private final BackupWriter writer;
  private final Source source;
  private final long expected;
  private final Recording recording;
  private final Gauge gauge;
  private final FileSink begun;
  private final Download download;
  private Optional<FileSink> sink;
  private Optional<FileEntry> finished = Optional.empty();
  private long counted;

  ClipCopy(BackupWriter writer, Source source, Recording recording, Gauge gauge)
      throws StoreException {
    this.writer = writer;
    this.source = source;
    this.recording = recording;
    this.expected = recording.size().orElse(0);
    this.gauge = gauge;
    this.begun = writer.goOn(source, expected);
    this.sink = Optional.of(begun);
    long from = begun.size();
    long most = expected > 0 ? Math.max(1, expected - from + BEYOND) : LARGEST - from;
    this.download = new Download(this, from, most, STALL);
    gauge.begins(begun.path());
    count(from);
  }

  void stop() {
    download.cancel();
  }

  private void count(long bytes) {
    counted += bytes;
    gauge.add(bytes, System.nanoTime());
  }

  /// @return the file, where this try brought the recording to its end
  Optional<FileEntry> finished() {
    return finished;
  }

  Answer<Downloaded> from(Isapi isapi, Reach at, Login login) throws IOException {
    boolean kept = false;
    try {
      Answer<Downloaded> answer = isapi.download(at, login, recording, download);
      if (answer instanceof Answer.Ok<Downloaded>(Downloaded end) && isWhole(end)) {
        finished = Optional.of(open().finish());
        kept = true;
      }
      return answer;
    } finally {
      if (!kept) {
        gauge.takeBack(counted);
        open().keep();
      }
    }
  }

  /// Where the camera states no end, only the size of the recording tells a whole one from one that
  /// was cut off.
  private boolean isWhole(Downloaded end) {
    long size = end.startedAt() + end.bytes();
    return expected > 0 ? size == expected : end.endStated() && size > 0;
  }

  private FileSink open() {
    return sink.orElseThrow();
  }

  @Override
  public void startsAt(long offset) throws IOException {
    if (offset != open().size()) {
      // The camera begins again: what an earlier try had brought does not fit.
      open().abandon();
      gauge.takeBack(counted);
      counted = 0;
      sink = Optional.of(writer.add(source, expected));
    }
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    int size = bytes.remaining();
    open().write(bytes);
    count(size);
  }
}
