package dev.pinhole.job;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Names a job, in the journal and as a folder's name.
///
/// @param text ten lower-case letters and digits
public record JobId(String text) implements Comparable<JobId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-z]{10}");
  private static final int LENGTH = 10;

  public JobId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a job id");
    }
  }

  /// @param text a folder's name
  /// @return whether it is a job's id
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// @param random where the id comes from
  /// @return a new id
  public static JobId random(RandomGenerator random) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(Character.forDigit(random.nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
    }
    return new JobId(text.toString());
  }

  @Override
  public int compareTo(JobId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
