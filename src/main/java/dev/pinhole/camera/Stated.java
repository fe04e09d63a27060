package dev.pinhole.camera;

import java.util.regex.Pattern;

/// Text that a device chose, made fit to be shown: on a screen, in a terminal, in a report.
public final class Stated {
  /// Controls, and characters that turn or hide the text around them.
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private Stated() {}

  /// @param said what a device said, whatever it is
  /// @param longest how many characters of it are kept
  /// @return on one line, without what a terminal obeys
  public static String text(String said, int longest) {
    // What is cut away is not looked at: a device can send megabytes.
    String start = said.substring(0, Math.min(said.length(), 4 * longest));
    String clean = UNPRINTABLE.matcher(start).replaceAll(" ").strip();
    int end = Math.min(clean.length(), longest);
    boolean half = end > 0 && Character.isHighSurrogate(clean.charAt(end - 1));
    return clean.substring(0, half ? end - 1 : end);
  }
}
