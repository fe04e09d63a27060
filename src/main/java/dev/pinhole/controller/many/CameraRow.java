package dev.pinhole.controller.many;

import dev.pinhole.camera.Ipv4Range;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.settings.Template;
import java.util.Optional;

/// One camera of a list. Texts are empty where the list says nothing; none is longer than 120
/// characters.
///
/// @param row the row of the spreadsheet
/// @param serial the serial number, or its last nine characters
/// @param mac the hardware address; empty where only the serial number is known
/// @param place where it hangs
/// @param name what it is to be called
/// @param address the address that it is to have, with the length of its network's prefix
/// @param template the name of a file beside the list with its set-up
/// @param setUp what that file says; empty where it was not read
/// @param note anything else
public record CameraRow(
    int row,
    String serial,
    Optional<MacAddress> mac,
    String place,
    String name,
    Optional<Ipv4Range> address,
    String template,
    Optional<Template> setUp,
    String note) {
  CameraRow with(Template read) {
    return new CameraRow(row, serial, mac, place, name, address, template, Optional.of(read), note);
  }
}
