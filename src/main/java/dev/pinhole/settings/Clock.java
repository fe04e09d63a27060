package dev.pinhole.settings;

import java.util.Optional;

/// How a camera keeps the time.
///
/// @param server the time server that it asks; empty where its clock is set by hand
/// @param zone its zone
public record Clock(Optional<String> server, CameraZone zone) implements Setting {
  /// The longest name of a server, in characters (our choice: a label's length twice).
  public static final int LONGEST_SERVER = 64;

  /// @param text what a person typed
  /// @return whether it can be a server: a name or an address, of letters, digits, dots and hyphens
  public static boolean isServer(String text) {
    return text.length() <= LONGEST_SERVER
        && text.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
  }

  @Override
  public Kind kind() {
    return Kind.CLOCK;
  }
}
