package dev.pinhole.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Every request that would change a virtual camera, accepted or refused, oldest first; the latest
/// 1,000 of them. Safe for every thread. Lives in memory only.
final class WriteLog {
  private static final int MOST = 1_000;

  private final Deque<Write> writes = new ArrayDeque<>();

  synchronized void add(Write write) {
    if (writes.size() >= MOST) {
      writes.removeFirst();
    }
    writes.addLast(write);
  }

  synchronized List<Write> all() {
    return List.copyOf(writes);
  }
}
