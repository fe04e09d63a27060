package dev.pinhole.job;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import java.util.Locale;
import java.util.Optional;

/// A camera that a job is planned for, before anybody has seen it.
///
/// @param site the place that it belongs to, may be empty
/// @param name what it is to be called, may be empty
/// @param serial its serial number, or the last nine characters of it; empty where not known
/// @param mac its hardware address; empty where not known
/// @param note anything else, may be empty
public record PlannedCamera(
    String site, String name, String serial, Optional<MacAddress> mac, String note) {
  private static final int SHORT_SERIAL = 9;

  /// @return whether it is known which camera it is; where not, any one will do
  public boolean namesOne() {
    return !serial.isEmpty() || mac.isPresent();
  }

  /// By what a reset leaves alone, never by its address.
  ///
  /// @param camera a camera as it states itself
  /// @return whether it is the one, or may be where none is named
  public boolean matches(Camera camera) {
    boolean number = serial.isEmpty() || isSerial(serial, camera.serial());
    return number && mac.map(camera.mac()::equals).orElse(true);
  }

  /// @param written a serial number as a label or a list has it: whole, or its last nine characters
  /// @param stated a whole one
  /// @return whether they are the same camera's; capitals do not matter
  public static boolean isSerial(String written, String stated) {
    String label = written.toLowerCase(Locale.ROOT);
    String whole = stated.toLowerCase(Locale.ROOT);
    return whole.equals(label) || (label.length() == SHORT_SERIAL && whole.endsWith(label));
  }
}
