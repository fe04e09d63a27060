package dev.pinhole.camera;

import java.util.Optional;

/// A computer's or camera's own address together with the range that it can talk to directly.
///
/// @param address the host's own address
/// @param prefix the number of leading bits that every address of the range shares, 0 to 32
public record Ipv4Range(Ipv4Address address, int prefix) {
  public Ipv4Range {
    if (prefix < 0 || prefix > 32) {
      throw new IllegalArgumentException("prefix must be 0 to 32");
    }
  }

  /// @param text `address/prefix`, such as `192.168.1.10/24`
  /// @return the range, or empty where the text is none
  public static Optional<Ipv4Range> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,2}")) {
      return Optional.empty();
    }
    int prefix = Integer.parseInt(text.substring(slash + 1));
    return prefix > 32
        ? Optional.empty()
        : Ipv4Address.parse(text.substring(0, slash)).map(a -> new Ipv4Range(a, prefix));
  }

  /// @param address a host's own address
  /// @param mask the mask of its range, such as `255.255.255.0`
  /// @return the two together; empty where the mask is none
  public static Optional<Ipv4Range> of(Ipv4Address address, Ipv4Address mask) {
    int prefix = Integer.bitCount(mask.bits());
    Ipv4Range range = new Ipv4Range(address, prefix);
    return range.mask().equals(mask) ? Optional.of(range) : Optional.empty();
  }

  /// @return the mask of the range, such as `255.255.255.0`
  public Ipv4Address mask() {
    return new Ipv4Address(prefix == 0 ? 0 : -1 << (32 - prefix));
  }

  /// @param other any address
  /// @return whether it can be reached without a router
  public boolean contains(Ipv4Address other) {
    int mask = mask().bits();
    return (address.bits() & mask) == (other.bits() & mask);
  }

  /// @param other any address
  /// @return whether a host of the range can have it: it is neither the range's own nor the one
  ///   that means everybody
  public boolean isHost(Ipv4Address other) {
    int host = other.bits() & ~mask().bits();
    return contains(other) && (prefix > 30 || (host != 0 && host != ~mask().bits()));
  }

  /// @return the lowest address that a host of the range can have
  public Ipv4Address firstHost() {
    int net = address.bits() & mask().bits();
    return new Ipv4Address(prefix > 30 ? net : net + 1);
  }

  /// @return the highest address that a host of the range can have
  public Ipv4Address lastHost() {
    int all = address.bits() | ~mask().bits();
    return new Ipv4Address(prefix > 30 ? all : all - 1);
  }

  @Override
  public String toString() {
    return address + "/" + prefix;
  }
}
