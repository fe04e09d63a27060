package dev.pinhole.ui.steps;

import dev.pinhole.text.Words;
import java.time.Duration;

/// Amounts of data and spans of time, as people say them.
public final class Sizes {
  private static final long KILO = 1_000;

  private Sizes() {}

  /// @param words the words
  /// @param bytes how many
  /// @return with the unit that fits, decimal as on the label of a disk
  public static String bytes(Words words, long bytes) {
    long unit = KILO;
    String[] names = {"kB", "MB", "GB", "TB"};
    int name = 0;
    while (bytes >= unit * KILO && name < names.length - 1) {
      unit *= KILO;
      name++;
    }
    double amount = (double) bytes / unit;
    return words.say("size." + names[name], amount);
  }

  /// @param words the words
  /// @param duration how long
  /// @return to the minute, or to the second below one
  public static String duration(Words words, Duration duration) {
    long minutes = (duration.toSeconds() + 59) / 60;
    if (duration.toSeconds() < 60) {
      return words.count("span.seconds", Math.max(1, duration.toSeconds()));
    }
    return minutes < 60
        ? words.count("span.minutes", minutes)
        : words.say("span.hours", minutes / 60, minutes % 60);
  }
}
