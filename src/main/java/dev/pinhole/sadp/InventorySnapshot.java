package dev.pinhole.sadp;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.UnreadableAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who was heard, at one moment. Immutable.
///
/// @param present who answers now, in the order of their first answer
/// @param gone who answered before and misses inquiries
/// @param unreadable whose answers could not be read; the latest per source
/// @param inquiries how often was asked
/// @param at when this was so, in job time
public record InventorySnapshot(
    List<Sighting> present,
    List<Sighting> gone,
    List<UnreadableAnswer> unreadable,
    long inquiries,
    Instant at) {
  /// Nobody was asked yet.
  public static final InventorySnapshot EMPTY =
      new InventorySnapshot(List.of(), List.of(), List.of(), 0, Instant.EPOCH);

  public InventorySnapshot {
    present = List.copyOf(present);
    gone = List.copyOf(gone);
    unreadable = List.copyOf(unreadable);
  }

  /// @param mac a camera
  /// @return how it answers now
  public Optional<Sighting> find(MacAddress mac) {
    return present.stream().filter(seen -> seen.mac().equals(mac)).findFirst();
  }

  /// @param mac a camera
  /// @return whether it answers now
  public boolean isPresent(MacAddress mac) {
    return find(mac).isPresent();
  }

  /// @param address an address
  /// @return everybody who says that it is theirs
  public List<MacAddress> on(Ipv4Address address) {
    return present.stream()
        .filter(seen -> seen.address().equals(address))
        .map(Sighting::mac)
        .sorted()
        .toList();
  }
}
