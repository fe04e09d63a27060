package dev.pinhole.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// What goes wrong between a virtual camera and its clients, as a test or a scenario wants it. Safe
/// for every thread.
public final class Faults {
  private static final long NONE = -1;

  private final Map<String, Integer> lost = new ConcurrentHashMap<>();
  private final Set<String> lostOnceTaken = ConcurrentHashMap.newKeySet();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicLong cut = new AtomicLong(NONE);

  private final Map<String, Deque<WriteFault>> writes = new ConcurrentHashMap<>();
  private final List<Runnable> atNextStart = new ArrayList<>();
  private volatile Instant awayUntil = Instant.MIN;

  private volatile boolean dhcp = true;
  private volatile boolean timeServers = true;
  private volatile Optional<CardState> card = Optional.empty();

  Faults() {}

  /// What is wrong with a memory card that is in.
  public enum CardState {
    /// It was never prepared by a camera.
    UNFORMATTED("unformatted"),
    /// It can be neither read nor written.
    ERROR("error");

    private final String text;

    CardState(String text) {
      this.text = text;
    }

    /// @return its name on the wire
    String text() {
      return text;
    }
  }

  /// Something is wrong with the camera's memory card: nothing is found on it.
  ///
  /// @param wrong what; empty where nothing is, and everything is there again
  public void card(Optional<CardState> wrong) {
    card = wrong;
  }

  Optional<CardState> cardState() {
    return card;
  }

  /// Nobody gives the camera an address when it asks for one.
  ///
  /// @param missing whether nobody does
  public void noDhcp(boolean missing) {
    dhcp = !missing;
  }

  /// No time server answers the camera.
  ///
  /// @param missing whether none does
  public void noTimeServer(boolean missing) {
    timeServers = !missing;
  }

  boolean answersTime() {
    return timeServers;
  }

  boolean answersDhcp() {
    return dhcp;
  }

  /// Something goes wrong with the next write to a path. Several wait in line, one for each write.
  ///
  /// @param path without query
  /// @param fault what goes wrong
  public void atNextWrite(String path, WriteFault fault) {
    atNextWrites(path, 1, fault);
  }

  /// The same goes wrong with the next writes to a path.
  ///
  /// @param path without query
  /// @param times how many writes, from 1
  /// @param fault what goes wrong
  public void atNextWrites(String path, int times, WriteFault fault) {
    writes.compute(
        path,
        (_, before) -> {
          Deque<WriteFault> line = before == null ? new ArrayDeque<>() : before;
          for (int i = 0; i < times; i++) {
            line.addLast(fault);
          }
          return line;
        });
  }

  Optional<WriteFault> takeWrite(String path) {
    List<WriteFault> taken = new ArrayList<>();
    writes.computeIfPresent(
        path,
        (_, line) -> {
          taken.add(line.removeFirst());
          return line.isEmpty() ? null : line;
        });
    return taken.stream().findFirst();
  }

  /// @param until the camera is off the network until then, on the site's clock
  void awayUntil(Instant until) {
    awayUntil = until;
  }

  boolean isAway(Instant now) {
    return now.isBefore(awayUntil);
  }

  void atNextStart(Runnable deed) {
    synchronized (atNextStart) {
      atNextStart.add(deed);
    }
  }

  /// @return what was put off until the camera starts, in order
  List<Runnable> takeStart() {
    synchronized (atNextStart) {
      List<Runnable> taken = List.copyOf(atNextStart);
      atNextStart.clear();
      return taken;
    }
  }

  /// The next request to a path is done, and its answer is lost on the way.
  ///
  /// @param path without query
  public void loseNextAnswer(String path) {
    lost.merge(path, 1, Integer::sum);
  }

  /// The next request to a path that the camera takes is done, and its answer is lost on the way.
  /// What it asks for first, or refuses, arrives.
  ///
  /// @param path without query
  public void loseNextAnswerOnceTaken(String path) {
    lostOnceTaken.add(path);
  }

  /// The next activation is done, and its answer is lost on the way.
  public void loseNextActivation() {
    loseNextAnswer(Activating.CLASSIC);
    loseNextAnswer(Activating.V3);
  }

  boolean losesAnswer(String path, HttpAnswer answer) {
    boolean taken = answer.status() / 100 == 2 && lostOnceTaken.remove(path);
    return losesAnswer(path) || taken;
  }

  private boolean losesAnswer(String path) {
    // An entry is left out of the map where it would become zero.
    Integer before = lost.getOrDefault(path, 0);
    lost.computeIfPresent(path, (_, times) -> times > 1 ? times - 1 : null);
    return before > 0;
  }

  /// The next requests after a right login are answered with *busy*.
  ///
  /// @param times how many
  public void busy(int times) {
    busy.set(times);
  }

  boolean isBusy() {
    return busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  /// The next download ends without a word after so many bytes.
  ///
  /// @param bytes of its body
  public void cutNextDownload(long bytes) {
    cut.set(bytes);
  }

  /// @return after how many bytes the download that begins now ends
  OptionalLong takeCut() {
    long bytes = cut.getAndSet(NONE);
    return bytes == NONE ? OptionalLong.empty() : OptionalLong.of(bytes);
  }
}
