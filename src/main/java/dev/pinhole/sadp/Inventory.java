package dev.pinhole.sadp;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.UnreadableAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Who was heard and who is gone. A camera is gone when it missed three inquiries in a row: counted
/// in inquiries, so that neither a slow network nor a fast practice clock makes one vanish. The
/// latest inquiry counts as missed only when the next one goes out, for its answers may be on the
/// way.
///
/// Bounded: past [#MOST] cameras the one that was heard least recently leaves, a pinned one never.
/// Not safe for threads; its owner is the thread that reads the sockets.
final class Inventory {
  /// The most cameras that are kept.
  static final int MOST = 4_096;

  /// The most sources of unreadable answers that are kept.
  static final int MOST_UNREADABLE = 64;

  private static final int MOST_PINNED = 256;
  private static final int MISSED = 3;

  /// The least recently heard first.
  private final Map<MacAddress, Heard> cameras = new LinkedHashMap<>();

  private final Map<String, Garbled> unreadable = new LinkedHashMap<>();
  private final LinkedHashSet<MacAddress> pinned = new LinkedHashSet<>();
  private long inquiries;
  private long arrivals;

  /// @param inquiry how often had been asked when this was heard
  /// @param arrival its place in the order of first answers
  private record Heard(Sighting sighting, long inquiry, long arrival) {}

  private record Garbled(UnreadableAnswer answer, long inquiry) {}

  /// Keeps a camera whatever else is heard; past 256 pins the oldest pin is let go.
  void pin(MacAddress mac) {
    pinned.add(mac);
    if (pinned.size() > MOST_PINNED) {
      pinned.remove(pinned.getFirst());
    }
  }

  /// One more inquiry goes out. Sources that were unreadable and have fallen silent are forgotten.
  void asked() {
    inquiries++;
    unreadable.values().removeIf(one -> isGone(one.inquiry()));
  }

  /// @return whether this is news: a camera that was not there, or that says something else
  boolean heard(Sighting sighting) {
    Heard before = cameras.remove(sighting.mac());
    long arrival = before == null ? arrivals++ : before.arrival();
    cameras.put(sighting.mac(), new Heard(sighting, inquiries, arrival));
    if (cameras.size() > MOST) {
      dropOldest();
    }
    return before == null || isGone(before.inquiry()) || !isSame(before.sighting(), sighting);
  }

  /// A readable answer from the same source does not clear it: two cameras can share an address.
  ///
  /// @return whether this is news: a source that was not known to be unreadable
  boolean unreadable(Instant at, String source) {
    Garbled before = unreadable.remove(source);
    unreadable.put(source, new Garbled(new UnreadableAnswer(at, source), inquiries));
    if (unreadable.size() > MOST_UNREADABLE) {
      unreadable.remove(unreadable.keySet().iterator().next());
    }
    return before == null;
  }

  private void dropOldest() {
    Iterator<MacAddress> oldest = cameras.keySet().iterator();
    while (oldest.hasNext()) {
      if (!pinned.contains(oldest.next())) {
        oldest.remove();
        return;
      }
    }
  }

  private boolean isGone(long inquiry) {
    return inquiries - inquiry > MISSED;
  }

  /// Everything but the instant is compared: also what no verdict reads can decide how to reach it.
  private static boolean isSame(Sighting one, Sighting other) {
    return one.saysTheSameAs(other)
        && one.camera().equals(other.camera())
        && one.prefix() == other.prefix()
        && one.dhcp() == other.dhcp()
        && one.firmware().equals(other.firmware())
        && one.reach().equals(other.reach())
        && one.methods().equals(other.methods());
  }

  InventorySnapshot snapshot(Instant at) {
    List<Sighting> present = new ArrayList<>();
    List<Sighting> gone = new ArrayList<>();
    cameras.values().stream()
        .sorted(Comparator.comparingLong(Heard::arrival))
        .forEach(one -> (isGone(one.inquiry()) ? gone : present).add(one.sighting()));
    List<UnreadableAnswer> garbled = unreadable.values().stream().map(Garbled::answer).toList();
    return new InventorySnapshot(present, gone, garbled, inquiries, at);
  }
}
