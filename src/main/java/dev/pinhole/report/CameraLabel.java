package dev.pinhole.report;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.Sighting;
import dev.pinhole.camera.Stated;
import dev.pinhole.text.Words;
import java.time.ZoneId;

/// A label for the camera or its folder, to be printed and cut out: 90 mm wide and 55 mm high,
/// black on white. It says where the password is kept, and never the password.
public final class CameraLabel {
  /// The longest place that fits on the label, in characters.
  public static final int LONGEST_PLACE = 60;

  private static final int LONGEST_NAME = 60;

  /// As many characters of a serial number tell cameras of one model apart.
  private static final int SERIAL_END = 9;

  private CameraLabel() {}

  /// @param report what is known
  /// @param kept where the password is kept, in the person's words; with none there is a line to
  ///   write on
  /// @param words in which language
  /// @param zone in whose time
  /// @return the page
  public static String of(HandOver report, String kept, Words words, ZoneId zone) {
    Html page = new Html(words, words.say("report.label.title"));
    if (report.practice()) {
      page.text("p", "practice", words.say("report.practice"));
    }
    page.openLabel();
    String name = Stated.text(report.name(), LONGEST_NAME);
    page.text("h1", "", name.isEmpty() ? words.say("report.label.unnamed") : name);
    page.openTable(java.util.List.of());
    report
        .camera()
        .ifPresent(
            camera -> {
              page.row(words.say("report.label.camera"), camera(camera, words));
              page.row(words.say("report.label.mac"), camera.mac().text());
            });
    report
        .latest()
        .ifPresent(seen -> page.row(words.say("report.label.address"), address(seen, words)));
    report
        .endedAt()
        .ifPresent(at -> page.row(words.say("report.label.date"), words.date(at, zone)));
    page.row(words.say("report.label.kept"), Stated.text(kept, LONGEST_PLACE));
    page.closeTable();
    page.closeLabel();
    return page.end(words.say("report.label.foot"));
  }

  private static String camera(Camera camera, Words words) {
    String serial = Stated.text(camera.serial(), 64);
    String model = Stated.text(camera.model(), 40);
    return serial.isEmpty()
        ? model
        : words.say(
            "report.label.serial",
            model,
            serial.substring(Math.max(0, serial.length() - SERIAL_END)));
  }

  private static String address(Sighting seen, Words words) {
    return seen.dhcp()
        ? words.say("report.label.automatic", seen.address().toString())
        : seen.address().toString();
  }
}
