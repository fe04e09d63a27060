package dev.pinhole.app;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.OwnAddress;
import dev.pinhole.sadp.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Where real cameras are looked for: the networks that this computer is on.
///
/// @param scope where an inquiry goes
/// @param addresses this computer's addresses, read anew at every call
/// @param neighbours whom it has talked to lately
/// @param poll how often is asked
public record OwnNetwork(
    Scope scope,
    Supplier<List<OwnAddress>> addresses,
    Supplier<Map<Ipv4Address, MacAddress>> neighbours,
    Duration poll) {
  private static final Duration POLL = Duration.ofSeconds(5);

  /// @return every interface of this computer
  public static OwnNetwork ofThisComputer() {
    return new OwnNetwork(
        new Scope.EveryInterface(),
        OwnAddresses::ofThisComputer,
        NeighbourTable::ofThisComputer,
        POLL);
  }
}
