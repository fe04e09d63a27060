package dev.pinhole.controller.backup;

import java.util.ArrayDeque;
import java.util.Deque;

/// Counts bytes and measures how fast they come, over the latest seconds. Safe for every thread.
final class Gauge {
  private static final long WINDOW_NANOS = 8_000_000_000L;
  private static final long STEP_NANOS = 250_000_000L;

  private final Deque<Mark> marks = new ArrayDeque<>();
  private long total;
  private String file = "";
  private int files;
  private boolean waiting;

  private record Mark(long nanos, long total) {}

  synchronized void begins(String path) {
    file = path;
  }

  synchronized void waits(boolean now) {
    waiting = now;
    marks.clear();
  }

  /// @param bytes how many came
  /// @param nanos the machine's monotonic time
  synchronized void add(long bytes, long nanos) {
    total += bytes;
    if (marks.isEmpty() || nanos - marks.getLast().nanos() >= STEP_NANOS) {
      marks.add(new Mark(nanos, total));
      while (nanos - marks.getFirst().nanos() > WINDOW_NANOS) {
        marks.removeFirst();
      }
    }
  }

  /// What was written of a file does not count any more.
  synchronized void takeBack(long bytes) {
    total -= bytes;
  }

  synchronized void finished() {
    files++;
    file = "";
  }

  synchronized CopyProgress progress(int ofFiles, long ofBytes) {
    long rate = 0;
    if (marks.size() > 1) {
      long nanos = marks.getLast().nanos() - marks.getFirst().nanos();
      rate = (long) ((marks.getLast().total() - marks.getFirst().total()) * 1e9 / nanos);
    }
    return new CopyProgress(file, files, ofFiles, total, ofBytes, rate, waiting);
  }
}
