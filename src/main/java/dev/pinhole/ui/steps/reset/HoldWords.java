package dev.pinhole.ui.steps.reset;

import dev.pinhole.catalog.PressMethod;
import dev.pinhole.catalog.Procedure;
import dev.pinhole.ui.steps.Seen;
import java.util.ArrayList;
import java.util.List;

/// What a hold says, with its numbers.
final class HoldWords {
  private final Seen seen;
  private final Procedure procedure;

  HoldWords(Seen seen, Procedure procedure) {
    this.seen = seen;
    this.procedure = procedure;
  }

  private boolean powerFirst() {
    return procedure.method() == PressMethod.POWER_FIRST;
  }

  private boolean hasZones() {
    return procedure.minimumSeconds() < procedure.letGoSeconds();
  }

  /// @return the one sentence of the screen
  String sentence() {
    int least = procedure.minimumSeconds();
    int most = procedure.letGoSeconds();
    String key = "step.Hold.sentence";
    if (powerFirst()) {
      return hasZones()
          ? seen.say(key + ".power-first.span", least, most)
          : seen.say(key + ".power-first", most);
    }
    if (!hasZones()) {
      return seen.say(key + ".exact", most);
    }
    return seen.say(procedure.light() ? key : key + ".no-light", least, most);
  }

  /// @return the words of a zone
  String zone(HoldModel.Zone zone) {
    return seen.say(
        zone == HoldModel.Zone.FLASH && !procedure.light()
            ? "hold.zone.FLASH.no-light"
            : "hold.zone." + zone);
  }

  /// @return what is to be done at the long tone
  String atTheTone() {
    return seen.say(powerFirst() ? "hold.tone.plug-in" : "hold.tone.press");
  }

  /// One line of the scale beside the ring.
  ///
  /// @param seconds from when to when
  /// @param words what to do then
  record Line(String seconds, String words) {}

  /// @return the scale, in the order of the seconds
  List<Line> scale() {
    int least = procedure.minimumSeconds();
    int most = procedure.letGoSeconds();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("0–" + (least - 1), seen.say("hold.scale.KEEP")));
    if (hasZones()) {
      String span = least == most - 1 ? Integer.toString(least) : least + "–" + (most - 1);
      String key = procedure.light() ? "hold.scale.FLASH" : "hold.scale.FLASH.no-light";
      lines.add(new Line(span, seen.say(key)));
    }
    lines.add(new Line(Integer.toString(most), seen.say("hold.scale.NOW")));
    return lines;
  }
}
