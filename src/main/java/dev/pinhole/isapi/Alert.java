package dev.pinhole.isapi;

import dev.pinhole.camera.Stated;
import java.util.Locale;

/// Something that a camera tells while it happens.
///
/// @param type what kind, such as `VMD` for motion; bounded
/// @param active whether it begins or goes on; not, where it has ended, or is a sign of life
public record Alert(String type, boolean active) {
  private static final int LONGEST = 64;

  /// Source: `EventNotificationAlert` with `eventType` and `eventState`.
  ///
  /// @param root of a document
  /// @return what it tells
  static Alert of(XmlNode root) {
    return new Alert(
        Stated.text(root.value("eventType"), LONGEST),
        root.value("eventState").toLowerCase(Locale.ROOT).equals("active"));
  }

  /// @return whether it tells of motion
  public boolean isMotion() {
    return type.equalsIgnoreCase("VMD");
  }
}
