package dev.pinhole.simulator;

import dev.pinhole.camera.Ipv4Range;
import java.util.Optional;

/// A subnet mask as text, and as the number of its bits.
final class Netmask {
  private static final int BITS = 32;

  private Netmask() {}

  /// @param prefix 0 to 32
  static String text(int prefix) {
    int bits = prefix == 0 ? 0 : -1 << (BITS - prefix);
    return "%d.%d.%d.%d"
        .formatted(bits >>> 24, (bits >>> 16) & 255, (bits >>> 8) & 255, bits & 255);
  }

  /// @return the address with its prefix; empty where one of the two is none
  static Optional<Ipv4Range> range(String address, String mask) {
    for (int prefix = 1; prefix < BITS; prefix++) {
      if (text(prefix).equals(mask)) {
        return Ipv4Range.parse(address + "/" + prefix);
      }
    }
    return Optional.empty();
  }
}
