package dev.pinhole.isapi;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import dev.pinhole.camera.Stated;
import java.util.Optional;

/// What a camera says of itself to its owner. Source: recorded `DeviceInfo` documents.
///
/// @param name the name that it shows
/// @param model the model, empty where it does not say
/// @param serial model and serial in one, as devices write it; empty where it does not say
/// @param mac its hardware address
/// @param firmware version and release together
public record DeviceInfo(
    String name, String model, Optional<SerialNumber> serial, MacAddress mac, String firmware) {
  private static final int LONGEST = 128;

  /// @param root a document's root
  /// @return the description; empty where it is another document, or has no hardware address
  static Optional<DeviceInfo> of(XmlNode root) {
    if (!root.name().equals("DeviceInfo")) {
      return Optional.empty();
    }
    String version = text(root, "firmwareVersion");
    String released = text(root, "firmwareReleasedDate");
    return MacAddress.parse(root.value("macAddress"))
        .map(
            mac ->
                new DeviceInfo(
                    text(root, "deviceName"),
                    text(root, "model"),
                    SerialNumber.parse(root.value("serialNumber")),
                    mac,
                    (version + " " + released).strip()));
  }

  private static String text(XmlNode root, String child) {
    return Stated.text(root.value(child), LONGEST);
  }
}
