package dev.pinhole.camera;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A 48-bit hardware address: the one identity of a camera that a reset does not change.
///
/// @param text six lower-case hexadecimal pairs joined by hyphens, the form that SADP answers use
public record MacAddress(String text) implements Comparable<MacAddress> {
  private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{2}(-[0-9a-f]{2}){5}");
  private static final Pattern PAIRS = Pattern.compile("[0-9a-f]{2}([-:]?[0-9a-f]{2}){5}");

  public MacAddress {
    if (!CANONICAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a MAC address in canonical form");
    }
  }

  /// Reads an address as devices and tools write it: `-`, `:` or no separator, either letter case.
  ///
  /// @param text what was received
  /// @return the address, or empty where the text is none
  public static Optional<MacAddress> parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (lower.length() > 17 || !PAIRS.matcher(lower).matches()) {
      return Optional.empty();
    }
    String digits = lower.replace("-", "").replace(":", "");
    return Optional.of(new MacAddress(digits.replaceAll("(..)(?=.)", "$1-")));
  }

  @Override
  public int compareTo(MacAddress other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
