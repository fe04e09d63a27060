package dev.pinhole.simulator;

import dev.pinhole.camera.MacAddress;
import dev.pinhole.camera.SerialNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A camera that comes to the practice site new in its box: not activated, at its factory address.
///
/// @param serial the serial on its label, the model in front
/// @param mac its hardware address, another one than everybody else's
public record Newcomer(SerialNumber serial, MacAddress mac) {
  /// How many a site takes at most.
  public static final int MOST = 64;

  private static final int LONGEST_MODEL = 24;
  private static final Pattern DATED = Pattern.compile("(.+?)\\d{8}[A-Z]{2}.*");

  /// @return its short name on the site
  public String id() {
    return "new-" + mac.text().replace("-", "");
  }

  /// Source: a serial is the model, the date of manufacture, letters and digits.
  String model() {
    Matcher dated = DATED.matcher(serial.text());
    String model = dated.matches() ? dated.group(1) : serial.text();
    return model.substring(0, Math.min(model.length(), LONGEST_MODEL));
  }

  /// @return what its owner calls it
  String name() {
    return "New " + mac.text().substring(9);
  }
}
