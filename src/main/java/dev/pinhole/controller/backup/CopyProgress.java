package dev.pinhole.controller.backup;

import java.time.Duration;
import java.util.Optional;

/// How far a copying is at this moment. Never journalled.
///
/// @param file the place of the present file inside the folder, may be empty between two
/// @param filesDone how many files are whole
/// @param files how many there are in all, as far as is known
/// @param bytesDone how much has been written, the present file included
/// @param bytes how much there is in all, as far as the camera says; 0 where it does not
/// @param rate bytes a second, measured over the latest while; 0 before anything was measured
/// @param waiting whether the camera is waited for
public record CopyProgress(
    String file, int filesDone, int files, long bytesDone, long bytes, long rate, boolean waiting) {
  /// @return how long the rest takes at the measured rate; empty where nobody can know
  public Optional<Duration> left() {
    return rate > 0 && bytes >= bytesDone && bytes > 0
        ? Optional.of(Duration.ofSeconds((bytes - bytesDone + rate - 1) / rate))
        : Optional.empty();
  }

  /// @return the share that is done, 0 to 1
  public double share() {
    return bytes > 0
        ? Math.min(1, (double) bytesDone / bytes)
        : files == 0 ? 0 : Math.min(1, (double) filesDone / files);
  }
}
