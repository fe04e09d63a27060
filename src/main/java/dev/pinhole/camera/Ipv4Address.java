package dev.pinhole.camera;

import java.util.Optional;

/// An IPv4 address as a value; nothing is ever looked up by name.
///
/// @param bits the address, most significant byte first
public record Ipv4Address(int bits) implements Comparable<Ipv4Address> {
  private static final int OCTETS = 4;

  /// @param text dotted decimal, such as `192.168.1.64`
  /// @return the address, or empty where the text is none
  public static Optional<Ipv4Address> parse(String text) {
    String[] parts = text.strip().split("\\.", -1);
    if (text.length() > 32 || parts.length != OCTETS) {
      return Optional.empty();
    }
    int bits = 0;
    for (String part : parts) {
      boolean digits =
          part.length() <= 3 && !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | Integer.parseInt(part);
    }
    return Optional.of(new Ipv4Address(bits));
  }

  /// @param text dotted decimal that is known to be right, such as a constant
  /// @return the address
  /// @throws IllegalArgumentException where the text is none
  public static Ipv4Address of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an IPv4 address: " + text));
  }

  @Override
  public int compareTo(Ipv4Address other) {
    return Integer.compareUnsigned(bits, other.bits);
  }

  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }
}
