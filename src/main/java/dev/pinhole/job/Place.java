package dev.pinhole.job;

/// Where a job happens. It is fixed by the job's first event.
public enum Place {
  /// On the practice site, inside this program.
  PRACTICE,
  /// With the person's own camera.
  WORLD
}
