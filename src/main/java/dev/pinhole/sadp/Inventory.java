package dev.pinhole.sadp;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.UnreadableAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who was heard and who is gone. A camera is gone when it missed three inquiries in a row: counted
/// in inquiries, so that neither a slow network nor a fast practice clock makes one vanish.
///
/// Bounded: past [#MOST] cameras the one that was heard least recently leaves, the pinned one
/// never. Not safe for threads; its owner is the thread that reads the sockets.
final class Inventory {
  /// The most cameras that are kept.
  static final int MOST = 4_096;

  private static final int MOST_UNREADABLE = 64;
  private static final int MISSED = 3;

  private final Map<MacAddress, Heard> cameras = new LinkedHashMap<>();
  private final Map<String, UnreadableAnswer> unreadable = new LinkedHashMap<>();
  private @Nullable MacAddress pinned;
  private long inquiries;

  private record Heard(Sighting sighting, long inquiry, long order) {}

  private long order;

  void pin(MacAddress mac) {
    pinned = mac;
  }

  /// One more inquiry goes out.
  void asked() {
    inquiries++;
  }

  /// @return whether this is news: a camera that was not there, or that says something else
  boolean heard(Sighting sighting) {
    Heard before = cameras.get(sighting.mac());
    cameras.put(sighting.mac(), new Heard(sighting, inquiries, order++));
    if (cameras.size() > MOST) {
      dropOldest();
    }
    unreadable.remove(sighting.source());
    return before == null || isGone(before) || !before.sighting().saysTheSameAs(sighting);
  }

  void unreadable(Instant at, String source) {
    unreadable.put(source, new UnreadableAnswer(at, source));
    if (unreadable.size() > MOST_UNREADABLE) {
      unreadable.remove(unreadable.keySet().iterator().next());
    }
  }

  private void dropOldest() {
    MacAddress oldest = null;
    long least = Long.MAX_VALUE;
    for (Map.Entry<MacAddress, Heard> entry : cameras.entrySet()) {
      if (entry.getValue().order() < least && !entry.getKey().equals(pinned)) {
        least = entry.getValue().order();
        oldest = entry.getKey();
      }
    }
    if (oldest != null) {
      cameras.remove(oldest);
    }
  }

  private boolean isGone(Heard heard) {
    return inquiries - heard.inquiry() > MISSED;
  }

  InventorySnapshot snapshot() {
    List<Sighting> present = new ArrayList<>();
    List<Sighting> gone = new ArrayList<>();
    for (Heard heard : cameras.values()) {
      (isGone(heard) ? gone : present).add(heard.sighting());
    }
    return new InventorySnapshot(present, gone, List.copyOf(unreadable.values()), inquiries);
  }
}
