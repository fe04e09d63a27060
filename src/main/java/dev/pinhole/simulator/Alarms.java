package dev.pinhole.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// When a virtual camera saw something move, and whoever waits for that. Lives in memory only, the
/// latest 64. Safe for every thread.
final class Alarms {
  private static final int MOST = 64;

  private final Lock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private final Deque<Alarm> alarms = new ArrayDeque<>();
  private long count;

  /// @param number from 1, one more each time
  /// @param from when it began
  /// @param to when nothing moves any more
  record Alarm(long number, Instant from, Instant to) {}

  /// What moves while something does already makes that last longer.
  void add(Instant from, Instant to) {
    lock.lock();
    try {
      Alarm last = alarms.peekLast();
      if (last != null && last.to().isAfter(from)) {
        alarms.removeLast();
        alarms.addLast(new Alarm(last.number(), last.from(), to));
      } else {
        count++;
        alarms.addLast(new Alarm(count, from, to));
      }
      while (alarms.size() > MOST) {
        alarms.removeFirst();
      }
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// @return the number of the latest that is over
  long over(Instant now) {
    lock.lock();
    try {
      return alarms.stream()
          .filter(one -> !one.to().isAfter(now))
          .mapToLong(Alarm::number)
          .max()
          .orElse(alarms.isEmpty() ? count : alarms.peekFirst().number() - 1);
    } finally {
      lock.unlock();
    }
  }

  /// @return the first with a higher number
  Optional<Alarm> after(long number) {
    lock.lock();
    try {
      return alarms.stream().filter(one -> one.number() > number).findFirst();
    } finally {
      lock.unlock();
    }
  }

  /// Blocks until something moves, for a while at most.
  ///
  /// @param number waits for none where there is one with a higher number already
  /// @param nanos on the machine's monotonic clock
  /// @throws InterruptedException where the waiting thread is to end
  void await(long number, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (left > 0 && latest() <= number) {
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private long latest() {
    Alarm last = alarms.peekLast();
    return last == null ? 0 : last.number();
  }
}
