package dev.pinhole.controller;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.controller.OwnAddress.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of this computer's side of the network, without asking anybody.
///
/// @param addresses its own addresses; those of loopback are left out
/// @param deaf whether answers to everybody cannot be heard, because another program holds their
///   port
/// @param neighbours whom it has talked to lately, as far as its system shows that
public record ThisComputer(
    List<OwnAddress> addresses, boolean deaf, Map<Ipv4Address, MacAddress> neighbours) {
  private static final Set<Kind> NOT_LOCAL = EnumSet.of(Kind.VPN, Kind.INSIDE);

  public ThisComputer {
    addresses = List.copyOf(addresses);
    neighbours = Map.copyOf(neighbours);
  }

  /// What may keep a camera from being found or reached, the gravest first.
  public enum Hindrance {
    /// Nothing is connected.
    NO_NETWORK,
    /// No router gave it an address.
    NO_ROUTER,
    /// Another program holds the port of the answers.
    PORT_TAKEN,
    /// A tunnel is up: it may hide the local network.
    VPN,
    /// It talks by Wi-Fi alone.
    ONLY_WIFI
  }

  /// @return what may be in the way
  public List<Hindrance> hindrances() {
    List<Hindrance> found = new ArrayList<>();
    List<OwnAddress> local =
        addresses.stream().filter(one -> !NOT_LOCAL.contains(one.kind())).toList();
    if (local.isEmpty()) {
      found.add(Hindrance.NO_NETWORK);
    } else if (local.stream().allMatch(OwnAddress::isSelfGiven)) {
      found.add(Hindrance.NO_ROUTER);
    }
    if (deaf) {
      found.add(Hindrance.PORT_TAKEN);
    }
    if (addresses.stream().anyMatch(one -> one.kind() == Kind.VPN)) {
      found.add(Hindrance.VPN);
    }
    if (!local.isEmpty() && local.stream().allMatch(one -> one.kind() == Kind.WIFI)) {
      found.add(Hindrance.ONLY_WIFI);
    }
    return List.copyOf(found);
  }

  /// @return the adapter that a second address belongs on: a cable before Wi-Fi, never a tunnel
  public Optional<OwnAddress> best() {
    return best(Kind.CABLE).or(() -> best(Kind.UNKNOWN)).or(() -> best(Kind.WIFI));
  }

  private Optional<OwnAddress> best(Kind kind) {
    return addresses.stream().filter(one -> one.kind() == kind).findFirst();
  }

  /// @param camera a camera as it is seen
  /// @return whom this computer met last on that address, where it is somebody else
  public Optional<MacAddress> other(Sighting camera) {
    return Optional.ofNullable(neighbours.get(camera.address()))
        .filter(mac -> !mac.equals(camera.mac()));
  }
}
