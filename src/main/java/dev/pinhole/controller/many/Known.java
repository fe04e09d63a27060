package dev.pinhole.controller.many;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.job.PlannedCamera;
import dev.pinhole.text.Message;
import java.util.Optional;

/// A camera that an open job is about already.
///
/// @param name what it is called there
/// @param serial its serial number, or the end of it; empty where it is not known
/// @param mac its hardware address; empty where it is not known
/// @param address the address that it shall have; empty where it shall have none
public record Known(
    String name, String serial, Optional<MacAddress> mac, Optional<Ipv4Address> address) {
  /// @param row a camera of a list
  /// @return why it cannot be taken beside this one; empty where it can
  Optional<Fault> against(CameraRow row) {
    if (mac.isPresent() && mac.equals(row.mac())) {
      return Optional.of(fault(row, Column.MAC, "many.fault.has-a-job"));
    }
    if (!serial.isEmpty() && !row.serial().isEmpty() && isSame(serial, row.serial())) {
      return Optional.of(fault(row, Column.SERIAL, "many.fault.has-a-job"));
    }
    return address.isPresent() && address.equals(row.address().map(one -> one.address()))
        ? Optional.of(fault(row, Column.ADDRESS, "many.fault.is-planned"))
        : Optional.empty();
  }

  /// @param one a serial number, whole or its last nine characters
  /// @param other another one
  /// @return whether they may be the same camera's
  static boolean isSame(String one, String other) {
    return PlannedCamera.isSerial(one, other) || PlannedCamera.isSerial(other, one);
  }

  private Fault fault(CameraRow row, Column column, String key) {
    return new Fault(row.row(), column.header(), Message.of(key, name));
  }
}
