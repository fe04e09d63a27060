package dev.pinhole.controller;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.job.Place;
import dev.pinhole.sadp.Scope;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Where a job happens: the practice site, or this computer and its networks. A job belongs to one
/// of the two from its first event and cannot change; which one is never read from the wire.
///
/// @param place practice or world
/// @param scope where an inquiry goes
/// @param addresses the computer's own addresses, read anew at every call
/// @param neighbours whom the computer has talked to lately, as far as its system shows that
/// @param clock job time
/// @param poll how often to ask while something is watched, in real time
public record Surroundings(
    Place place,
    Scope scope,
    Supplier<List<OwnAddress>> addresses,
    Supplier<Map<Ipv4Address, MacAddress>> neighbours,
    InstantSource clock,
    Duration poll) {
  /// @return what the computer can reach now
  public List<Ipv4Range> ranges() {
    return addresses.get().stream().map(OwnAddress::range).toList();
  }

  /// @return where the simulated exchange may go; empty in the world, whatever its addresses are
  public Optional<PracticeReach> practiceReach() {
    return place == Place.PRACTICE
            && scope instanceof Scope.Endpoints(List<InetSocketAddress> endpoints)
            && endpoints.size() == 1
        ? Optional.of(new PracticeReach(endpoints.getFirst()))
        : Optional.empty();
  }
}
