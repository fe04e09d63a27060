package dev.pinhole.controller.setup;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.Sighting;
import dev.pinhole.settings.Network;
import dev.pinhole.settings.Setting;
import dev.pinhole.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who has which address around a camera, as far as this computer knows without asking anybody.
///
/// @param own this computer's addresses
/// @param table whom this computer has talked to lately, where its system shows that in a file
/// @param planned which addresses other cameras of the same work shall get, and what they are
///   called
public record Neighbourhood(
    List<Ipv4Range> own, Map<Ipv4Address, MacAddress> table, Map<Ipv4Address, String> planned) {
  private static final int LAST_OCTET = 255;

  /// Routers give away the low or the high half as a rule; the middle is mostly free.
  private static final int FIRST_TRIED = 60;

  private static final int LAST_TRIED = 99;

  public Neighbourhood {
    own = List.copyOf(own);
    table = Map.copyOf(table);
    planned = Map.copyOf(planned);
  }

  /// @param camera who is to get it
  /// @param wanted the address
  /// @param nearby the cameras that answer now
  /// @return why it cannot have it; empty where nothing is known against it
  public Optional<Message> conflict(
      MacAddress camera, Network.Fixed wanted, List<Sighting> nearby) {
    Ipv4Address address = wanted.address().address();
    if (!wanted.address().isHost(address)) {
      return Optional.of(Message.of("address.no-host", address.toString()));
    }
    if (wanted.gateway().filter(address::equals).isPresent()) {
      return Optional.of(Message.of("address.router"));
    }
    if (wanted.gateway().filter(one -> !wanted.address().isHost(one)).isPresent()) {
      return Optional.of(Message.of("address.router-outside"));
    }
    return taken(camera, address, nearby);
  }

  private Optional<Message> taken(MacAddress camera, Ipv4Address address, List<Sighting> nearby) {
    Optional<Sighting> other =
        nearby.stream()
            .filter(one -> one.address().equals(address) && !one.mac().equals(camera))
            .findFirst();
    if (other.isPresent()) {
      return Optional.of(
          Message.of("address.camera", other.get().camera().model(), other.get().mac().text()));
    }
    if (own.stream().anyMatch(range -> range.address().equals(address))) {
      return Optional.of(Message.of("address.this-computer"));
    }
    Optional<MacAddress> neighbour =
        Optional.ofNullable(table.get(address)).filter(one -> !one.equals(camera));
    return neighbour.isPresent()
        ? Optional.of(Message.of("address.neighbour", neighbour.get().text()))
        : Optional.ofNullable(planned.get(address))
            .map(name -> Message.of("address.planned", name));
  }

  /// @param wanted the address
  /// @return whether this computer can talk to a camera there
  public boolean reaches(Network.Fixed wanted) {
    return own.stream().anyMatch(range -> range.contains(wanted.address().address()));
  }

  /// @param camera who is to get one
  /// @param nearby the cameras that answer now
  /// @return an address of this computer's network against which nothing is known, with the usual
  ///   address of a router; empty where this computer is in no network of 256 addresses or more
  public Optional<Network.Fixed> suggestion(MacAddress camera, List<Sighting> nearby) {
    return own.stream()
        .filter(range -> range.prefix() <= 24 && !isSelfGiven(range.address()))
        .flatMap(range -> suggestions(range))
        .filter(one -> conflict(camera, one, nearby).isEmpty())
        .findFirst();
  }

  /// A list of cameras knows no router: it is the camera's own, or the usual one of this computer's
  /// network, where it lies in the network of the address.
  ///
  /// @param planned what is planned
  /// @param now what the camera has; empty where that could not be read
  /// @param camera whose plan it is
  /// @param nearby the cameras that answer now
  /// @return the same, an address without a router with one where one is known
  public Setting routed(
      Setting planned, Optional<Setting> now, MacAddress camera, List<Sighting> nearby) {
    if (!(planned instanceof Network.Fixed fixed) || fixed.gateway().isPresent()) {
      return planned;
    }
    Optional<Ipv4Address> router =
        now.filter(Network.Fixed.class::isInstance)
            .flatMap(one -> ((Network.Fixed) one).gateway())
            .or(() -> suggestion(camera, nearby).flatMap(Network.Fixed::gateway))
            .filter(fixed.address()::isHost)
            .filter(one -> !one.equals(fixed.address().address()));
    return new Network.Fixed(fixed.address(), router);
  }

  private static boolean isSelfGiven(Ipv4Address address) {
    return address.toString().startsWith("169.254.");
  }

  private static java.util.stream.Stream<Network.Fixed> suggestions(Ipv4Range range) {
    int net = range.address().bits() & ~LAST_OCTET;
    Ipv4Address router = new Ipv4Address(net | 1);
    return IntStream.rangeClosed(FIRST_TRIED, LAST_TRIED)
        .filter(last -> last != 64)
        .mapToObj(last -> new Ipv4Address(net | last))
        .map(one -> new Network.Fixed(new Ipv4Range(one, range.prefix()), Optional.of(router)));
  }
}
