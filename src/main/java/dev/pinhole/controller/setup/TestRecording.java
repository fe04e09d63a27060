package dev.pinhole.controller.setup;

import dev.pinhole.camera.Reach;
import dev.pinhole.isapi.Answer;
import dev.pinhole.isapi.Download;
import dev.pinhole.isapi.Downloaded;
import dev.pinhole.isapi.Found;
import dev.pinhole.isapi.Isapi;
import dev.pinhole.isapi.Login;
import dev.pinhole.isapi.Received;
import dev.pinhole.isapi.Recording;
import dev.pinhole.isapi.Resource;
import dev.pinhole.job.SetUpEvent.Clip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Looks for a recording that a camera makes from now on, and fetches it to see that it comes. What
/// comes is counted and not kept. Blocks; used by one thread at a time.
///
/// What is new is told by what was there at the first look, and not by any clock: some cameras say
/// the times of their recordings in their zone, and some in UTC.
final class TestRecording {
  private static final Duration STALL = Duration.ofSeconds(15);

  /// What is fetched of a recording at most; a larger one has proven itself by then.
  private static final long ENOUGH = 512L << 20;

  private final long enough;
  private final Isapi isapi;
  private final Reach at;
  private final Login login;
  private Optional<Map<LocalDateTime, LocalDateTime>> before = Optional.empty();

  TestRecording(Isapi isapi, Reach at, Login login) {
    this(isapi, at, login, ENOUGH);
  }

  /// @param enough how many bytes of a recording prove it
  TestRecording(Isapi isapi, Reach at, Login login, long enough) {
    this.enough = enough;
    this.isapi = isapi;
    this.at = at;
    this.login = login;
  }

  /// @return what was fetched; empty where nothing new is there yet
  Optional<Clip> look() {
    Optional<LocalDateTime> now = clock();
    if (now.isEmpty()) {
      return Optional.empty();
    }
    // A day to each side holds whatever the camera calls its time.
    Answer<Found> answer = isapi.search(at, login, now.get().minusDays(1), now.get().plusDays(1));
    if (!(answer instanceof Answer.Ok<Found>(Found found))) {
      return Optional.empty();
    }
    if (before.isEmpty()) {
      Map<LocalDateTime, LocalDateTime> known = new HashMap<>();
      found.recordings().forEach(one -> known.put(one.start(), one.end()));
      before = Optional.of(known);
      return Optional.empty();
    }
    return found.recordings().reversed().stream()
        .filter(one -> !one.end().equals(before.get().get(one.start())))
        .findFirst()
        .flatMap(this::fetch);
  }

  private Optional<LocalDateTime> clock() {
    return isapi.read(at, login, Resource.TIME) instanceof Answer.Ok<Received>(Received got)
        ? got.xml().flatMap(time -> local(time.value("localTime")))
        : Optional.empty();
  }

  private static Optional<LocalDateTime> local(String text) {
    int length = "2026-01-01T00:00:00".length();
    try {
      return text.length() < length
          ? Optional.empty()
          : Optional.of(LocalDateTime.parse(text.substring(0, length)));
    } catch (java.time.DateTimeException e) {
      // No time: there is nothing to search by.
      return Optional.empty();
    }
  }

  private Optional<Clip> fetch(Recording recording) {
    Counter counter = new Counter();
    Download download = new Download(counter, 0, Long.MAX_VALUE, STALL);
    counter.cancel = download::cancel;
    try {
      Answer<Downloaded> answer = isapi.download(at, login, recording, download);
      long bytes = counter.bytes.get();
      boolean came = answer instanceof Answer.Ok<Downloaded> || bytes >= enough;
      return came && bytes > 0
          ? Optional.of(new Clip(Duration.between(recording.start(), recording.end()), bytes))
          : Optional.empty();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("nothing is kept here", e);
    }
  }

  /// Counts what comes, until it is enough.
  private final class Counter implements Download.Sink {
    private final AtomicLong bytes = new AtomicLong();
    private Runnable cancel = () -> {};

    @Override
    public void startsAt(long offset) {
      bytes.set(0);
    }

    @Override
    public void write(ByteBuffer piece) {
      if (bytes.addAndGet(piece.remaining()) >= enough) {
        cancel.run();
      }
    }
  }
}
