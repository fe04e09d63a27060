package dev.pinhole.ui.steps;

import dev.pinhole.camera.Camera;
import dev.pinhole.camera.MacAddress;
import dev.pinhole.controller.backup.KnownCamera;
import dev.pinhole.job.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Cameras with and without a backup.
public final class KnownCameras {
  private KnownCameras() {}

  /// @param count how many
  /// @return the first without a backup, the others with one
  public static List<KnownCamera> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(KnownCameras::one).toList();
  }

  private static KnownCamera one(int number) {
    return new KnownCamera(
        Place.WORLD,
        new Camera(
            MacAddress.parse("44-19-b6-0a-3c-%02x".formatted(number)).orElseThrow(),
            "serial",
            "DS-2CD1123G0-I"),
        "Camera " + number,
        number == 1 ? Optional.empty() : Optional.of(SampleJobs.NOW),
        number == 1
            ? Optional.empty()
            : Optional.of("/home/me/.local/share/pinhole/backups/Camera " + number),
        number == 2 ? Optional.of(4) : Optional.empty());
  }
}
