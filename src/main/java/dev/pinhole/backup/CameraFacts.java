package dev.pinhole.backup;

import dev.pinhole.camera.MacAddress;

/// Whose backup it is, as the camera and the person said when it was made.
///
/// @param mac the hardware address in canonical form; what identifies the camera
/// @param serial as the camera stated it, or empty
/// @param model the same
/// @param firmware the same
/// @param name what the person calls it, or empty
public record CameraFacts(String mac, String serial, String model, String firmware, String name) {
  private static final int LONGEST = 200;

  public CameraFacts {
    if (MacAddress.parse(mac).filter(read -> read.text().equals(mac)).isEmpty()) {
      throw Unfit.value("mac", mac);
    }
    check("serial", serial);
    check("model", model);
    check("firmware", firmware);
    check("name", name);
  }

  /// Takes what a device said, whatever it is: control characters go, what is too long is cut.
  ///
  /// @param mac the hardware address
  /// @param serial as stated
  /// @param model as stated
  /// @param firmware as stated
  /// @param name what the person calls it
  /// @return the facts
  public static CameraFacts of(
      MacAddress mac, String serial, String model, String firmware, String name) {
    return new CameraFacts(mac.text(), clean(serial), clean(model), clean(firmware), clean(name));
  }

  private static void check(String what, String value) {
    if (!value.equals(clean(value))) {
      throw Unfit.value(what, value);
    }
  }

  /// @return without control characters and halves of pairs, at most 200 characters
  static String clean(String said) {
    StringBuilder kept = new StringBuilder();
    String start = said.substring(0, Math.min(said.length(), 4 * LONGEST)).strip();
    start
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .limit(LONGEST)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }
}
