package dev.pinhole.ui.bench;

import java.time.Duration;

/// What the bench tells the wizard, on the FX thread and after the camera has felt it. The wizard
/// still learns from the network alone what came of it.
public interface Presses {
  /// Something was put into a reset hole.
  ///
  /// @param cameraId which practice camera
  void pressed(String cameraId);

  /// It was taken out again.
  ///
  /// @param cameraId which practice camera
  /// @param held how long it was in, in the site's time
  void released(String cameraId, Duration held);

  /// A power lead was put in or pulled out.
  ///
  /// @param cameraId which practice camera
  /// @param on whether it is in now
  void powered(String cameraId, boolean on);
}
