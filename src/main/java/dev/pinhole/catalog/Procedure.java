package dev.pinhole.catalog;

import dev.pinhole.camera.Ipv4Range;
import java.util.List;

/// One way to press the reset button, with its numbers. A job records the procedure that it used,
/// so a past event is read without the family file.
///
/// @param id names the row, such as `plain`
/// @param version the row's version, raised whenever a number changes
/// @param method how the button is pressed
/// @param runFirstSeconds how long the camera must have run before the press, 0 where it does not
///   matter
/// @param minimumSeconds from here on a hold is long enough
/// @param letGoSeconds let go here in any case
/// @param light whether the family has a status light that flashes when the reset begins
/// @param usualSeconds how long the restart usually takes
/// @param limitSeconds no failure is declared before this many seconds
/// @param factory the address and range after a reset
/// @param shortHold what a hold that is too short does
/// @param grade how well the row is established
/// @param sources titles of what the row rests on
public record Procedure(
    String id,
    int version,
    PressMethod method,
    int runFirstSeconds,
    int minimumSeconds,
    int letGoSeconds,
    boolean light,
    int usualSeconds,
    int limitSeconds,
    Ipv4Range factory,
    ShortHold shortHold,
    Grade grade,
    List<String> sources) {
  public Procedure {
    sources = List.copyOf(sources);
    boolean ordered = 0 < minimumSeconds && minimumSeconds <= letGoSeconds && letGoSeconds <= 120;
    if (id.isEmpty() || version < 1 || runFirstSeconds < 0 || !ordered) {
      throw new IllegalArgumentException("a procedure needs an id, a version and ordered seconds");
    }
    if (usualSeconds < 1 || limitSeconds < usualSeconds || limitSeconds > 3_600) {
      throw new IllegalArgumentException("a restart must have a usual time below its limit");
    }
  }
}
